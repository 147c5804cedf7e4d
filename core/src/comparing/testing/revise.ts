import type { Random } from '../../source/testing/random.ts'
import { isPlain, listIn, newMark, type Plain, withMark } from './plain.ts'

/** What someone who revises a référentiel does. Each changes the document in place; `false` when it could not be done there. */
export type Revision = (document: Plain, random: Random) => boolean

const blocksOf = (document: Plain): readonly Plain[] => listIn(document, 'blocs')

function pick<Item>(items: readonly Item[], random: Random): Item | null {
  return items[random.below(items.length)] ?? null
}

const competenciesOf = (document: Plain): readonly Plain[] =>
  blocksOf(document).flatMap((block) => listIn(block, 'competences'))

/** Everything that has criteria. */
const judged = (document: Plain): readonly Plain[] =>
  [...blocksOf(document), ...competenciesOf(document)].filter((holder) => listIn(holder, 'criteres').length > 0)

const codeIn = (element: Plain): string => (typeof element.id === 'string' ? element.id : '')

/** Gives codes others, where they are defined and where they are named. */
function recode(place: unknown, codes: ReadonlyMap<string, string>): void {
  if (Array.isArray(place)) {
    for (const [index, item] of place.entries()) {
      if (typeof item === 'string') place[index] = codes.get(item) ?? item
      else recode(item, codes)
    }
  } else if (isPlain(place)) {
    for (const [key, value] of Object.entries(place)) {
      if (key === 'id' && typeof value === 'string') place[key] = codes.get(value) ?? value
      else recode(value, codes)
    }
  }
}

/** All the codes of a bloc, or of the file, one further: a competency was put before them, and taken away again. */
const renumberBlock: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  if (block === null) return false
  const codes = listIn(block, 'competences').map(codeIn)
  recode(block, new Map(codes.map((code) => [code, code.replace(/\d+$/, (digits) => String(Number(digits) + 1))])))
  return codes.length > 0
}

const renumberFile: Revision = (document) => {
  const elements = [...blocksOf(document), ...competenciesOf(document)]
  for (const block of blocksOf(document)) elements.push(...listIn(block, 'modalites'))
  recode(document, new Map(elements.map((one) => [codeIn(one), codeIn(one).replace(/(\D*)(.*)/, '$1N-$2')])))
  return true
}

/** Two competencies of a bloc take each the code of the other. */
const exchangeCodes: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  const [one, other] = block === null ? [] : shuffled(listIn(block, 'competences'), random)
  if (block === null || one === undefined || other === undefined) return false
  recode(
    block,
    new Map([
      [codeIn(one), codeIn(other)],
      [codeIn(other), codeIn(one)],
    ]),
  )
  return true
}

const moveCompetency: Revision = (document, random) => {
  const [from, to] = shuffled(blocksOf(document), random)
  if (from === undefined || to === undefined) return false
  const list = listIn(from, 'competences')
  const moved = pick(list, random)
  if (moved === null || list.length < 2) return false
  const last = codeIn(listIn(to, 'competences').at(-1) ?? {})
  from.competences = list.filter((one) => one !== moved)
  moved.id = last === '' ? 'C99' : last.replace(/\d+$/, (digits) => String(Number(digits) + 1))
  to.competences = [...listIn(to, 'competences'), moved]
  return true
}

const NEW_WORDS = [
  'rapidement',
  'partagé',
  'annuel',
  'une procédure',
  'avec son équipe',
  'les usagers',
  'budget',
  'sur site',
]

function rewordedBy(text: string, count: number, random: Random): string {
  const words = text.split(' ')
  for (let time = 0; time < count; time++) {
    const at = random.below(words.length)
    const word = NEW_WORDS[random.below(NEW_WORDS.length)] ?? ''
    const kind = random.below(3)
    if (kind === 0) words.splice(at, 1, word)
    else if (kind === 1) words.splice(at, 0, word)
    else if (words.length > 4) words.splice(at, 1)
  }
  return words.join(' ')
}

const reworder =
  (elementsOf: (document: Plain) => readonly Plain[], key: string, most: number): Revision =>
  (document, random) => {
    const element = pick(elementsOf(document), random)
    const text = element?.[key]
    if (element === null || typeof text !== 'string') return false
    // A short text is not reworded word after word: that would be another one.
    const count = random.between(1, Math.max(1, Math.min(most, Math.floor(text.split(' ').length / 4))))
    element[key] = rewordedBy(text, count, random)
    return element[key] !== text
  }

const addCompetency: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  if (block === null) return false
  const list = listIn(block, 'competences')
  const mark = newMark(random)
  const added = withMark(
    { id: `C${random.between(50, 90)}`, enonce: FOREIGN[random.below(FOREIGN.length)] ?? '' },
    mark,
  )
  block.competences = list.toSpliced(random.below(list.length + 1), 0, added)
  return true
}

