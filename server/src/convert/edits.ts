import type { TextEdit } from '@equerre/core'
import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver/node'
import type { Client } from '../client.ts'
import type { OpenReferential } from '../documents/open-referential.ts'
import type { Places } from './places.ts'

export const textEdits = (edits: readonly TextEdit[], places: Places): LspTextEdit[] =>
  edits.map(({ range, text }) => ({ range: places.range(range), newText: text }))

/** What an editor shows of a change before it is made, and in its history of changes. */
export interface Annotation {
  readonly label: string
  readonly description?: string
}

const ANNOTATION = 'equerre'

/** A change of one document, for the version the server has: an editor that has another by now leaves it. */
export function workspaceEdit(
  { uri, version }: Pick<OpenReferential, 'uri' | 'version'>,
  edits: readonly LspTextEdit[],
  client: Client,
  annotation: Annotation | null = null,
): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [uri]: [...edits] } }
  const textDocument = { uri, version }
  if (annotation === null || !client.changeAnnotations)
    return { documentChanges: [{ textDocument, edits: [...edits] }] }
  return {
    documentChanges: [{ textDocument, edits: edits.map((edit) => ({ ...edit, annotationId: ANNOTATION })) }],
    changeAnnotations: { [ANNOTATION]: { ...annotation, needsConfirmation: false } },
  }
}
