import { expect, it } from 'vitest'
import * as french from './index.ts'

const PIECES =
  "le la candidat·e l' d' é œ « » ( ) [ ] … . , ; : - – ' ’ \u00a0 \u202f \t \n 12 3,5 % €  \ud800 😀 漢字 comprend est sont pertinente adaptés à au regard de formation cours sécurité note etc et/ou C1.1 – constructor __proto__ toString".split(
    ' ',
  )

/** The same texts at each run. */
function texts(count: number): readonly string[] {
  let seed = 11
  const next = (limit: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return (seed >>> 8) % limit
  }
  const glue = ['', ' ']
  return Array.from({ length: count }, () =>
    Array.from({ length: next(40) }, () => PIECES[next(PIECES.length)]).join(glue[next(2)]),
  )
}

it('reads any text without failing, every span inside it', () => {
  for (const text of texts(300)) {
    const criterion = french.analyseCriterion(text)
    const spans = [
      ...criterion.finiteVerbs,
      ...criterion.participles,
      ...criterion.mentalState,
      ...criterion.vague,
      ...criterion.assertions,
      ...french.findTrainingWords(text),
      ...french.findAssessmentWords(text),
      ...french.findKnowledgeTests(text),
      ...french.findContinuousAssessment(text),
      ...french.findVagueQuantities(text),
      ...french.findDeixis(text),
      ...french.THEMES.flatMap((theme) => french.findTheme(text, theme)),
      ...french.contentWords(text),
    ]
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    expect(french.isActionNoun(text)).toBeTypeOf('boolean')
    expect(french.similarity(text, `${text} fin`)).toBeLessThanOrEqual(1)
    expect(french.normalise(french.normalise(text))).toBe(french.normalise(text))
  }
})
