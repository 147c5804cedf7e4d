import { computeCoverage, type Localised, type Referential, type SourceDocument } from '@equerre/core'
import { withSubActivities } from '../../../core/src/model/build.ts'
import type { ReferentialSummary } from './contract.ts'

/** What a list says of a référentiel. */
export function summaryOf(source: SourceDocument, referential: Referential): ReferentialSummary {
  const { certification, blocks } = referential
  const { competencies } = computeCoverage(referential)
  const count = <Each>(of: (block: (typeof blocks)[number]) => readonly Each[]): number =>
    blocks.reduce((sum, block) => sum + of(block).length, 0)
  return {
    title: plain(certification.title?.value),
    level: certification.level,
    register: certification.register,
    state: certification.state,
    certifiers: certification.certifiers.flatMap(({ name }) => plain(name?.value) ?? []),
    blocks: blocks.filter(({ implicit }) => !implicit).length,
    activities: count((block) => withSubActivities(block.activities)),
    competencies: competencies.length,
    assessments: count((block) => block.assessments),
    criteria: count((block) => block.criteria),
    objectives: count((block) => block.competencies.flatMap(({ objectives }) => objectives)),
    assessed: competencies.filter(({ assessments }) => assessments.length > 0).length,
    judged: competencies.filter(({ criteria }) => criteria.length > 0).length,
    judgedWithBlock: competencies.filter(
      ({ criteria, sharedCriteria }) => criteria.length === 0 && sharedCriteria.length > 0,
    ).length,
    length: source.text.length,
  }
}

/** The first thing that keeps the text from being read as it was meant; `null` when nothing does. */
export function problemOf(source: SourceDocument): Localised | null {
  const problem = source.problems.find(({ severity }) => severity === 'error')
  if (problem === undefined) return null
  const line = source.positionAt(problem.range.start).line + 1
  return {
    fr: `Ligne ${line}\u00a0: ${problem.message.fr}`,
    en: `Line ${line}: ${problem.message.en}`,
  }
}

/** A title may be cut: a list shows it, it does not replace the file. */
const LONGEST = 300

function plain(text: string | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim().slice(0, LONGEST) ?? ''
  return trimmed === '' ? null : ` ${trimmed}`.slice(1)
}
