import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency, Criterion } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { item, type Line, line, run } from './document.ts'
import type { Writer } from './writer.ts'

/**
 * Criteria one below the other under their headings.
 * @param here the competencies of the row; the others that a criterion judges are named
 */
export function criterionLines(
  criteria: readonly Criterion[],
  here: readonly Competency[],
  writer: Writer,
): readonly Line[] {
  let heading = ''
  return criteria.flatMap((criterion) => {
    const own = criterion.groups.map((group) => writer.text(group)).join(' › ')
    const opens = own !== heading && own !== ''
    heading = own
    return [...(opens ? [line('label', run(own, true))] : []), ...criterionItems(criterion, here, writer)]
  })
}

function criterionItems(criterion: Criterion, here: readonly Competency[], writer: Writer): readonly Line[] {
  const said = remarks(criterion, here, writer)
  const remark = said.length === 0 ? [] : [run(` (${said.join('\u00a0; ')})`)]
  return [
    item(0, ...writer.coded(criterion.id, writer.text(criterion.statement)), ...remark),
    ...criterion.indicators.map((indicator) => item(1, run(writer.text(indicator)))),
  ]
}

function remarks(criterion: Criterion, here: readonly Competency[], writer: Writer): readonly string[] {
  const others = criterion.references
    .flatMap(({ targets }) => targets)
    .flatMap((target) => (target.kind === 'competency' && !here.includes(target) ? (codeOf(target) ?? []) : []))
  const modalities = criterion.assessments.map(({ code }) => code)
  return [
    ...(criterion.eliminatory ? [writer.say(WORDS.eliminatory)] : []),
    ...(criterion.points === null ? [] : [`${criterion.points}\u00a0${writer.say(WORDS.points)}`]),
    ...(modalities.length === 0 ? [] : [`${writer.say(WORDS.readIn)} ${modalities.join(', ')}`]),
    ...(others.length === 0 ? [] : [`${writer.say(WORDS.alsoFor)} ${others.join(', ')}`]),
  ]
}
