import { suppressionsOf } from '@equerre/core/editing'
import { CodeActionKind } from 'vscode-languageserver/node'
import { textEdits, workspaceEdit } from '../convert/edits.ts'
import type { ActionProvider } from './actions.ts'

/** Silences a finding, here or in the whole file. */
export const suppress: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  actions: ({ document, shown, session }) => {
    const { places, source } = document
    return shown.flatMap(({ diagnostic, data }) =>
      suppressionsOf(source, { rule: data.rule, range: places.offsets(diagnostic.range) }).map(({ title, edits }) => ({
        title: title[session.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(document, textEdits(edits, places), session.client),
      })),
    )
  },
}
