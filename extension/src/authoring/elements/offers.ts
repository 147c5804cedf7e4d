import type { Uri, WorkspaceEdit } from 'vscode'
import { CodeAction, CodeActionRequest, CodeActionTriggerKind } from 'vscode-languageclient/node'
import type { ModelItem } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'

/** A change of structure that the language server offers at a place. */
export interface Offer {
  /** `ajouter-competence`, `renumeroter-fichier`. */
  readonly id: string
  readonly title: string
  readonly edit: WorkspaceEdit
}

/**
 * What is offered at the name of an element, or at the start of the file. Asked of the server itself: the editor drops an answer when
 * another extension starts to offer actions meanwhile.
 */
export async function offersAt(
  { client }: Equerre,
  uri: Uri,
  item: ModelItem | null,
  accepts: RegExp,
): Promise<readonly Offer[]> {
  const place = item?.selectionRange.start ?? { line: 0, character: 0 }
  const actions = await client.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
    range: { start: place, end: place },
    context: { diagnostics: [], only: ['refactor.rewrite'], triggerKind: CodeActionTriggerKind.Invoked },
  })
  const offers: Offer[] = []
  for (const action of actions ?? []) {
    const id = CodeAction.is(action) ? (/[^.]*$/.exec(action.kind ?? '')?.[0] ?? '') : ''
    if (!CodeAction.is(action) || !accepts.test(id)) continue
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(action.edit)
    if (edit !== undefined) offers.push({ id, title: action.title, edit })
  }
  return offers
}
