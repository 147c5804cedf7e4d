import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { coveragePage } from '../../../../core/src/coverage/render/html.ts'
import { COVERAGE_SUFFIX, type TextFormat, titleOf } from '../export-format.ts'

export const coveragePageFormat: TextFormat = {
  kind: 'text',
  id: 'coverage-page',
  extension: 'html',
  suffix: COVERAGE_SUFFIX,
  label: { fr: 'La couverture (page à imprimer)', en: 'The coverage (page to print)' },
  detail: { fr: 'Qui évalue quoi, en matrice et en chiffres.', en: 'Who assesses what, as a matrix and in figures.' },
  render: (subject, language) =>
    coveragePage([{ title: titleOf(subject), figures: coverageFigures(subject.result) }], language),
}
