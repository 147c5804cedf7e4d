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
import { oneText, spaced } from '../one-text.ts'

/** The descriptions of a framework, as the HTML that Moodle shows. On one line each; no backslash, which its CSV reader would misread. */

export function frameworkDescription(title: string, certification: Certification): string {
  const { number, level, objectives, awardRules } = certification
  return blocks(
    paragraph('', spaced(number?.value ?? '', title)),
    paragraph('Niveau', level === null ? '' : String(level)),
    paragraph('', oneText(objectives)),
    paragraph('Obtention', oneText(awardRules)),
  )
}

export function blockDescription(block: Block, { coverage }: CheckResult): string {
  const shared = block.criteria.filter((criterion) => coverage.judgesWholeBlock(criterion))
  return blocks(
    paragraph('', spaced(codeOf(block) ?? '', oneText(block.title))),
    ...block.summaries.map((summary) => paragraph('', oneText(summary))),
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
    paragraph('', spaced(codeOf(competency) ?? '', oneText(statement))),
    items(details.map(oneText)),
    paragraph('', oneText(continuation)),
    list('Activités', [...new Set(served)].map(coded)),
    list('Critères', [...covered.criteria, ...shared].map(criterionLine)),
    list('Épreuves', covered.assessments.map(assessmentLine)),
    list(
      'Objectifs',
      competency.objectives.map((objective) => oneText(objective.statement)),
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
  const start = spaced(id?.value ?? '', oneText(statement))
  const facts = [
    ...(eliminatory ? ['éliminatoire'] : []),
    ...(points === null ? [] : [`${String(points).replace('.', ',')} points`]),
  ]
  const known = indicators.map(oneText).filter((text) => text !== '')
  return [
    facts.length === 0 ? start : `${start} (${facts.join(', ')})`,
    ...(known.length === 0 ? [] : [`Indicateurs\u00a0: ${known.join(' ; ')}`]),
  ].join(' — ')
}

function assessmentLine(assessment: Assessment): string {
  const minutes = assessment.duration === null ? null : minutesOf(assessment.duration.value)
  const name = oneText(assessment.title ?? assessment.brief ?? assessment.statement)
  const start = spaced(codeOf(assessment) ?? '', name)
  return minutes === null ? start : `${start} (${durationText(minutes)})`
}

const coded = (element: Parameters<typeof codeOf>[0] & { readonly title: Text | null }): string =>
  spaced(codeOf(element) ?? '', oneText(element.title))

const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\\', '&#92;')
