import type { Language, Localised } from '@equerre/core'
import {
  type AssessmentFigures,
  type BlockFigures,
  type CompetencyFigures,
  coverageFigures,
  type MatrixCell,
} from '../../../../core/src/coverage/figures.ts'
import { BLOOM_WORDS } from '../../../../core/src/coverage/words.ts'
import { csv } from '../csv.ts'
import { COVERAGE_SUFFIX, type TextFormat } from '../export-format.ts'

/** One line for each modality that evaluates a competency, one with no modality for a competency that none evaluates. */
export const coverageCsv: TextFormat = {
  kind: 'text',
  id: 'coverage-csv',
  extension: 'csv',
  suffix: COVERAGE_SUFFIX,
  label: { fr: 'La couverture (CSV, pour Excel)', en: 'The coverage (CSV, for Excel)' },
  detail: {
    fr: 'Une ligne par compétence et par modalité qui l’évalue\u00a0: à filtrer, à trier, à croiser.',
    en: 'One line for each competency and each modality that assesses it: to filter, to sort, to pivot.',
  },
  render: ({ result }, language) => {
    const { blocks } = coverageFigures(result)
    return csv(
      [
        COLUMNS.map((words) => words[language]),
        ...blocks.flatMap((block) =>
          block.competencies.flatMap((competency) => linesOf(block, competency).map((line) => line(language))),
        ),
      ],
      language,
    )
  },
}

const COLUMNS: readonly Localised[] = [
  { fr: 'Bloc', en: 'Bloc' },
  { fr: 'Intitulé du bloc', en: 'Title of the bloc' },
  { fr: 'Compétence', en: 'Competency' },
  { fr: 'Énoncé', en: 'Statement' },
  { fr: 'Verbe', en: 'Verb' },
  { fr: 'Niveau de Bloom', en: 'Bloom level' },
  { fr: 'Critères propres', en: 'Own criteria' },
  { fr: 'Critères du bloc', en: 'Criteria of the bloc' },
  { fr: 'Modalité', en: 'Modality' },
  { fr: 'Intitulé de la modalité', en: 'Title of the modality' },
  { fr: 'Durée (minutes)', en: 'Duration (minutes)' },
  { fr: 'Évaluation', en: 'Assessed' },
  { fr: 'Critères lus dans la modalité', en: 'Criteria read in the modality' },
]

const EVALUATED: Readonly<Record<MatrixCell['evaluated'], Localised>> = {
  by_name: { fr: 'nommée', en: 'by name' },
  with_block: { fr: 'avec tout le bloc', en: 'with the whole bloc' },
  no: { fr: 'non évaluée', en: 'not assessed' },
}

type Line = (language: Language) => readonly (string | number)[]

function linesOf(block: BlockFigures, competency: CompetencyFigures): readonly Line[] {
  const { id, statement, verb, bloom, criteria, sharedCriteria, cells } = competency
  const line =
    (assessment: AssessmentFigures | null, cell: MatrixCell): Line =>
    (language) => [
      block.id ?? '',
      block.title ?? '',
      id ?? '',
      statement,
      verb ?? '',
      BLOOM_WORDS[bloom ?? 'unknown'][language],
      criteria,
      sharedCriteria,
      assessment?.label ?? '',
      assessment?.title ?? '',
      assessment?.minutes ?? '',
      EVALUATED[cell.evaluated][language],
      assessment === null ? '' : cell.criteria,
    ]
  const evaluating = block.assessments.flatMap((assessment, index) => {
    const cell = cells[index]
    return cell === undefined || cell.evaluated === 'no' ? [] : [line(assessment, cell)]
  })
  return evaluating.length > 0 ? evaluating : [line(null, { evaluated: 'no', criteria: 0 })]
}
