import { analyseCriterion, type CriterionAnalysis } from '../../../french/index.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Block, Competency, Criterion, Referential, Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'
import { noted } from '../../notes.ts'

/** A criterion that has a statement, with its analysis. */
export interface Stated {
  readonly criterion: Criterion
  readonly statement: Text
  readonly analysis: CriterionAnalysis
}

export function* statedCriteria(referential: Referential): Iterable<Stated> {
  for (const block of referential.blocks) {
    const analyses = analysesIn(block)
    for (const [rank, criterion] of block.criteria.entries()) {
      const [statement, analysis] = [criterion.statement, analyses[rank] ?? null]
      if (statement !== null && analysis !== null) yield { criterion, statement, analysis }
    }
  }
}

const analysesIn = noted(({ criteria }: Block) =>
  criteria.map(({ statement }) => (statement === null ? null : analyseCriterion(statement.value))),
)

/** The competencies a criterion is tied to by name or by place; none for one that judges the whole block. */
export function judgedBy(criterion: Criterion): readonly Competency[] {
  if (criterion.owner !== null) return [criterion.owner]
  const targets = criterion.references.flatMap((reference) => reference.targets)
  return targets.flatMap((target) => (target.kind === 'competency' ? [target] : []))
}

/** « Le critère CR1.2 », « Un critère de C1.2 » or « Ce critère ». */
export function named(criterion: Criterion): { readonly fr: string; readonly en: string } {
  const code = codeOf(criterion)
  if (code !== null) return { fr: `Le critère ${code}`, en: `Criterion ${code}` }
  const [competency, ...others] = judgedBy(criterion).flatMap((each) => codeOf(each) ?? [])
  if (competency !== undefined && others.length === 0)
    return { fr: `Un critère de ${competency}`, en: `A criterion of ${competency}` }
  return { fr: 'Ce critère', en: 'This criterion' }
}

/** The place of a part of a criterion's statement. */
export function placeIn(source: SourceDocument, { statement }: Stated, span: Range): Range {
  return source.rangeIn(statement.node, span.start, span.end)
}

/** Where to speak of the statement as a whole: its first words, up to forty characters, never more than a line. */
export function opening(source: SourceDocument, { statement }: Stated): Range {
  const start = statement.value.length - statement.value.trimStart().length
  const words = /^\S+(?:\s\S+){0,3}/.exec(statement.value.slice(start))?.[0] ?? ''
  return source.rangeIn(statement.node, start, start + words.length)
}
