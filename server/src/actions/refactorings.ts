import type { Range } from '@equerre/core'
import { type Refactoring, refactoringsAt } from '@equerre/core/editing'
import { CodeActionKind } from 'vscode-languageserver/node'
import { textEdits, workspaceEdit } from '../convert/edits.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { ActionProvider } from './actions.ts'

const KIND = {
  rewrite: CodeActionKind.RefactorRewrite,
  extract: CodeActionKind.RefactorExtract,
  inline: CodeActionKind.RefactorInline,
  // The protocol has no kind for what is added.
  add: `${CodeActionKind.RefactorRewrite}.add`,
} as const satisfies Record<Refactoring['kind'], string>

/** Those of an exam have none yet. */
const partsOf = (document: CheckedDocument, range: Range): readonly Refactoring[] =>
  document.kind === 'referential' ? refactoringsAt(document.analysis, range) : []

/** Changes of structure for what is selected. */
export const refactorings: ActionProvider = {
  kind: CodeActionKind.Refactor,
  actions: ({ document, range, session }) =>
    partsOf(document, range).map(({ id, title, kind, edits }) => {
      const label = title[session.language]
      return {
        title: label,
        kind: `${KIND[kind]}.${id}`,
        edit: workspaceEdit(document, textEdits(edits, document.places), session.client, { label }),
      }
    }),
}
