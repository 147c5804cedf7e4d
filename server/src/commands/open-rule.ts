import { knownCheckIds } from '@equerre/core'
import { ShowDocumentRequest } from 'vscode-languageserver/node'
import { Refusal } from '../requests.ts'
import type { Session } from '../session.ts'

export const OPEN_RULE = 'equerre.openRule'

/** Shows the page of a rule: `[id]`. */
export async function openRule([rule]: readonly unknown[], session: Session): Promise<void> {
  if (typeof rule !== 'string' || !knownCheckIds().includes(rule)) {
    throw new Refusal({ fr: `Il n’y a pas de règle «\u00a0${rule}\u00a0».`, en: `There is no rule “${rule}”.` })
  }
  if (!session.client.showDocument) return
  const uri = session.surroundings.rulePage(rule, session.language)
  await session.connection.sendRequest(ShowDocumentRequest.type, { uri, external: !uri.startsWith('file:') })
}
