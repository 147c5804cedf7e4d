import { fillsOf } from '@equerre/core/editing'
import { CodeActionKind } from 'vscode-languageserver/node'
import { textEdits, workspaceEdit } from '../convert/edits.ts'
import type { ActionProvider } from './actions.ts'

/** The parts to be filled that can be written for a finding, made when they are looked at. */
export const fills: ActionProvider = {
  kind: CodeActionKind.QuickFix,
  actions: ({ document, shown, session }) => {
    // The parts of an exam are drafted whole, not filled one by one.
    if (shown.length === 0 || document.kind !== 'referential') return []
    const { places, analysis } = document
    return shown.flatMap(({ diagnostic, data }) =>
      fillsOf(analysis, { rule: data.rule, range: places.offsets(diagnostic.range) }).map(({ title, edits }) => ({
        title: title[session.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: workspaceEdit(document, textEdits(edits, places), session.client),
      })),
    )
  },
}
