import { foldAccents } from '../../../french/index.ts'
import type { Referential } from '../../../model/referential.ts'
import type { Occurrence } from './occurrence.ts'
import { type Prose, proseOf } from './prose.ts'

/** An acronym of a référentiel that no glossary defines. */
export interface UndefinedAcronym {
  readonly acronym: string
  readonly first: Occurrence
  /** Where it is spelled out, after its first use; `null` when nowhere. */
  readonly definedAt: Occurrence | null
}

/** Read by anyone who reads a référentiel, or by anyone at all. */
const COMMON = new Set(
  (
    'RNCP RS ROME NSF VAE CPNE CPNEFP CQP OPCO CFA CAP BEP BTS BUT DUT QCM CCF CV PC PDF SMS URL USB TV GPS TVA HT TTC PME TPE PMI ETI RH DRH CDI ' +
    'CDD BTP UE ONU USA FR EN ISO NF AFNOR INSEE SIRET SIREN NAF IDCC CNIL RGPD URSSAF CAF SNCF EDF SAMU HTML CSS SQL XML JSON HTTP HTTPS API IP TCP ' +
    'ADN VIH SIDA OK WC CD DVD LED JO PV SA SARL SAS EURL SCOP SCI IT TP ETP'
  ).split(' '),
)

const ACRONYM = /(?<![\p{L}\p{N}\uFFFC.·’'-])\p{Lu}{2,6}(?![\p{L}\p{N}\uFFFC·’'-]|\.\p{L})/gu
const ROMAN = /^[IVX]+$/

/** The acronyms that are neither common nor defined in the glossary nor spelled out at their first use, in the order of first use. */
export function undefinedAcronyms(referential: Referential, alsoKnown: readonly string[]): readonly UndefinedAcronym[] {
  const known = new Set(alsoKnown)
  for (const { term } of referential.certification.glossary) known.add(term.value.trim())
  const uses = new Map<string, { readonly first: Occurrence; definition: Occurrence | null; inOrder: boolean }>()
  const texts = proseOf(referential)
  const words = wordsInSmallLetters(texts)
  for (const prose of texts) {
    for (const occurrence of acronymsOf(prose)) {
      const acronym = occurrence.found
      if (COMMON.has(acronym) || known.has(acronym) || words.has(acronym.toLowerCase())) continue
      const use = uses.get(acronym)
      const definition = isSpelledOut(prose.masked, occurrence) ? occurrence : null
      if (use === undefined) uses.set(acronym, { first: occurrence, definition, inOrder: definition !== null })
      else use.definition ??= definition
    }
  }
  return [...uses].flatMap(([acronym, { first, definition, inOrder }]) => {
    if (inOrder || definition?.text === first.text) return []
    return [{ acronym, first, definedAt: definition }]
  })
}

function* acronymsOf({ text, masked }: Prose): Iterable<Occurrence> {
  for (const match of masked.matchAll(ACRONYM)) {
    const found = match[0]
    if (ROMAN.test(found) || isAmongCapitals(masked, match.index, found.length)) continue
    yield { text, start: match.index, end: match.index + found.length, found }
  }
}

/** A title in capitals holds words, not acronyms: a long word in capitals, or two, stand beside. */
function isAmongCapitals(text: string, at: number, length: number): boolean {
  const before = text.slice(Math.max(0, at - 30), at)
  const after = text.slice(at + length, at + length + 30)
  return (
    /\p{Lu}{5,}[\s’'-]+(?:\p{Lu}{1,4}[\s’'-]+)*$/u.test(before) ||
    /^[\s’'-]+(?:\p{Lu}{1,4}[\s’'-]+)*\p{Lu}{5,}/u.test(after)
  )
}

/** Words written in capitals for emphasis exist in small letters as well. */
function wordsInSmallLetters(texts: readonly Prose[]): ReadonlySet<string> {
  return new Set(texts.flatMap(({ masked }) => masked.match(/(?<!\p{L})\p{Ll}{2,6}(?!\p{L})/gu) ?? []))
}

/** « CRM (gestion de la relation client) », « gestion de la relation client (CRM) », « WBS / Work Breakdown Structure ». */
function isSpelledOut(text: string, { start, end, found }: Occurrence): boolean {
  const after = text.slice(end, end + 160)
  const inside = /^\s?\(([^()]+)\)?/u.exec(after)?.[1]
  if (inside !== undefined && (spells(inside, found) || isPhrase(inside))) return true
  const apposed = /^\s?[/:–—,]\s?([^.;:()/]+)/u.exec(after)?.[1]
  if (apposed !== undefined && spells(apposed, found)) return true
  const before = text.slice(Math.max(0, start - 160), start)
  return (
    /[(/–—]\s?$/u.test(before) &&
    spells(
      before
        .replace(/[(/–—]\s?$/u, '')
        .split(/[.;:()]/)
        .at(-1) ?? '',
      found,
    )
  )
}

/** Several words in small letters, not a list of names: « (gestion de la relation client) ». */
function isPhrase(text: string): boolean {
  return (
    /^[^,;/]+$/.test(text) &&
    (text.match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= 2 &&
    !/^(?:ou|et|par exemple|ex|cf|voir|dont|notamment|tel)/iu.test(text)
  )
}

/** Whether the initials of the words hold the letters of the acronym in order, or most of them in any order. */
function spells(text: string, acronym: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < 2) return false
  const initials = foldAccents(
    words
      .slice(-3 * acronym.length)
      .map((word) => word.charAt(0))
      .join(''),
  )
  const letters = [...foldAccents(acronym)]
  let at = 0
  for (const initial of initials) if (initial === letters[at]) at += 1
  return (
    at === letters.length ||
    letters.filter((letter) => initials.includes(letter)).length >= Math.max(2, letters.length - 1)
  )
}
