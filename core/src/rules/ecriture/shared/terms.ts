import { infinitiveOf, isActionWord, isDeterminer, lemmasOfFinite } from '../../../french/index.ts'
import { remember } from '../../../french/memo.ts'
import type { Referential } from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import {
  type Corpus,
  corporaOf,
  groupedBy,
  type Located,
  type PlacedCorpus,
  placesOf,
  type Span,
  type Word,
} from './corpus.ts'
import type { Occurrence } from './occurrence.ts'
import { tallying } from './tally.ts'

/** One way of writing a term, with the places where it is written so. */
export interface TermForm {
  readonly written: string
  readonly places: readonly Occurrence[]
}

export interface TermVariants {
  readonly usual: TermForm
  readonly others: readonly TermForm[]
}

/**
 * The terms of a référentiel that are written in several ways: same words, other number, agreement or hyphen. The most used form first;
 * on a tie the first written. Linear in the length of the texts.
 */
export function termVariants(referential: Referential): readonly TermVariants[] {
  const corpora = corporaOf(referential)
  const names = [...tallyOfNames(referential).several].map((key) =>
    inAll(corpora, ({ corpus }) => namesIn(corpus).get(key) ?? []),
  )
  return [...names, ...compoundsOf(referential, corpora)].flatMap((uses) => variantsOf(uses))
}

/** The words that decide, when its forms vary, whether it is a name. */
interface Words {
  readonly head: string
  readonly second: string
  readonly link: 'de' | 'qualified' | 'none' | 'compound'
}

/** A term where it stands. */
interface Use extends Span {
  readonly words: Words
  /** « Clés de performance » and « clés de Performance » are one form. */
  readonly form: string
}

/** Terms by what all their forms have in common. */
type Uses = ReadonlyMap<string, readonly Use[]>

type Add = (key: string, words: Words, form: string, place: Span) => void

function usesFrom(collect: (add: Add) => void): Uses {
  const uses = new Map<string, Use[]>()
  collect((key, words, form, { start, end }) => {
    const use = { words, form: form.toLowerCase(), start, end }
    const same = uses.get(key)
    if (same === undefined) uses.set(key, [use])
    else same.push(use)
  })
  return uses
}

const namesIn = noted(
  (corpus: Corpus): Uses =>
    usesFrom((add) => {
      for (let at = 0; at < corpus.words.length; at += 1) collectName(corpus, at, add)
    }),
)

const tallyOfNames = tallying((corpus, tell) => {
  for (const [key, [first, ...others]] of namesIn(corpus)) {
    if (first === undefined) continue
    tell(key, first.form)
    for (const form of new Set(others.map((use) => use.form))) if (form !== first.form) tell(key, form)
  }
})

const inAll = (
  corpora: readonly PlacedCorpus[],
  usesIn: (placed: PlacedCorpus) => readonly Use[],
): readonly Located<Use>[] => corpora.flatMap((placed) => usesIn(placed).map((found) => ({ placed, found })))

function variantsOf(uses: readonly Located<Use>[]): readonly TermVariants[] {
  const words = uses[0]?.found.words
  const byForm = groupedBy(uses, ({ found }) => found.form)
  if (words === undefined || byForm.size < 2 || !isName(words)) return []
  const [usual, ...others] = [...byForm.values()].sort((a, b) => b.length - a.length)
  // One against one, a plural or an agreement shows no habit.
  if (usual === undefined || (words.link !== 'compound' && usual.length === 1)) return []
  return [{ usual: formOf(usual), others: others.map(formOf) }]
}

function formOf(uses: readonly Located[]): TermForm {
  const places = placesOf(uses)
  return { written: places[0]?.found.replace(/\s/g, ' ').toLowerCase() ?? '', places }
}

/** Asked only of the names that vary: after an action or a quantity, number follows the meaning; a verb makes no name. */
function isName({ head, second, link }: Words): boolean {
  if (link === 'compound') return true
  if (link === 'de' || link === 'qualified') {
    if (isActionWord(head) || OF_QUANTITY.test(head) || infinitiveOf(head) !== null) return false
    return link === 'de' || !isVerb(second)
  }
  return !isVerb(head) && !isVerb(second)
}

