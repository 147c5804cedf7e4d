import { withSubActivities } from '../../../model/build.ts'
import type { Activity, Assessment, Block, Competency, Criterion, Objective } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { endOfLine, startOfLine } from '../../../source/gaps.ts'
import type { Range, SourceNode } from '../../../source/tree.ts'
import type { Analysis } from '../../analysis.ts'

/** What a selection stands in: the bloc, and the elements of the bloc that hold it whole. */
export interface Spot {
  readonly analysis: Analysis
  readonly block: Block
  readonly competency: Competency | null
  readonly activity: Activity | null
  readonly assessment: Assessment | null
  readonly criterion: Criterion | null
  readonly objective: Objective | null
}

/** @returns `null` outside the blocs */
export function spotOf(analysis: Analysis, range: Range): Spot | null {
  const { source, referential } = analysis
  const holds = <T extends { readonly node: SourceNode }>(elements: readonly T[]): T | null =>
    elements.findLast(({ node }) => isHeld(source, node, range)) ?? null
  const block = holds(referential.blocks.filter(({ implicit }) => !implicit)) ?? implicitBlock(analysis)
  if (block === null) return null
  const competency = holds(block.competencies)
  return {
    analysis,
    block,
    competency,
    activity: holds(withSubActivities(block.activities)),
    assessment: holds(block.assessments),
    criterion: holds(block.criteria),
    objective: competency === null ? null : holds(competency.objectives),
  }
}

const implicitBlock = ({ referential }: Analysis): Block | null =>
  referential.blocks.find(({ implicit }) => implicit) ?? null

/** A part that begins and ends lines takes these whole: its dash and its last comment belong to it. */
function isHeld({ text }: SourceDocument, { range: { start, end } }: SourceNode, range: Range): boolean {
  if (range.end < startOfLine(text, start) || range.start > end + MOST_COMMENT) return false
  const line = startOfLine(text, start)
  const last = endOfLine(text, end)
  const from = /^[ -]*$/.test(text.slice(line, start)) ? line : start
  const to = /^[ \t]*(?:#.*)?$/.test(text.slice(end, last)) ? last : end
  return from <= range.start && range.end <= to
}

/** Comments longer than that do not count at the end of a part. */
const MOST_COMMENT = 500
