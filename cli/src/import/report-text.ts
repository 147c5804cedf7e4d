import type { Language, Localised } from '../../../core/src/language.ts'
import type { Layout } from '../../../core/src/report/layout.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { shorten } from '../../../core/src/report/width.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { wrap } from '../../../core/src/report/wrap.ts'
import { DROP_REASONS, type DroppedText, type ImportReport, type ReadDocument } from '../../../exchange/src/index.ts'

type Place = ImportReport['unplaced'][number]['place']

const WORDS = {
  heading: { fr: 'Import de', en: 'Import of' },
  recognised: { fr: 'Reconnu', en: 'Recognised' },
  joined: { fr: 'Recollé par-dessus une page, une ligne ou une cellule', en: 'Joined across a page, a row or a cell' },
  guessed: { fr: 'Supposé, à vérifier', en: 'Guessed, to be checked' },
  dropped: { fr: 'Écarté', en: 'Dropped' },
  unplaced: { fr: 'Non placé, gardé sous «\u00a0non_place\u00a0»', en: 'Not placed, kept under “non_place”' },
  defects: {
    fr: 'Défauts visibles dans la mise en page du document',
    en: 'Defects that the layout of the document shows',
  },
  line: { fr: 'ligne', en: 'line' },
  page: { fr: 'page', en: 'page' },
} as const satisfies Record<string, Localised>

const FORMATS: Readonly<Record<ReadDocument['format'], Localised>> = {
  texte: { fr: 'texte', en: 'text' },
  html: { fr: 'HTML', en: 'HTML' },
  markdown: { fr: 'Markdown', en: 'Markdown' },
}

/** What an import recognised, joined, guessed, dropped and could not place, for a reader. @returns lines */
export function importReportText(report: ImportReport, layout: Layout): readonly string[] {
  const { language, style } = layout
  const { source, counts } = report
  const pages = source.pages > 1 ? `, ${source.pages}\u00a0pages` : ''
  return [
    style.path(`${WORDS.heading[language]} ${visible(source.name)}`),
    style.quiet(`${FORMATS[source.format][language]}${pages}`),
    ...section(WORDS.recognised, [recognised(counts, language)], layout),
    ...section(
      WORDS.guessed,
      report.guessed.map(({ message, place }) => said(place, message[language], language)),
      layout,
    ),
    ...section(
      WORDS.defects,
      report.defects.map(({ message, place }) => said(place, message[language], language)),
      layout,
    ),
    ...section(
      WORDS.unplaced,
      report.unplaced.map(({ text, place }) => said(place, text, language)),
      layout,
    ),
    ...section(
      WORDS.joined,
      report.joined.map(({ text, to }) => said(to, shorten(text, 90), language)),
      layout,
    ),
    ...dropped(report.dropped, layout),
  ]
}

function recognised(counts: ImportReport['counts'], language: Language): string {
  return [
    counted(counts.blocs, COUNTED.block, language),
    counted(counts.activites, COUNTED.activity, language),
    counted(counts.competences, COUNTED.competency, language),
    counted(counts.modalites, COUNTED.assessment, language),
    counted(counts.criteres, COUNTED.criterion, language),
  ].join(', ')
}

function dropped(texts: readonly DroppedText[], layout: Layout): readonly string[] {
  const items = texts.map(({ text, reason, place }) =>
    said(place, `${text} (${DROP_REASONS[reason][layout.language]})`, layout.language),
  )
  return section(WORDS.dropped, items, layout)
}

function section(words: Localised, items: readonly string[], { language, style, width }: Layout): readonly string[] {
  if (items.length === 0) return []
  const count = items.length > 1 ? ` (${items.length})` : ''
  return [
    '',
    style.strong(`${words[language]}${count}`),
    ...items.flatMap((item) =>
      wrap(visible(item), width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`),
    ),
  ]
}

function said(place: Place | null, text: string, language: Language): string {
  if (place === null) return text
  const page = place.page > 1 ? `${WORDS.page[language]}\u00a0${place.page}, ` : ''
  return `${page}${WORDS.line[language]}\u00a0${place.line}${language === 'fr' ? '\u00a0:' : ':'} ${text}`
}
