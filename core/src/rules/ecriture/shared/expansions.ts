import { foldAccents, stem } from '../../../french/index.ts'
import type { Referential } from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import { type Corpus, locatedIn, type Span, type Word } from './corpus.ts'
import type { Occurrence } from './occurrence.ts'

/** An acronym written in full somewhere, by words whose initials are its letters in order. */
export interface Expansion {
  readonly place: Occurrence
  /** Its content words without endings: two expansions that share them say the same. */
  readonly stems: readonly string[]
}

/** The expansions of each acronym, in the order of the texts; those of the glossary first. Linear in the length of the texts. */
export function expansionsOf(referential: Referential): ReadonlyMap<string, readonly Expansion[]> {
  const expansions = new Map<string, Expansion[]>()
  const add = (acronym: string, expansion: Expansion) => {
    const known = expansions.get(acronym)
    if (known === undefined) expansions.set(acronym, [expansion])
    else known.push(expansion)
  }
  for (const { term, definition } of referential.certification.glossary) {
    const acronym = term.value.trim()
    if (definition === null || !ACRONYM.test(acronym)) continue
    const [words = ''] = definition.value.split(/[.;:(]/)
    const stems = spelling(words, acronym)
    if (stems === null) continue
    const place = { text: definition, start: 0, end: words.trimEnd().length, found: words.trimEnd() }
    add(acronym, { place, stems })
  }
  for (const { placed, found } of locatedIn(referential, spelledIn)) {
    const place = placed.occurrence(found)
    if (place !== null) add(found.acronym, { place, stems: found.stems })
  }
  return expansions
}

interface Spelled extends Span {
  readonly acronym: string
  readonly stems: readonly string[]
}

const spelledIn = noted((corpus: Corpus): readonly Spelled[] => {
  return [...corpus.vocabulary].flatMap(([acronym, uses]) => {
    if (!ACRONYM.test(acronym)) return []
    return uses.flatMap((use) => {
      const found = expansionBefore(corpus, use) ?? expansionAfter(corpus, use)
      return found === null ? [] : [{ acronym, ...found }]
    })
  })
})

const ACRONYM = /^[A-ZÀ-Ý]{2,7}$/

type Unnamed = Omit<Spelled, 'acronym'>

/** The longest expansion looked for. */
const REACH = 140

/** « gestion de la relation client (GRC) ». */
function expansionBefore(corpus: Corpus, { text: acronym, start, end }: Word): Unnamed | null {
  const { text } = corpus
  if (text.charAt(start - 1) !== '(' || !/^[)/,;]/.test(text.charAt(end))) return null
  const from = Math.max(0, start - REACH)
  const before = text.slice(from, start - 1).trimEnd()
  const sentence = before.search(/[^.;:()\n]*$/)
  const words = [...before.slice(sentence).matchAll(WORD)].slice(-3 * acronym.length)
  for (const { index } of words.reverse()) {
    const place = { start: from + sentence + index, end: from + before.length }
    const found = expansionAt(corpus, place, acronym)
    if (found !== null) return found
  }
  return null
}

/** « GRC (gestion de la relation client) », in one language or in two. */
function expansionAfter(corpus: Corpus, { text: acronym, end }: Word): Unnamed | null {
  const inside = /^[ \u00a0]?\(([^()\n]{5,140})\)/.exec(corpus.text.slice(end, end + REACH + 3))
  if (inside === null) return null
  let start = end + inside[0].indexOf('(') + 1
  for (const part of inside[1]?.split(/(?<=[/;,:])/) ?? []) {
    const words = part.replace(/[/;,:\s]+$/, '')
    const lead = words.length - words.trimStart().length
    const found = expansionAt(corpus, { start: start + lead, end: start + words.length }, acronym)
    if (found !== null) return found
    start += part.length
  }
  return null
}

function expansionAt(corpus: Corpus, place: Span, acronym: string): Unnamed | null {
  const stems = spelling(corpus.text.slice(place.start, place.end), acronym)
  return stems === null ? null : { ...place, stems }
}

const WORD = /[A-Za-zÀ-ÖØ-öø-ÿŒœ]+/g

const TOOL_WORDS = new Set(
  'de d des du la le les l en et ou à au aux pour sur par un une dans of the and for to in'.split(' '),
)

/** The stems of the content words, when the initials of the words are exactly the letters of the acronym; a tool word may have none. */
function spelling(text: string, acronym: string): readonly string[] | null {
  const words = (text.match(WORD) ?? []).map((word) => word.toLowerCase())
  if (words.length > 3 * acronym.length || TOOL_WORDS.has(words[0] ?? '')) return null
  const initials = words.map((word) => ({ initial: foldAccents(word).charAt(0), isTool: TOOL_WORDS.has(word) }))
  if (!spells(initials, foldAccents(acronym).toLowerCase())) return null
  return words.filter((word) => !TOOL_WORDS.has(word)).map((word) => stem(word))
}

interface Initial {
  readonly initial: string
  readonly isTool: boolean
}

function spells(initials: readonly Initial[], letters: string): boolean {
  const [first, ...others] = initials
  if (first === undefined) return letters === ''
  if (first.initial === letters.charAt(0) && spells(others, letters.slice(1))) return true
  return first.isTool && spells(others, letters)
}
