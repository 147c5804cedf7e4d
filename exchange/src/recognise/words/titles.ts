import type { Paragraph } from '../../in/document.ts'
import type { ColumnRole } from '../columns/column-roles.ts'
import { isCompetencySheet } from '../sections/title-sheets.ts'
import { isColumn } from '../tables/table-columns.ts'
import { columnHeading, looseHeading } from './headings.ts'

/** Titles: what they look like, and which of them name a part of the référentiel. */

/** No sentence, no label. */
export const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !/[.;:]$|\s:\s/u.test(text)

const LONGEST_TITLE = 160

/** The part that a title names, whatever its number and what follows: « 2.1 Référentiel d’activités », « Modalité d’évaluation — M1 ». */
export function titleRole({ text, heading }: Paragraph): ColumnRole | 'evaluated' | null {
  if (isCompetencySheet(text)) return 'competence'
  if (heading === 0) return null
  const words = withoutTitleNumber(text).replace(CODE_OF_TITLE, '')
  const bare = words.slice(0, 1).toUpperCase() + words.slice(1)
  const [role, ...others] = (columnHeading(bare) ?? looseHeading(bare))?.roles.filter(isColumn) ?? []
  if (role === undefined || others.length > 0) return null
  return role === 'competence' && /[ée]valuation/iu.test(bare) ? 'evaluated' : role
}

export const withoutTitleNumber = (text: string): string => text.replace(NUMBER_OF_TITLE, '')

const NUMBER_OF_TITLE = /^(?:\d{1,2}(?:\.\d{1,2})*[A-Z]?|[IVX]{1,4}|[A-Z])[\s\u00a0]*[-–—.:)][\s\u00a0]*(?=\p{L}{4})/u
const CODE_OF_TITLE = /[\s\u00a0]*[-–—:(][\s\u00a0]*\p{Lu}{0,3}[\s\u00a0]?\d[\w.]*\)?$/u