function collectName(corpus: Corpus, at: number, add: Add): void {
  const { text, words } = corpus
  const [head, second] = [words[at], words[at + 1]]
  if (head === undefined || second === undefined || !follows(text, head, second) || !isContent(head)) return
  if (second.text === 'de' || second.text === 'd') {
    collectComplement(corpus, at, add)
  } else if (isContent(second) && opensGroup(corpus, at)) {
    const first = head.text.toLowerCase()
    const { number, folded } = factsOf(second.text)
    const place = { start: head.start, end: second.end }
    add(
      `${first} ${SAME_IN_BOTH_GENDERS.test(first) ? number : folded}`,
      { head: first, second: second.text, link: 'none' },
      second.text,
      place,
    )
  }
}

/** « plan d'action », and with what follows « plan d'action commercial ». */
function collectComplement({ text, words }: Corpus, at: number, add: Add): void {
  const [head, second, third, fourth] = [words[at], words[at + 1], words[at + 2], words[at + 3]]
  if (head === undefined || second === undefined || third === undefined) return
  if (!isContent(third) || !follows(text, second, third)) return
  const first = head.text.toLowerCase()
  const name: Words = { head: first, second: third.text, link: 'de' }
  add(`${first} de ${factsOf(third.text).number}`, name, third.text, { start: head.start, end: third.end })
  if (fourth === undefined || !isContent(fourth) || !follows(text, third, fourth)) return
  const longer: Words = { head: first, second: fourth.text, link: 'qualified' }
  const key = `${first} de ${third.text} ${factsOf(fourth.text).folded}`
  add(key, longer, fourth.text, { start: head.start, end: fourth.end })
}

/** What is asked of a word again and again. */
interface Facts {
  readonly isContent: boolean
  /** Without plural. */
  readonly number: string
  /** Without plural and feminine. */
  readonly folded: string
}

const factsOf: (word: string) => Facts = remember(5_000, (word) => ({
  isContent: isContentWord(word),
  number: foldNumber(word.toLowerCase()),
  folded: foldWord(word.toLowerCase()),
}))

/** A space, a non-breaking space, the two apostrophes. */
const LINKS = new Set([0x20, 0xa0, 0x27, 0x2019])

/** Nothing but one space, or an apostrophe, stands between two words. */
function follows(text: string, { end }: Word, { start }: Word): boolean {
  return start - end === 1 && LINKS.has(text.charCodeAt(end))
}

/** A word that can be part of a name: long enough, in small letters but for its first, no tool word. */
function isContentWord(word: string): boolean {
  return word.length > 3 && !TOOL_WORDS.has(word) && isSmall(word.slice(1)) && !isDeterminer(word)
}

const isSmall = (letters: string): boolean => letters === letters.toLowerCase() || !/\p{Lu}/u.test(letters)

const isContent = ({ text }: Word): boolean => text.length > 3 && factsOf(text).isContent

const TOOL_WORDS = new Set(
  (
    'afin ainsi alors après assez aucun aussi autre autres avant avec bien ceci cela celle celles celui ceux chaque chez comme comment contre ' +
    'dans depuis donc dont elle elles encore entre être leur leurs lors lorsque mais même mêmes moins notamment nous parmi pendant plus ' +
    'plusieurs pour quand quel quelle quels quelles quelque quelques sans selon sera seront soit sont sous tout toute toutes tous très vers ' +
    'voire vous également suite auprès lequel laquelle lesquels lesquelles aucune certains certaines éventuels éventuelles différents ' +
    'différentes divers diverses principaux principales premier première ensemble chacun chacune'
  ).split(' '),
)

/** Nouns of quantity or kind: what follows them is singular or plural as its meaning wants. */
const OF_QUANTITY =
  /^(?:ensemble|nombre|type|sorte|série|liste|groupe|partie|suite|cas|manque|catégorie|niveau|source|forme|mode|exemple|élément|point|pluralité|majorité|multitude|gamme|famille|jeu|lot|paire|dizaine|centaine|millier|quantité|absence|terme|matière|fait|besoin)[sx]?$/

const SAME_IN_BOTH_GENDERS =
  /(?:iste|aire|able|gogue|logue|ecte|élève|adulte|enfant|membre|cadre|pilote|guide|interprète)s?$/

const OPENS_GROUP = new Set('en sur sous pour par avec dans chez vers à au aux selon via'.split(' '))

