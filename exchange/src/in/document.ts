import type { Localised } from '@equerre/core'
import type { ImportedCertification } from '../referentiel.ts'
import type { FormatName } from './formats.ts'

/**
 * What every reader of a format gives: the document as pieces in reading order, each with its place in the source.
 * The recognition engine knows nothing of the format a piece came from.
 */

/** Where a part of the source stands. Lines and pages are numbered from 1; offsets are UTF-16 code units, half-open. */
export interface Place {
  readonly line: number
  readonly page: number
  readonly start: number
  readonly end: number
  /** The tab of the sheet, in a workbook: `page` is then its rank, and `line` its row. */
  readonly sheet?: string
}

/** A run of text on one line: spaces collapsed, tags and emphasis marks removed, list marker apart. */
export interface Paragraph {
  readonly text: string
  /** The list marker as written (`-`, `•`, `1.`), or `null`. */
  readonly marker: string | null
  /** Depth in nested lists: 0 outside of any list. */
  readonly depth: number
  /** Title level of a heading of the source (1…6), 0 for anything else. */
  readonly heading: number
  /** True when the whole paragraph is in italics or bold. */
  readonly emphasised: boolean
  /** Blank lines before it, where lines mean something. */
  readonly gap: number
  /** True for the first paragraph after a page break. */
  readonly opensPage: boolean
  readonly place: Place
  /** What the source says for certain that it is, where it has a column for it: a criterion, its indicator, the heading of several. */
  readonly part?: 'critere' | 'indicateur' | 'rubrique'
  /** The words in bold or italics that it begins with, where others follow them: a code, a label. */
  readonly lead?: string
  /** The whole line as written, where list marks were taken off it or cut it in parts: on its first part. */
  readonly written?: string
  /** The item of a real list that begins with what looks like a typed mark: all its words, and its depth from 1 in that list. */
  readonly item?: { readonly text: string; readonly depth: number }
  /** True for the other parts of a line cut at its list marks. */
  readonly cut?: true
}

/** A paragraph of which nothing is known but its words. */
export const bareParagraph = (text: string, place: Place): Paragraph => ({
  text,
  marker: null,
  depth: 0,
  heading: 0,
  emphasised: false,
  gap: 1,
  opensPage: false,
  place,
})

export interface Cell {
  /** Column of the grid, from 0. */
  readonly column: number
  readonly columns: number
  /** Rows it covers, itself included; 1 when the format cannot say. */
  readonly rows: number
  readonly paragraphs: readonly Paragraph[]
  readonly place: Place
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

/** The part of a référentiel that a column holds; `code` stands in front of the column beside, `autre` has no place in a référentiel. */
export type ColumnContent = 'bloc' | 'activite' | 'competence' | 'modalite' | 'critere' | 'code' | 'autre'

/** Cells whose column is known. */
export interface Table {
  readonly kind: 'table'
  readonly rows: readonly Row[]
  readonly width: number
  /** True when `rows` of a cell is written in the source; otherwise an empty cell may continue the one above. */
  readonly spansKnown: boolean
  /** What each column holds, where the reader knows it: no row is then one of headings. */
  readonly columns?: readonly (readonly ColumnContent[])[]
  /** True when the rows are lines of a page, not rows of a table: a cell of one line, paragraphs still to be rebuilt. */
  readonly place: Place
}

/** Text in reading order, columns lost or absent. */
export interface Flow {
  readonly kind: 'flow'
  readonly paragraphs: readonly Paragraph[]
  /** True when tables may have been flattened into it (`pdftotext` without `-layout`). */
  readonly flattened: boolean
  /** Around the document rather than in it: the head of the mail it was pasted in, its signature. */
  readonly around?: true
}

export type Piece = Table | Flow

/** Text a reader sets aside before recognition: page headers, separators, footnote marks. */
export interface SetAside {
  readonly text: string
  readonly reason: DropReason
  readonly place: Place
}

export type DropReason =
  | 'entete_de_page'
  | 'pied_de_page'
  | 'entete_de_colonne'
  | 'rappel_legal'
  | 'rubrique_de_formulaire'
  | 'etiquette'
  | 'separateur'
  | 'doublon'
  | 'adresse_web'
  | 'marque'
  | 'code_repris'
  | 'valeur_reprise'
  | 'remarque_equerre'
  | 'texte_masque'

/** A word cut at a line end and put together again. */
export interface Rejoined {
  readonly from: string
  readonly to: string
  readonly place: Place
}

/** What a reader of the document wrote in its margin. */
export interface Remark {
  readonly author: string
  readonly text: string
  /** Where the passage it speaks of begins. */
  readonly place: Place
}

/** What a reader could not read, in words for whoever brought the document. */
export interface Notice {
  readonly message: Localised
  readonly place: Place
}

export interface ReadDocument {
  readonly name: string
  readonly format: FormatName
  readonly pieces: readonly Piece[]
  readonly setAside: readonly SetAside[]
  readonly rejoined: readonly Rejoined[]
  readonly remarks: readonly Remark[]
  readonly pages: number
  readonly notices?: readonly Notice[]
  /** What a source made of fields says without a text to recognise. */
  readonly fields?: Fields
}

export interface Fields {
  readonly certification: ImportedCertification
  readonly unread: readonly UnreadField[]
}

/** The text of a field that the format has no key for. */
export interface UnreadField {
  readonly text: string
  readonly place: Place
  /** Which field it stood in. */
  readonly why: Localised
}
