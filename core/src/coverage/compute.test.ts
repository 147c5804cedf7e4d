import { describe, expect, test } from 'vitest'
import { buildModel } from '../model/build.ts'
import { codeOf } from '../model/codes.ts'
import { readSource } from '../source/read.ts'
import { computeCoverage } from './compute.ts'

/** The codes of the shared criteria that judge each competency. */
function sharedIn(criteria: string, assessments = '{ id: E1, competences: [C1] }, { id: E2 }') {
  const source = readSource(`blocs:
  - id: BC1
    competences: [{ id: C1, enonce: a }, { id: C2, enonce: b }]
    modalites: [${assessments}]
    criteres: [${criteria}]
  - id: BC2
    competences: [{ id: C1, enonce: c }]
    modalites: [{ id: E3, competences: [C1] }]
`)
  expect(source.problems).toEqual([])
  const referential = buildModel(source)
  const coverage = computeCoverage(referential)
  const [block] = referential.blocks
  return {
    shared: coverage.competencies.map(({ sharedCriteria }) => sharedCriteria.map(codeOf)),
    whole: block?.criteria.filter(coverage.judgesWholeBlock).map(codeOf),
  }
}

describe('a criterion that names no competency', () => {
  test('judges what the modality it is read in evaluates', () => {
    expect(sharedIn('{ id: a, modalites: [E1], enonce: x }, { id: b, enonce: y }')).toEqual({
      shared: [['a', 'b'], ['b'], []],
      whole: ['b'],
    })
  })

  test.each([
    ['the modality names nothing itself', '{ id: a, modalites: [E2], enonce: x }'],
    ['one of its modalities names nothing', '{ id: a, modalites: [E1, E2], enonce: x }'],
    ['the modality is unknown', '{ id: a, modalites: [E1, E7], enonce: x }'],
    ['the modality evaluates another bloc', '{ id: a, modalites: [E3], enonce: x }'],
  ])('judges the whole bloc where %s', (_, criterion) => {
    expect(sharedIn(criterion)).toEqual({ shared: [['a'], ['a'], []], whole: ['a'] })
  })

  test('judges what its modalities evaluate together', () => {
    const assessments = '{ id: E1, competences: [C1] }, { id: E2, competences: [C2] }'
    expect(sharedIn('{ id: a, modalites: [E1, E2], enonce: x }', assessments)).toEqual({
      shared: [['a'], ['a'], []],
      whole: [],
    })
  })
})
