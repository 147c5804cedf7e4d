import { foldAccents } from '../../../french/index.ts'
import type { Referential } from '../../../model/referential.ts'
import { noted } from '../../notes.ts'
import { type Corpus, corporaOf, groupedBy, locatedIn, placesOf, type Word } from './corpus.ts'
import type { Occurrence } from './occurrence.ts'

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
    'ADN VIH SIDA OK WC CD DVD LED JO PV SA SARL SAS EURL SCOP SCI IT TP ETP RSE SWOT PESTEL SMART PMR CSE'
  ).split(' '),
)

const ROMAN = /^[IVX]+$/

/** The acronyms that are neither common nor defined in the glossary nor spelled out at their first use, in the order of first use. */
export function undefinedAcronyms(referential: Referential, alsoKnown: readonly string[]): readonly UndefinedAcronym[] {
  const corpora = corporaOf(referential)
  const known = new Set(alsoKnown)
  for (const { term } of referential.certification.glossary) known.add(term.value.trim())
  return [...groupedBy(locatedIn(referential, acronymsIn), ({ found }) => found.text)].flatMap(([acronym, uses]) => {
    if (known.has(acronym) || corpora.some(({ corpus }) => corpus.vocabulary.has(acronym.toLowerCase()))) return []
    const read = uses.slice(0, MOST_READ)
    if (read.some(({ found }) => found.namesMethod)) return []
    const [first] = placesOf(uses.slice(0, 1))
    const [definition = null] = placesOf(read.filter(({ found }) => found.isSpelledOut).slice(0, 1))
    if (first === undefined || first.text === definition?.text) return []
    return [{ acronym, first, definedAt: definition }]
  })
}

interface Acronym extends Word {
  readonly namesMethod: boolean
  readonly isSpelledOut: boolean
}

/** The words of a corpus that are acronyms few people know. */
const acronymsIn = noted(({ text, vocabulary }: Corpus): readonly Acronym[] => {
  return [...vocabulary].flatMap(([acronym, words]) => {
    if (!isInCapitals(acronym) || COMMON.has(acronym)) return []
    return words
      .filter((word) => isAcronym(text, word))
      .map((word) => ({ ...word, namesMethod: namesMethod(text, word), isSpelledOut: isSpelledOut(text, word) }))
  })
})

/** A definition that comes later helps nobody. */
const MOST_READ = 50

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Two to six capitals, no Roman number. */
function isInCapitals(word: string): boolean {
  return (
    word.length <= 6 && isCapital(word, 0) && isCapital(word, 1) && word === word.toUpperCase() && !ROMAN.test(word)
  )
}

/** It stands alone: no code with digits, no part of a compound, no word of a title in capitals. */
function isAcronym(text: string, { start, end }: Word): boolean {
  if (/[\p{N}\uFFFC.·-]/u.test(text.charAt(start - 1))) return false
  if (/^(?:[\p{N}\uFFFC·’'-]|\.\p{L})/u.test(text.slice(end, end + 2))) return false
  const [before, after] = [text.slice(Math.max(0, start - 30), start), text.slice(end, end + 30)]
  return (
    !(MAY_BE_CAPITALS.test(before) && AFTER_CAPITALS.test(before)) &&
    !(MAY_BE_CAPITALS.test(after) && BEFORE_CAPITALS.test(after))
  )
}

/** A quick look before the full one. */
const MAY_BE_CAPITALS = /[^a-zà-ÿ\s]{5}/
const AFTER_CAPITALS = /\p{Lu}{5,}[ ’'-]+(?:\p{Lu}{1,4}[ ’'-]+)*$/u
const BEFORE_CAPITALS = /^[ ’'-]+(?:\p{Lu}{1,4}[ ’'-]+)*\p{Lu}{5,}/u

/** « CRM (gestion de la relation client) », « gestion de la relation client (CRM) », « WBS / Work Breakdown Structure ». */
function isSpelledOut(text: string, { start, end, text: acronym }: Word): boolean {
  const [after = ''] = text.slice(end, end + 160).split('\n')
  const inside = /^\s?\(([^()]+)\)?/u.exec(after)?.[1]
  if (inside !== undefined && (spells(inside, acronym) || isPhrase(inside))) return true
  const apposed = /^\s?[/:–—,]\s?([^.;:()/]+)/u.exec(after)?.[1]
  if (apposed !== undefined && spells(apposed, acronym)) return true
  const before = text.slice(Math.max(0, start - 160), start).trimEnd()
  if (!/[(/–—]$/.test(before)) return isSpelledJustBefore(before, acronym)
  return spells(
    before
      .slice(0, -1)
      .split(/[.;:()\n]/)
      .at(-1) ?? '',
    acronym,
  )
}

/** « la méthode APTE », « diagrammes de Gantt et de PERT »: the letters are a name, as known as the words they come from. */
const namesMethod = (text: string, { start }: Word): boolean =>
  /(?:méthodes?|matrices?|diagrammes?|lois?|modèles?|règles?|échelles?|scores?)\s[^.;:\n]{0,30}$/i.test(
    text.slice(Math.max(0, start - 50), start),
  )

/**
 * « bon de sortie de stock BSS », « taux moyen TM »: each of the last words gives the acronym one of its letters or more, from its first
 * on; tool words may give none.
 */
function isSpelledJustBefore(before: string, acronym: string): boolean {
  const words = (before.split(/[.,;:()\n]/).at(-1) ?? '').match(/\p{L}+/gu) ?? []
  const letters = foldAccents(acronym)
  for (let count = 2; count <= Math.min(words.length, 2 * letters.length); count += 1) {
    const last = words.slice(-count).map(foldAccents)
    if (last.filter((word) => !TOOL_WORD.test(word)).length >= 2 && isMadeOf(letters, last)) return true
  }
  return false
}

const TOOL_WORD = /^(?:a|au|aux|d|de|des|du|en|et|l|la|le|les|of|par|pour|sur|the)$/

function isMadeOf(letters: string, words: readonly string[]): boolean {
  const [word, ...others] = words
  if (word === undefined) return letters === ''
  if (TOOL_WORD.test(word) && isMadeOf(letters, others)) return true
  for (let taken = 1; taken <= Math.min(word.length, letters.length, 3); taken += 1) {
    if (word.charAt(taken - 1) !== letters.charAt(taken - 1)) return false
    if (isMadeOf(letters.slice(taken), others)) return true
  }
  return false
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
