import type { Localised } from '@equerre/core'
import type { Cell, Row, Table } from '../../in/document.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { namesAssessment, startsWithInfinitive } from '../words/cues.ts'
import { blockHeading } from '../words/headings.ts'
import { headerRoles } from './table-columns.ts'

/** Why such a table is set aside. */
export const FOREIGN_TABLE: Localised = {
  fr: 'dans un tableau dont les colonnes ne sont pas celles d’un référentiel',
  en: 'in a table whose columns are not those of a référentiel',
}

/**
 * A table below those of the référentiel, whose own headings name other things: « Voie d’accès | Composition du jury ». Where headings
 * name the columns of the référentiel, nothing is guessed from the texts of such a table.
 */
export function isForeignTable(table: Table, { started, hasHeadedTables }: SectionBuilder): boolean {
  if (!started || !hasHeadedTables || !table.spansKnown || table.columns !== undefined) return false
  const [first, ...rows] = table.rows
  if (first === undefined || rows.length === 0 || !isTitleRow(first, table.width)) return false
  return (
    rows.some((row) => !row.cells.every(isEmphasised)) &&
    table.rows.every((row) => headerRoles(row, table.width) === null && !row.cells.some(hasElement))
  )
}

function isTitleRow({ cells }: Row, width: number): boolean {
  const filled = cells.filter(({ paragraphs }) => paragraphs.length > 0)
  return filled.length > 1 && filled.length >= width - 1 && filled.every((cell) => isEmphasised(cell) && isTitle(cell))
}

const isEmphasised = ({ paragraphs }: Cell): boolean =>
  paragraphs.every(({ emphasised, heading }) => emphasised || heading > 0)

function isTitle({ paragraphs }: Cell): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text).join(' ')
  return text.length <= 60 && !/[.;,]$/u.test(text) && !startsWithInfinitive(text) && !namesAssessment(text)
}

/** Something of a référentiel, whatever the headings say. */
const hasElement = ({ paragraphs }: Cell): boolean =>
  paragraphs.some(({ text }) => head(text).codes.length > 0 || blockHeading(text) !== null)
