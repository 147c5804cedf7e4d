import type { ExportFormat } from './export-format.ts'
import { caseFormat } from './formats/case.ts'
import { coverageCsv } from './formats/coverage-csv.ts'
import { coverageJson } from './formats/coverage-json.ts'
import { coverageMarkdownFormat } from './formats/coverage-markdown.ts'
import { coveragePageFormat } from './formats/coverage-page.ts'
import { csvFormat } from './formats/csv.ts'
import { docx } from './formats/docx.ts'
import { docxComments } from './formats/docx-comments.ts'
import { html } from './formats/html.ts'
import { json } from './formats/json.ts'
import { markdown } from './formats/markdown.ts'
import { moodleCsv } from './formats/moodle-csv.ts'
import { openBadges } from './formats/open-badges.ts'
import { pdf } from './formats/pdf.ts'
import { tables } from './formats/tables.ts'
import { xlsx } from './formats/xlsx.ts'
import { unread } from './unread.ts'

/** Whatever the form, it cannot carry what was not understood in the file. */
const tellingUnread = (format: ExportFormat): ExportFormat => ({
  ...format,
  remarks: (subject) => [...(format.remarks?.(subject) ?? []), ...unread(subject)],
})

/** Every form in which a référentiel leaves today, in the order in which they are offered. The shells make their choices of it. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  tables,
  docx,
  docxComments,
  pdf,
  html,
  markdown,
  xlsx,
  csvFormat,
  coveragePageFormat,
  coverageCsv,
  coverageMarkdownFormat,
  coverageJson,
  caseFormat,
  moodleCsv,
  openBadges,
  json,
].map(tellingUnread)

export const exportFormatOf = (id: unknown): ExportFormat | null =>
  EXPORT_FORMATS.find((each) => each.id === id) ?? null
