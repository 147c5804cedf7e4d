import { expect, test } from 'vitest'
import { computeCoverage } from '../coverage/compute.ts'
import { buildModel } from '../model/build.ts'
import { codeOf } from '../model/codes.ts'
import { readSource } from '../source/read.ts'
import { type Cell, closingCriteria, rowsOf } from './rows.ts'

/** The table as lines: `A1*2` is a cell of two rows, `^` one that goes on, `-` an empty one. */
function tableOf(text: string): readonly string[] {
  const referential = buildModel(readSource(text))
  const coverage = computeCoverage(referential)
  const cell = (shared: Cell<Parameters<typeof codeOf>[0]> | null): string => {
    if (shared === null) return '^'
    const codes = shared.items.map((item) => codeOf(item) ?? '?').join(',') || '-'
    return shared.rows > 1 ? `${codes}*${shared.rows}` : codes
  }
  return referential.blocks.flatMap((block) => [
    ...rowsOf(block, coverage).map((row) =>
      [
        cell(row.activities),
        row.competency === null ? '-' : codeOf(row.competency),
        cell(row.assessments),
        cell(row.criteria),
      ].join(' | '),
    ),
    ...closingCriteria(block, coverage).map((criterion) => `bloc | ${codeOf(criterion) ?? '?'}`),
  ])
}

test('neighbours share the cells that are the same', () => {
  expect(
    tableOf(`blocs:
  - activites: [{ id: A1 }, { id: A2 }]
    competences:
      - { id: C1, activites: [A1], enonce: a, criteres: [{ id: R1, enonce: x }] }
      - { id: C2, activites: [A1, A2], enonce: b, criteres: [{ id: R2, enonce: x }] }
      - { id: C3, activites: [A2, A1], enonce: c }
    modalites: [{ id: E1, competences: [C1, C2] }, { id: E2, competences: [C3] }]
    criteres: [{ id: R3, enonce: x }]
`),
  ).toEqual(['A1 | C1 | E1*2 | R1', 'A1,A2*2 | C2 | ^ | R2', '^ | C3 | E2 | -', 'bloc | R3'])
})

test('what is tied to no competency has its own rows', () => {
  expect(
    tableOf(`blocs:
  - activites: [{ id: A1, activites: [{ id: A1.1 }, { id: A1.2 }] }, { id: A2 }]
    competences: [{ id: C1, activites: [A1.1], enonce: a }]
    modalites: [{ id: E1, competences: [C9] }]
    criteres: [{ id: R1, competences: [C8], enonce: x }]
`),
  ).toEqual(['A1.1 | C1 | - | -', 'A1.2 | - | - | -', 'A2 | - | - | -', '- | - | E1 | -', '- | - | - | R1'])
})

test('a bloc that ties nothing shows all its activities and criteria in front of all its competencies', () => {
  expect(
    tableOf(`blocs:
  - activites: [{ id: A1 }]
    competences: [{ id: C1, enonce: a }, { id: C2, enonce: b }]
    modalites: [{ id: E1 }]
    criteres: [{ id: R1, enonce: x }]
`),
  ).toEqual(['A1*2 | C1 | E1*2 | R1*2', '^ | C2 | ^ | ^'])
})
