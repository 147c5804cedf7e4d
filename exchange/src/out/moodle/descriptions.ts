import type { CheckResult } from '@equerre/core'
import { durationText, minutesOf } from '../../../../core/src/coverage/duration.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type {
  Assessment,
  Block,
  Certification,
  Competency,
  Criterion,
  Text,
} from '../../../../core/src/model/referential.ts'

/** The descriptions of a framework, as the HTML that Moodle shows. On one line each; no backslash, which its CSV reader would misread. */

export function frameworkDescription(title: string, certification: Certification): string {
  const { number, level, objectives, awardRules } = certification
  return blocks(
    paragraph('', [number?.value ?? '', title].filter((part) => part !== '').join(' ')),
    paragraph('Niveau', level === null ? '' : String(level)),
    paragraph('', textOf(objectives)),
    paragraph('Obtention', textOf(awardRules)),
  )
}

export function blockDescription(block: Block, { coverage }: CheckResult): string {
  const shared = block.criteria.filter((criterion) => coverage.judgesWholeBlock(criterion))
  return blocks(
    paragraph('', [codeOf(block) ?? '', textOf(block.title)].filter((part) => part !== '').join(' ')),
    ...block.summaries.map((summary) => paragraph('', textOf(summary))),
    list('Activités', block.activities.map(coded)),
    list('Épreuves', block.assessments.map(assessmentLine)),
    list('Critères communs au bloc', shared.map(criterionLine)),
  )
}

export function competencyDescription(competency: Competency, { coverage }: CheckResult): string {
  const { statement, details, continuation, activities } = competency
  const covered = coverage.of(competency)
  const served = activities.flatMap(({ targets }) => targets).filter((target) => target.kind === 'activity')
  const shared = covered.sharedCriteria.filter((criterion) => !coverage.judgesWholeBlock(criterion))
  return blocks(
    paragraph('', [codeOf(competency) ?? '', textOf(statement)].filter((part) => part !== '').join(' ')),
    items(details.map(textOf)),
    paragraph('', textOf(continuation)),
    list('Activités', [...new Set(served)].map(coded)),
    list('Critères', [...covered.criteria, ...shared].map(criterionLine)),
    list('Épreuves', covered.assessments.map(assessmentLine)),
    list(
      'Objectifs',
      competency.objectives.map((objective) => textOf(objective.statement)),
    ),
  )
}

const blocks = (...parts: readonly string[]): string => parts.join('')

const paragraph = (label: string, text: string): string =>
  text === '' ? '' : `<p>${label === '' ? '' : `<strong>${escaped(label)}\u00a0:</strong> `}${escaped(text)}</p>`

function list(label: string, texts: readonly string[]): string {
  const lines = items(texts)
  return lines === '' ? '' : `<p><strong>${escaped(label)}</strong></p>${lines}`
}

function items(texts: readonly string[]): string {
  const written = texts.filter((text) => text !== '')
  return written.length === 0 ? '' : `<ul>${written.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`
}

function criterionLine(criterion: Criterion): string {
  const { id, statement, indicators, eliminatory, points } = criterion
  const start = [id?.value ?? '', textOf(statement)].filter((part) => part !== '').join(' ')
  const facts = [
    ...(eliminatory ? ['éliminatoire'] : []),
    ...(points === null ? [] : [`${String(points).replace('.', ',')} points`]),
  ]
  const known = indicators.map(textOf).filter((text) => text !== '')
  return [
    facts.length === 0 ? start : `${start} (${facts.join(', ')})`,
    ...(known.length === 0 ? [] : [`Indicateurs\u00a0: ${known.join(' ; ')}`]),
  ].join(' — ')
}

function assessmentLine(assessment: Assessment): string {
  const minutes = assessment.duration === null ? null : minutesOf(assessment.duration.value)
  const name = textOf(assessment.title ?? assessment.brief ?? assessment.statement)
  const start = [codeOf(assessment) ?? '', name].filter((part) => part !== '').join(' ')
  return minutes === null ? start : `${start} (${durationText(minutes)})`
}

const coded = (element: Parameters<typeof codeOf>[0] & { readonly title: Text | null }): string =>
  [codeOf(element) ?? '', textOf(element.title)].filter((part) => part !== '').join(' ')

const textOf = (text: Text | null): string => text?.value.replace(/\s+/g, ' ').trim() ?? ''

const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\\', '&#92;')