/** A group opens at a word when an article, a preposition other than `de`, or nothing stands before it. */
function opensGroup({ text, words }: Corpus, at: number): boolean {
  const [before, head] = [words[at - 1], words[at]]
  if (before === undefined || head === undefined || !follows(text, before, head)) {
    return !/[,/-]/.test(text.slice(before?.end ?? 0, head?.start))
  }
  const word = before.text.toLowerCase()
  const isElided = /[’']/.test(text.charAt(before.end))
  return isDeterminer(isElided ? `${word}'` : word) || OPENS_GROUP.has(word)
}

/** A verb of the sentence, or an infinitive: what follows it is no part of a name. */
function isVerb(word: string): boolean {
  if (infinitiveOf(word) !== null) return true
  return /(?:e|t|d)$/.test(word) && !/[ae]nt$/.test(word) && !NOUNS_TOO.test(word) && lemmasOfFinite(word).length > 0
}

/** Nouns and adjectives that are also a form of a verb, and make names. */
const NOUNS_TOO =
  /^(?:cible|vente|marque|client|cadre|offre|type|risque|veille|mesure|cause|pilote|contrat|projet|produit|support|test|budget|cadence|charge)$/

/** Compounds that have another meaning in separate words. */
const ANOTHER_MEANING =
  /^(?:savoir (?:faire|être|vivre)|bien être|sur mesure|après midi|faire part|vis à vis|c est à dire)$/

/** The compounds of a corpus that are written with hyphens, by their parts without plural. */
const hyphenatedIn = noted(({ text, words }: Corpus): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (let at = 0; at < words.length; at += 1) {
    if (!isHyphen(text, words[at], words[at + 1])) continue
    const parts = [words[at]]
    while (isHyphen(text, words[at], words[at + 1])) parts.push(words[++at])
    if (parts.length > 4 || parts.some((part) => (part?.text.length ?? 0) < 2)) continue
    const key = parts.map((part) => factsOf(part?.text ?? '').number).join(' ')
    if (!ANOTHER_MEANING.test(key)) keys.add(key)
  }
  return keys
})

function isHyphen(text: string, before: Word | undefined, after: Word | undefined): boolean {
  return before !== undefined && after?.start === before.end + 1 && text.charAt(before.end) === '-'
}

const tallyOfCompounds = tallying((corpus, tell) => {
  for (const key of hyphenatedIn(corpus)) tell(key, key)
})

/** The places of the words of a corpus, by the word without plural. */
const ranksIn = noted(({ words }: Corpus): ReadonlyMap<string, readonly number[]> => {
  const ranks = new Map<string, number[]>()
  for (const [rank, { text }] of words.entries()) {
    const { number } = factsOf(text)
    const same = ranks.get(number)
    if (same === undefined) ranks.set(number, [rank])
    else same.push(rank)
  }
  return ranks
})

/** Each compound that the document writes with hyphens, wherever it stands, with them or without. */
function compoundsOf(referential: Referential, corpora: readonly PlacedCorpus[]): readonly (readonly Located<Use>[])[] {
  return [...tallyOfCompounds(referential).keys].map((key) => {
    const [opening = ''] = key.split(' ')
    return inAll(corpora, ({ corpus }) =>
      (ranksIn(corpus).get(opening) ?? []).flatMap((rank) => compoundAt(corpus, rank, key) ?? []),
    )
  })
}

function compoundAt({ text, words }: Corpus, at: number, key: string): Use | null {
  const first = words[at]
  let read = factsOf(first?.text ?? '').number
  for (let to = at + 1; first !== undefined && to < at + 4; to += 1) {
    const [before, word] = [words[to - 1], words[to]]
    if (before === undefined || word === undefined || !/^[ \u00a0-]$/.test(text.slice(before.end, word.start)))
      return null
    read = `${read} ${factsOf(word.text).number}`
    if (read !== key) continue
    const form = text
      .slice(first.start, word.end)
      .replace(/[^\s-]/g, '')
      .replace(/\s/g, ' ')
    const found: Words = { head: first.text, second: word.text, link: 'compound' }
    return { words: found, form, start: first.start, end: word.end }
  }
  return null
}

/** Without plural: `actions` and `action` fold to the same word. */
function foldNumber(word: string): string {
  return /[sx]$/.test(word) ? word.replace(/aux$/, 'alx').slice(0, -1) : word
}

/** Without plural and feminine: `commerciales` and `commercial` fold to the same word. */
function foldWord(word: string): string {
  const singular = foldNumber(word)
  if (!singular.endsWith('e')) return singular
  const root = singular.slice(0, -2)
  if (singular.endsWith('elle') || singular.endsWith('enne') || singular.endsWith('ette')) return root
  if (singular.endsWith('ive')) return `${root}f`
  return singular.endsWith('euse') ? `${root}r` : singular.slice(0, -1)
}
