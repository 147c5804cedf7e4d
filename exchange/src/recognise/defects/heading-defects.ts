import type { Place, ReadDocument } from '../../in/document.ts'
import type { Ledger } from '../drafts.ts'
import { paragraphsOf } from '../sections/paragraphs.ts'
import { isForm, isRubric, isWebAddress, unaccented, withoutDescription } from '../words/headings.ts'
import type { Report } from './report.ts'

interface Heading {
  readonly text: string
  readonly place: Place
}

/** Defects of what surrounds the référentiel and is not kept: column headings, rubrics of the form, residue of a copy. */
export function findHeadingDefects(document: ReadDocument, ledger: Ledger, report: Report): void {
  const headings = ledger.dropped
    .filter(({ reason }) => reason === 'entete_de_colonne')
    .map(({ text, place }): Heading => ({ text: withoutDescription(text), place }))
    .filter(({ text }) => text !== '')
  spellings(headings, report)
  apostrophes(headings, report)
  illegalNames(headings, report)
  emptyRubric(document, report)
  residues(ledger, report)
}

interface Word {
  readonly written: string
  readonly bare: string
  readonly place: Place
}

/** The same word of the headings, in capitals, with an accent and without, or with another letter. */
function spellings(headings: readonly Heading[], report: Report): void {
  const words = headings.flatMap(({ text, place }) =>
    (text.match(/\p{Lu}{4,}/gu) ?? []).map((written): Word => ({ written, bare: unaccented(written), place })),
  )
  const first = new Map<string, Word>()
  for (const word of words) if (!first.has(word.written)) first.set(word.written, word)
  const forms = [...first.values()]
  const told = new Set<string>()
  for (const word of forms) {
    const others = forms.filter((other) => other !== word && sameWord(word.bare, other.bare))
    if (others.length === 0 || told.has(word.written)) continue
    const all = [word, ...others].map(({ written }) => written)
    for (const written of all) told.add(written)
    const list = all.map((written) => `« ${written} »`).join(', ')
    report(
      'graphie-de-titre-de-colonne',
      {
        fr: `Les titres de colonne écrivent le même mot de plusieurs façons\u00a0: ${list}.`,
        en: `The column headings spell the same word in several ways: ${list}.`,
      },
      others[0]?.place ?? word.place,
    )
  }
}

/** Equal once accents are off, or one letter apart in a long word. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 8 || a.length !== b.length) return false
  return [...a].filter((letter, index) => letter !== b[index]).length === 1
}

function apostrophes(headings: readonly Heading[], report: Report): void {
  const straight = headings.filter(({ text }) => /\p{L}'\p{L}/u.test(text))
  const curly = headings.filter(({ text }) => /\p{L}’\s?\p{L}/u.test(text))
  const few = straight.length <= curly.length ? straight : curly
  const [one] = few
  const [model] = few === straight ? curly : straight
  if (one === undefined || model === undefined) return
  report(
    'graphie-de-titre-de-colonne',
    {
      fr: `Deux apostrophes dans les titres de colonne\u00a0: «\u00a0${one.text}\u00a0», «\u00a0${model.text}\u00a0».`,
      en: `Two apostrophes in the column headings: “${one.text}”, “${model.text}”.`,
    },
    one.place,
  )
}

const LEGAL_NAME = /^(?:(?:referentiels?|de|des|du|d|l|la|les|et|activites?|competences?|evaluations?)\s?)+$/u

/** The law names three référentiels, of activities, competencies and evaluation; any other is not one of them. */
function illegalNames(headings: readonly Heading[], report: Report): void {
  const told = new Set<string>()
  for (const { text, place } of headings) {
    const bare = unaccented(text)
    if (!/^referentiels?\s/u.test(bare) || LEGAL_NAME.test(bare) || told.has(bare)) continue
    told.add(bare)
    report(
      'titre-de-colonne-hors-loi',
      {
        fr: `«\u00a0${text}\u00a0» n’est pas l’un des trois référentiels de la loi (d’activités, de compétences, d’évaluation).`,
        en: `“${text}” is not one of the three référentiels of the law (of activities, of competencies, of evaluation).`,
      },
      place,
    )
  }
}

/** A rubric of the form with nothing under it up to the end of the document. */
function emptyRubric(document: ReadDocument, report: Report): void {
  let open: Heading | null = null
  for (const { text, place } of paragraphsOf(document)) {
    if (isRubric(text)) open = { text, place }
    else if (!isForm(text) && !isWebAddress(text)) open = null
  }
  if (open === null) return
  report(
    'rubrique-vide',
    {
      fr: `La rubrique «\u00a0${open.text}\u00a0» est vide.`,
      en: `The rubric “${open.text}” is empty.`,
    },
    open.place,
  )
}

const RESIDUE =
  /en savoir plus sur cet article[\s.…]*|https?:\/\/\S*(?:;jsessionid=|[?&](?:_hs\w*|utm_\w+|fbclid|gclid)=)\S*/iu

/** What a copy from a web page left: the words of a link, the address of a visit. */
function residues(ledger: Ledger, report: Report): void {
  for (const { text, place } of [...ledger.dropped, ...ledger.unplaced]) {
    const residue = RESIDUE.exec(text)?.[0].trim()
    if (residue === undefined) continue
    const shown = residue.length > 80 ? `${residue.slice(0, 80)}…` : residue
    report(
      'residu-de-copie',
      {
        fr: `«\u00a0${shown}\u00a0»\u00a0: reste d’une copie depuis une page web.`,
        en: `“${shown}”: left from a copy of a web page.`,
      },
      place,
    )
  }
}
