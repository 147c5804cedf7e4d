import type { Criterion } from '../../../model/referential.ts'
import { takeMember } from '../../../source/writing/take.ts'
import { type Fill, proposal } from './fill.ts'

/** A criterion goes only when another says the same, word for word, of the same competencies: nothing can refer to it. */
const sameCriterion: Fill = ({ analysis: { source }, spot }) => {
  const criterion = spot?.criterion ?? null
  if (spot === null || criterion === null) return []
  const isThere = spot.block.criteria.some((other) => other !== criterion && saysTheSame(other, criterion))
  const taken = isThere ? takeMember(source, (criterion.owner ?? spot.block).node, 'criteres', criterion.node) : null
  const hasComment =
    taken !== null &&
    source.comments.some(
      ({ range }) => range.start >= taken.removal.range.start && range.end <= taken.removal.range.end,
    )
  return taken === null || hasComment
    ? []
    : proposal('Retirer ce critère, écrit deux fois', 'Remove this criterion, written twice', taken.removal)
}

function saysTheSame(one: Criterion, other: Criterion): boolean {
  return one.owner === other.owner && said(one) === said(other)
}

const said = ({ statement, indicators, references, assessments, points, eliminatory }: Criterion): string =>
  JSON.stringify([
    [statement, ...indicators].map((text) => text?.value.replace(/\s+/g, ' ').trim()),
    references.map(({ code }) => code),
    assessments.map(({ code }) => code),
    points,
    eliminatory,
  ])

export const criterionFills: Readonly<Record<string, Fill>> = { 'critere-en-double': sameCriterion }
