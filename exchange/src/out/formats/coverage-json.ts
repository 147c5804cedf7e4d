import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { COVERAGE_SUFFIX, type TextFormat, titleOf } from '../export-format.ts'

export const coverageJson: TextFormat = {
  kind: 'text',
  id: 'coverage-json',
  extension: 'json',
  suffix: COVERAGE_SUFFIX,
  label: { fr: 'Les chiffres de la couverture (JSON)', en: 'The figures of the coverage (JSON)' },
  detail: { fr: 'Pour un outil ou un tableau de bord.', en: 'For a tool or a dashboard.' },
  render: (subject) =>
    `${JSON.stringify({ title: titleOf(subject), coverage: coverageFigures(subject.result) }, null, 2)}\n`,
}
