import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { coverageMarkdown } from '../../../../core/src/coverage/render/markdown.ts'
import { COVERAGE_SUFFIX, type TextFormat, titleOf } from '../export-format.ts'

export const coverageMarkdownFormat: TextFormat = {
  kind: 'text',
  id: 'coverage-markdown',
  extension: 'md',
  suffix: COVERAGE_SUFFIX,
  label: { fr: 'La couverture (Markdown)', en: 'The coverage (Markdown)' },
  detail: { fr: 'Pour un wiki, un ticket, un message.', en: 'For a wiki, an issue, a message.' },
  render: (subject, language) => coverageMarkdown(coverageFigures(subject.result), titleOf(subject), language),
}
