import {
  bareParagraph,
  type Cell,
  type Paragraph,
  type Piece,
  type Place,
  type ReadDocument,
  type Table,
  type UnreadField,
} from '../document.ts'
import { joinPlaces } from '../lines.ts'
import { elementAt, elementsOf, type XmlElement } from '../xml/tree.ts'
import { apartFromHeadings } from './competency-headings.ts'
import { factsOf, fieldOf } from './facts.ts'
import { fieldLines } from './field-text.ts'
import { competencyLines } from './split-competencies.ts'

/** Fields that the format has no key for: their text is kept, under the name of the field. */
const KEPT: readonly (readonly [field: string, words: { fr: string; en: string }])[] = [
  ['ACTIVITES_VISEES', { fr: 'activités visées de la fiche', en: 'activities of the fiche' }],
  ['SECTEURS_ACTIVITE', { fr: 'secteurs d’activité de la fiche', en: 'sectors of the fiche' }],
  ['SECTEUR_ACTIVITE', { fr: 'secteurs d’activité de la fiche', en: 'sectors of the fiche' }],
  ['PREREQUIS_VALIDATION_CERTIFICATION', { fr: 'prérequis à la validation', en: 'prerequisites to validation' }],
  ['VALIDATION_PARTIELLE_PERIMETRE', { fr: 'validation partielle', en: 'partial validation' }],
  ['MODALITES_RENOUVELLEMENT', { fr: 'modalités de renouvellement', en: 'renewal' }],
]

/**
 * A fiche of the register as a document to recognise: a heading and a table for each bloc. The open data holds neither the criteria nor
 * what ties competencies to activities and épreuves: they are to be written.
 */
export function ficheDocument(fiche: XmlElement): ReadDocument {
  const facts = factsOf(fiche)
  const scribe = new Scribe()
  const blocs = elementsOf(elementAt(fiche, 'BLOCS_COMPETENCES') ?? fiche, 'BLOC_COMPETENCES')
  const attested = fieldOf(fiche, 'CAPACITES_ATTESTEES')
  const apart: UnreadField[] = []
  const pieces =
    blocs.length > 0
      ? blocs.flatMap((bloc) => blocPieces(bloc, scribe, apart))
      : [scribe.table([['Compétences', competencyLines(scribe.lines(attested))]])]
  const kept = KEPT.flatMap(([field, why]) => scribe.keep(fieldOf(fiche, field), why))
  const repeated = blocs.length > 0 ? scribe.keep(attested, ATTESTED, pieces) : []
  return {
    name: facts.numero ?? facts.intitule ?? 'fiche',
    format: 'rncp',
    pieces,
    setAside: [],
    rejoined: [],
    remarks: [],
    pages: 1,
    fields: { certification: facts, unread: [...apart, ...kept, ...repeated] },
  }
}

const ATTESTED = { fr: 'compétences attestées de la fiche', en: 'competencies attested by the fiche' }

function blocPieces(bloc: XmlElement, scribe: Scribe, unread: UnreadField[]): readonly Piece[] {
  const code = fieldOf(bloc, 'CODE').trim()
  const title = fieldOf(bloc, 'LIBELLE').replace(/\s+/g, ' ').trim()
  const heading = scribe.heading([code, title].filter((part) => part !== '').join(' - '))
  const listed = apartFromHeadings(competencyLines(scribe.lines(fieldOf(bloc, 'LISTE_COMPETENCES'))))
  unread.push(...listed.unread)
  return [
    {
      kind: 'flow',
      flattened: false,
      paragraphs: [heading],
    },
    scribe.table([
      ['Compétences', listed.competencies],
      ['Modalités d’évaluation', scribe.lines(fieldOf(bloc, 'MODALITES_EVALUATION'))],
    ]),
  ]
}

/** Gives every paragraph of a fiche its place: a line each, in the order they are written down. */
class Scribe {
  #line = 0
  #offset = 0

  lines(field: string): readonly Paragraph[] {
    return fieldLines(field, () => this.#next(0)).map((paragraph) => ({
      ...paragraph,
      place: this.#next(paragraph.text.length),
    }))
  }

  heading(text: string): Paragraph {
    return { ...bareParagraph(text, this.#next(text.length)), heading: 2 }
  }

  table(columns: readonly (readonly [title: string, paragraphs: readonly Paragraph[]])[]): Table {
    const heads = columns.map(([title], column) => cell(column, [bareParagraph(title, this.#next(title.length))]))
    const bodies = columns.map(([, paragraphs], column) => cell(column, paragraphs))
    const rows = [heads, bodies].map((cells) => ({ cells, place: joinPlaces(cells.map(({ place }) => place)) }))
    return {
      kind: 'table',
      rows,
      width: columns.length,
      spansKnown: true,
      place: joinPlaces(rows.map(({ place }) => place)),
    }
  }

  /** What is kept beside, but for the lines that stand elsewhere word for word. */
  keep(field: string, why: UnreadField['why'], besides: readonly Piece[] = []): readonly UnreadField[] {
    const said = new Set(besides.flatMap(textsOf).map(bare))
    return this.lines(field)
      .filter(({ text }) => /\p{L}{2}/u.test(text) && !said.has(bare(text)))
      .map(({ text, place }) => ({ text, place, why }))
  }

  #next(length: number): Place {
    if (length > 0) this.#line += 1
    const start = this.#offset
    this.#offset += length === 0 ? 0 : length + 1
    return { line: Math.max(1, this.#line), page: 1, start, end: start + length }
  }
}

const cell = (column: number, paragraphs: readonly Paragraph[]): Cell => ({
  column,
  columns: 1,
  rows: 1,
  paragraphs,
  place: joinPlaces(paragraphs.map(({ place }) => place)),
})

const textsOf = (piece: Piece): readonly string[] =>
  (piece.kind === 'flow'
    ? piece.paragraphs
    : piece.rows.flatMap(({ cells }) => cells.flatMap((one) => one.paragraphs))
  ).map(({ text }) => text)

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
