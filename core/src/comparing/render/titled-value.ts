import { type ResolvedShape, resolveShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import type { Language } from '../../language.ts'
import type { CertificationChange } from '../certification-changes.ts'

/** A property of the certification, or a part of one, before and after; `null` where it was or is not there. */
export interface CertificationRow {
  readonly title: string
  readonly before: string | null
  readonly after: string | null
}

/** A change of the certification in words, by the titles of the format. Of a property that has parts, those that changed. */
export function certificationRows(
  { key, title, before, after }: CertificationChange,
  language: Language,
): readonly CertificationRow[] {
  const shape = shapeOfKey(resolveShape({ is: 'certification' }), key)
  if (!isParts(before) || !isParts(after)) {
    return [{ title: title[language], before: said(before, shape, language), after: said(after, shape, language) }]
  }
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((part) => {
    const [was, is] = [before[part] ?? null, after[part] ?? null]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const ofPart = shape === null ? null : shapeOfKey(shape, part)
    const name = `${title[language]} · ${ofPart?.title?.[language] ?? part}`
    return [{ title: name, before: said(was, ofPart, language), after: said(is, ofPart, language) }]
  })
}

const isParts = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const said = (value: unknown, shape: ResolvedShape | null, language: Language): string | null =>
  value === null ? null : words(value, shape, language)

function words(value: unknown, shape: ResolvedShape | null, language: Language): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) {
    const ofItems = shape === null ? null : shapeOfItems(shape)
    return value.map((item) => words(item, ofItems, language)).join(', ')
  }
  if (typeof value !== 'object') return String(value)
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  return Object.entries(value)
    .map(([key, part]) => {
      const ofKey = shape === null ? null : shapeOfKey(shape, key)
      return `${ofKey?.title?.[language] ?? key}${colon}${words(part, ofKey, language)}`
    })
    .join(language === 'fr' ? '\u00a0; ' : '; ')
}