/** No one but this file speaks of these trades. */
const FOREIGN = [
  'Traire un troupeau de brebis en contrôlant l’hygiène de la salle, afin de livrer un lait conforme.',
  'Accorder un piano droit à l’oreille et au diapason, pour rendre un instrument juste au concertiste.',
  'Plonger en scaphandre jusqu’à cinquante mètres en respectant les paliers, afin de souder une coque.',
  'Numériser des manuscrits médiévaux sans altérer les enluminures, en vue de leur consultation.',
  'Dompter un cheval débourré en longe, afin de le préparer à l’attelage.',
  'Souffler une pièce de cristal au tube en maîtrisant la température du four.',
] as const

const removeFrom =
  (holdersOf: (document: Plain) => readonly Plain[], key: string): Revision =>
  (document, random) => {
    const holder = pick(holdersOf(document), random)
    const list = holder === null ? [] : listIn(holder, key)
    const removed = pick(list, random)
    if (holder === null || removed === null || list.length < 2) return false
    holder[key] = list.filter((one) => one !== removed)
    return true
  }

/** A competency goes, another one takes its code. */
const replaceCompetency: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  const list = block === null ? [] : listIn(block, 'competences')
  const gone = pick(list, random)
  if (block === null || gone === null) return false
  const enonce = FOREIGN[random.below(FOREIGN.length)] ?? ''
  const other = withMark({ id: codeIn(gone), enonce }, newMark(random))
  block.competences = list.map((one) => (one === gone ? other : one))
  return true
}

const swapOrder: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  if (block === null) return false
  block.competences = shuffled(listIn(block, 'competences'), random)
  return true
}

const swapBlocks: Revision = (document, random) => {
  document.blocs = shuffled(blocksOf(document), random)
  return true
}

/** The first part keeps the name of the whole: the second is a new competency. */
const splitCompetency: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  const list = block === null ? [] : listIn(block, 'competences')
  const whole = pick(list, random)
  const words = typeof whole?.enonce === 'string' ? whole.enonce.split(' ') : []
  if (block === null || whole === null || words.length < 12) return false
  const cut = Math.ceil(words.length * 0.6)
  whole.enonce = words.slice(0, cut).join(' ')
  const rest = withMark({ id: `${codeIn(whole)}9`, enonce: words.slice(cut).join(' ') }, newMark(random))
  block.competences = list.flatMap((one) => (one === whole ? [one, rest] : [one]))
  return true
}

/** The longer of the two keeps its name; the other one goes. */
const mergeCompetencies: Revision = (document, random) => {
  const block = pick(blocksOf(document), random)
  const list = block === null ? [] : listIn(block, 'competences')
  const [one, other] = shuffled(list, random).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (block === null || one === undefined || other === undefined || list.length < 3) return false
  one.enonce = `${String(one.enonce)} ${String(other.enonce)
    .split(' ')
    .slice(0, Math.floor(lengthOf(one) / 12))
    .join(' ')}`
  block.competences = list.filter((each) => each !== other)
  return true
}

const lengthOf = ({ enonce }: Plain): number => String(enonce ?? '').length

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items]
  const result: Item[] = []
  while (rest.length > 0) result.push(...rest.splice(random.below(rest.length), 1))
  return result
}

const criterionHolders = judged
const criteriaOf = (document: Plain): readonly Plain[] => judged(document).flatMap((one) => listIn(one, 'criteres'))

const addCriterion: Revision = (document, random) => {
  const holder = pick(criterionHolders(document), random)
  if (holder === null) return false
  const text = `${FOREIGN[random.below(FOREIGN.length)]?.split(',')[0] ?? ''} est constaté par le jury.`
  holder.criteres = [...listIn(holder, 'criteres'), withMark({ enonce: text }, newMark(random))]
  return true
}

export const REVISIONS = {
  'renumber a bloc': renumberBlock,
  'renumber the file': renumberFile,
  'exchange two codes': exchangeCodes,
  'move a competency': moveCompetency,
  'reword a competency (1–5 words)': reworder(competenciesOf, 'enonce', 5),
  'reword a criterion (1–3 words)': reworder(criteriaOf, 'enonce', 3),
  'reword a bloc title': reworder(blocksOf, 'intitule', 2),
  'add a competency': addCompetency,
  'remove a competency': removeFrom(blocksOf, 'competences'),
  'replace a competency': replaceCompetency,
  'add a criterion': addCriterion,
  'remove a criterion': removeFrom(criterionHolders, 'criteres'),
  'change the order': swapOrder,
  'change the order of blocs': swapBlocks,
  'split a competency': splitCompetency,
  'merge two competencies': mergeCompetencies,
} as const satisfies Record<string, Revision>
