import type { Layout } from '../../../core/src/report/layout.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { shorten } from '../../../core/src/report/width.ts'
import { wrap } from '../../../core/src/report/wrap.ts'
import { type ImportReport, outlineOfReport, type ReportItem, type ReportSection } from '../../../exchange/src/index.ts'

/** What an import recognised, joined, guessed, dropped and could not place, for a reader. @returns lines */
export function importReportText(report: ImportReport, layout: Layout): readonly string[] {
  const { heading, about, recognised, sections } = outlineOfReport(report, layout.language)
  return [
    layout.style.path(visible(heading)),
    layout.style.quiet(about),
    ...listed(recognised.title, [recognised.counts.join(', ')], layout),
    ...sections.flatMap((section) =>
      listed(
        section.title,
        section.items.map((item) => said(item, section, layout)),
        layout,
        section.summary,
      ),
    ),
  ]
}

function listed(
  title: string,
  items: readonly string[],
  { style, width }: Layout,
  summary: string | null = null,
): readonly string[] {
  const count = items.length > 1 ? ` (${items.length})` : ''
  return [
    '',
    style.strong(`${title}${count}`),
    ...[...items, ...(summary === null ? [] : [summary])].flatMap((item) =>
      wrap(visible(item), width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ]
}

function said({ where, text }: ReportItem, { kind }: ReportSection, { language }: Layout): string {
  const words = kind === 'joined' ? shorten(text, LONGEST_JOINED) : text
  return where === null ? words : `${where}${language === 'fr' ? '\u00a0:' : ':'} ${words}`
}

const LONGEST_JOINED = 90
