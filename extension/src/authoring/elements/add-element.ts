import { Uri, window, workspace } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import type { ModelItem } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { plainInList } from '../../plain-text.ts'
import type { ReferentialNode } from '../../tree/nodes.ts'
import { currentReferential } from '../current-referential.ts'
import { showBlankFrom } from './next-blank.ts'
import { nodeAtCursor, nodeNow } from './node-at-hand.ts'
import { type Offer, offersAt } from './offers.ts'
import { type Addable, choicesFor, holdersOf } from './where.ts'

const IDS: Readonly<Record<Addable, RegExp>> = {
  competency: /^ajouter-competence$/,
  criterion: /^ajouter-critere(?:-manquant)?$/,
  assessment: /^ajouter-modalite(?:-manquante)?$/,
}

/** Adds an element after the one at hand or inside it, as the language server would, and shows the first place to write. */
export async function addElement(what: Addable, equerre: Equerre, node: ReferentialNode | null): Promise<void> {
  const { words, requests } = equerre
  const document = await currentReferential(equerre, node === null ? undefined : Uri.parse(node.uri))
  if (document === null) return
  const { uri } = document
  const model = await requests.model(uri)
  const at = model === null ? null : node === null ? nodeAtCursor(model, document) : nodeNow(model, node)
  const holders = holdersOf(what, at)
  const offer =
    (await firstOffer(equerre, uri, holders, what)) ??
    (await chosenOffer(uri, what, choicesFor(what, model?.items ?? []), equerre))
  if (offer === 'dismissed') return
  if (offer === null) {
    void window.showInformationMessage(words.say(NO_PLACE[what]))
    return
  }
  await applyAndShow(uri, offer, equerre)
}

async function firstOffer(
  equerre: Equerre,
  uri: Uri,
  items: readonly (ModelItem | null)[],
  what: Addable,
): Promise<Offer | null> {
  for (const item of items) {
    const [offer] = await offersAt(equerre, uri, item, IDS[what])
    if (offer !== undefined) return offer
  }
  return null
}

/** A référentiel of the RS has no bloc: its elements stand at the top of the file. */
async function chosenOffer(
  uri: Uri,
  what: Addable,
  choices: readonly ModelItem[],
  equerre: Equerre,
): Promise<Offer | 'dismissed' | null> {
  const { words } = equerre
  const [only] = choices
  if (choices.length <= 1) return firstOffer(equerre, uri, [only ?? null], what)
  const rows = choices.map((item) => ({ label: plainInList(item.name), item }))
  const placeHolder = words.say(
    what === 'criterion'
      ? { fr: 'À quelle compétence\u00a0?', en: 'To which competency?' }
      : { fr: 'Dans quel bloc\u00a0?', en: 'In which bloc?' },
  )
  const chosen = await window.showQuickPick(rows, { placeHolder })
  return chosen === undefined ? 'dismissed' : firstOffer(equerre, uri, [chosen.item], what)
}

/** Applies an offer and selects the first blank of what it wrote. */
async function applyAndShow(uri: Uri, { edit }: Offer, equerre: Equerre): Promise<void> {
  const [first] = edit.get(uri)
  if (!(await workspace.applyEdit(edit)) || first === undefined) return
  await showBlankFrom(uri, first.range.start, equerre)
}

const UNREADABLE: Localised = {
  fr: 'Si le texte contient une erreur de lecture, corrigez-la d’abord.',
  en: 'If the text has a reading error, correct it first.',
}

const noPlace = (fr: string, en: string): Localised => ({ fr: `${fr} ${UNREADABLE.fr}`, en: `${en} ${UNREADABLE.en}` })

const NO_PLACE: Readonly<Record<Addable, Localised>> = {
  competency: noPlace('Une compétence ne peut pas être ajoutée ici.', 'A competency cannot be added here.'),
  criterion: noPlace(
    'Un critère s’ajoute à une compétence\u00a0: placez-vous sur l’une d’elles.',
    'A criterion is added to a competency: go to one.',
  ),
  assessment: noPlace('Une modalité ne peut pas être ajoutée ici.', 'A modality cannot be added here.'),
}
