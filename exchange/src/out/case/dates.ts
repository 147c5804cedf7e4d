import { nodeUnder } from '../../../../core/src/model/access.ts'
import type { Certification } from '../../../../core/src/model/referential.ts'

/** Said of a référentiel that gives no date: never the day of the export, so that two exports of one file are the same. */
export const NO_DATE = '1970-01-01T00:00:00Z'

/** When the référentiel last changed, by its own words (`document: { date: … }`): 2026-03-01, 2026-03, 2026 or 01/03/2026. */
export function changeDate({ node }: Certification): string {
  const written = nodeUnder(nodeUnder(node, 'document'), 'date')
  const text = written?.kind === 'scalar' ? written.text.trim() : ''
  const international = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T.*)?$/.exec(text)
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text)
  if (international?.[1] !== undefined)
    return moment(international[1], international[2] ?? '1', international[3] ?? '1')
  if (french?.[1] === undefined || french[2] === undefined || french[3] === undefined) return NO_DATE
  return moment(french[3], french[2], french[1])
}

function moment(year: string, month: string, day: string): string {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exists && Number(year) > 0 ? `${date.toISOString().slice(0, 19)}Z` : NO_DATE
}
