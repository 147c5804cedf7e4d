import { Uri, window, workspace } from 'vscode'
import type { ModelItem } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { plainInList } from '../../plain-text.ts'
import type { ReferentialNode } from '../../tree/nodes.ts'
import { currentReferential } from '../current-referential.ts'
import { nodeAtCursor, nodeNow } from './node-at-hand.ts'
import { type Offer, offersAt } from './offers.ts'

/** Puts codes in the order of the file, and what refers to them with them: those around the element at hand, or of the whole file. */
export async function renumber(equerre: Equerre, node: ReferentialNode | null): Promise<void> {
  const { words, requests } = equerre
  const document = await currentReferential(equerre, node === null ? undefined : Uri.parse(node.uri))
  if (document === null) return
  const model = await requests.model(document.uri)
  if (model === null) return
  const at = node === null ? nodeAtCursor(model, document) : nodeNow(model, node)
  const offers = await offersAround(equerre, document.uri, at, firstBlock(model.items))
  // An element of the tree says what is meant.
  const chosen = offers.length > 1 && node === null ? await choose(offers, equerre) : offers[0]
  if (chosen !== undefined) {
    await workspace.applyEdit(chosen.edit)
    window.setStatusBarMessage(words.say({ fr: 'Codes renumérotés.', en: 'Codes renumbered.' }), 4000)
  } else if (offers.length === 0) {
    void window.showInformationMessage(
      words.say({
        fr: 'Rien à renuméroter\u00a0: les codes sont dans l’ordre, ou un renvoi ne permet pas d’en changer sans risque.',
        en: 'Nothing to renumber: the codes are in order, or a reference does not allow a change without risk.',
      }),
    )
  }
}

/** What is offered for the element, what holds it and the file, each once. */
async function offersAround(
  equerre: Equerre,
  uri: Uri,
  node: ReferentialNode | null,
  top: ModelItem | null,
): Promise<readonly Offer[]> {
  const offers = new Map<string, Offer>()
  const places: (ModelItem | null)[] = []
  for (let each = node; each !== null; each = each.parent) if (each.item.kind !== 'group') places.push(each.item)
  for (const place of [...places, top]) {
    for (const offer of await offersAt(equerre, uri, place, /^renumeroter-/)) {
      if (!offers.has(offer.id)) offers.set(offer.id, offer)
    }
  }
  return [...offers.values()]
}

const firstBlock = (items: readonly ModelItem[]): ModelItem | null => items.find(({ kind }) => kind === 'block') ?? null

async function choose(offers: readonly Offer[], { words }: Equerre): Promise<Offer | undefined> {
  const rows = offers.map((offer) => ({ label: plainInList(offer.title), offer }))
  const placeHolder = words.say({ fr: 'Que renuméroter\u00a0?', en: 'What to renumber?' })
  return (await window.showQuickPick(rows, { placeHolder }))?.offer
}
