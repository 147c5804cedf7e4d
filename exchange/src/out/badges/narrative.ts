import type { CheckResult } from '@equerre/core'
import { durationText, minutesOf } from '../../../../core/src/coverage/duration.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Assessment, Block, Competency, Criterion, Text } from '../../../../core/src/model/referential.ts'
import { oneText } from '../one-text.ts'

/** What has to be done to earn a bloc, in Markdown: how it is assessed, then each competency with its criteria. */
export function narrativeOf(block: Block, { coverage, referential }: CheckResult): string {
  const shared = block.criteria.filter(
    (criterion) => criterion.owner === null && !criterion.references.some(({ targets }) => targets.length > 0),
  )
  const parts = [
    textOf(referential.certification.awardRules),
    section(
      'Épreuves',
      block.assessments.map((assessment) => `- ${assessmentLine(assessment)}`),
    ),
    section(
      'Compétences et critères',
      block.competencies.map((competency) =>
        [`- ${competencyLine(competency)}`, ...coverage.of(competency).criteria.map((one) => `  - ${line(one)}`)].join(
          '\n',
        ),
      ),
    ),
    section(
      'Critères communs',
      shared.map((criterion) => `- ${line(criterion)}`),
    ),
  ]
  const text = parts.filter((part) => part !== '').join('\n\n')
  return text === '' ? 'Les critères restent à écrire.' : text
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`

function competencyLine(competency: Competency): string {
  const { statement, details, continuation } = competency
  const words = [textOf(statement), ...details.map(textOf), textOf(continuation)]
    .filter((part) => part !== '')
    .join(' ')
  const code = codeOf(competency)
  return code === null || code === '' ? words : `**${escaped(code)}** ${words}`
}

function assessmentLine(assessment: Assessment): string {
  const { title, brief, statement, duration } = assessment
  const minutes = duration === null ? null : minutesOf(duration.value)
  const name = textOf(title) || textOf(brief) || textOf(statement) || 'Épreuve'
  const code = codeOf(assessment)
  const start = code === null || code === '' ? name : `**${escaped(code)}** ${name}`
  return minutes === null ? start : `${start} (${durationText(minutes)})`
}

function line({ statement, indicators, eliminatory, points }: Criterion): string {
  const facts = [
    ...(eliminatory ? ['éliminatoire'] : []),
    ...(points === null ? [] : [`${String(points).replace('.', ',')} points`]),
  ]
  const known = indicators.map(textOf).filter((text) => text !== '')
  const start = facts.length === 0 ? textOf(statement) : `${textOf(statement)} (${facts.join(', ')})`
  return known.length === 0 ? start : `${start} Indicateurs\u00a0: ${known.join(' ; ')}`
}

const textOf = (text: Text | null): string => escaped(oneText(text))

/** The characters that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(?=[#+-] |\d+[.)] )/, '\\')
