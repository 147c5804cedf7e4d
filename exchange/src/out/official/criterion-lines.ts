import type { Competency, Criterion, Target } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, run } from './document.ts'
import { MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/**
 * Criteria one below the other under their headings.
 * @param here the competencies of the row; the others that a criterion judges are named
 * @param common they judge the whole bloc, and stand beside all its competencies: the cell says so
 */
export function criterionLines(
  criteria: readonly Criterion[],
  here: readonly Competency[],
  common: boolean,
  writer: Writer,
): readonly Line[] {
  let heading = ''
  const lines = criteria.flatMap((criterion) => {
    const own = criterion.groups.map((group) => writer.text(group)).join(' › ')
    const label = own === heading ? [] : [headingOf(own, criterion, writer)]
    heading = own
    return [...label, ...criterionItems(criterion, here, writer)]
  })
  return common ? [line('label', writer.label(WORDS.wholeBlock)), ...lines] : lines
}

/** A heading holds until another: criteria under none after some that have one need a heading too. */
const headingOf = (own: string, { groups }: Criterion, writer: Writer): Line =>
  line('label', run(own === '' ? writer.say(MORE_WORDS.otherCriteria) : own, true, groups[0]?.node ?? null))

function criterionItems(criterion: Criterion, here: readonly Competency[], writer: Writer): readonly Line[] {
  const said = remarks(criterion, here, writer)
  const remark = said.length === 0 ? [] : [run(` (${said.join('\u00a0; ')})`)]
  return [
    item(0, ...writer.coded(criterion.id, criterion.statement), ...remark),
    ...criterion.indicators.map((indicator) => item(1, writer.run(indicator))),
  ]
}

function remarks(criterion: Criterion, here: readonly Competency[], writer: Writer): readonly string[] {
  const { points, block } = criterion
  const isHere = (target: Target): boolean => target.kind === 'competency' && here.includes(target)
  const others = criterion.references.flatMap((one) => writer.reference(one, block, isHere))
  const modalities = criterion.assessments.map(({ code }) => code)
  const unit = points !== null && points < 2 ? MORE_WORDS.point : WORDS.points
  return [
    ...(criterion.eliminatory ? [writer.say(WORDS.eliminatory)] : []),
    ...(points === null ? [] : [`${writer.number(points)}\u00a0${writer.say(unit)}`]),
    ...(modalities.length === 0 ? [] : [`${writer.say(WORDS.readIn)} ${modalities.join(', ')}`]),
    ...(others.length === 0 ? [] : [`${writer.say(WORDS.alsoFor)} ${[...new Set(others)].join(', ')}`]),
  ]
}
