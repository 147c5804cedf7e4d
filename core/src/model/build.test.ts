import { describe, expect, test } from 'vitest'
import { computeCoverage } from '../coverage/compute.ts'
import { readSource } from '../source/read.ts'
import { buildModel } from './build.ts'

const model = (yaml: string) => buildModel(readSource(yaml))

const TWO_BLOCKS = `
referentiel: 1
certification:
  themes_transverses:
    handicap: { competences: [BC1/C1] }
blocs:
  - id: BC1
    activites:
      - id: A1
        intitule: Entretien du parc
        activites: [{ id: A1.1, intitule: Relevé des pannes }]
    competences:
      - id: C1
        activites: [A1.1]
        enonce: Relever les pannes
        criteres: [Le relevé est daté.]
      - { id: C2, activites: toutes, enonce: Réparer une pompe }
      - { id: 1.10, enonce: Peindre un mur }
    modalites:
      - { id: E1, intitule: Étude de cas, competences: [C1 à C2] }
    criteres:
      - { id: CR2, competences: [C2, C9], enonce: La pompe fonctionne. }
  - id: BC2
    competences:
      - { id: C1, enonce: Former un collègue, modalites: [{ intitule: Entretien }] }
      - { id: C3, enonce: Rédiger un compte rendu }
    modalites:
      - { id: E2, intitule: Dossier, taches: [{ enonce: rédiger, competences: [C3, C1] }] }
`

const codes = (elements: readonly { readonly id: { readonly value: string } | null }[]) =>
  elements.map((element) => element.id?.value ?? null)

describe('references', () => {
  const referential = model(TWO_BLOCKS)
  const [first, second] = referential.blocks

  test('a code is looked up in its own block first', () => {
    const task = second?.assessments.find((assessment) => assessment.id?.value === 'E2')?.tasks[0]
    expect(task?.references.map((reference) => reference.targets[0]?.block.id?.value)).toEqual(['BC2', 'BC2'])
  })

  test('a qualified code is one block’s', () => {
    const [theme] = referential.certification.themes
    expect(theme?.competencies[0]?.targets[0]).toBe(first?.competencies[0])
  })

  test('a range covers what stands between its ends', () => {
    expect(
      codes(first?.assessments[0]?.references[0]?.targets.flatMap((t) => (t.kind === 'competency' ? [t] : [])) ?? []),
    ).toEqual(['C1', 'C2'])
  })

  test('« toutes » is every activity of the block, those below others too', () => {
    expect(first?.competencies[1]?.activities[0]?.targets).toHaveLength(2)
  })

  test('an unknown code lists near ones and points at itself', () => {
    const dangling = first?.criteria
      .flatMap((criterion) => criterion.references)
      .find((reference) => reference.status === 'unresolved')
    expect(dangling?.near).toContain('C2')
    expect(dangling && TWO_BLOCKS.slice(dangling.range.start, dangling.range.end)).toBe('C9')
  })

  test('an unquoted 1.10 stays the code written', () => {
    expect(codes(first?.competencies ?? [])).toEqual(['C1', 'C2', '1.10'])
  })

  test('a code found in several other blocks is ambiguous', () => {
    const ambiguous = model(`
blocs:
  - { id: B1, competences: [{ id: C1, enonce: a }] }
  - { id: B2, competences: [{ id: C1, enonce: b }] }
  - { id: B3, modalites: [{ competences: [C1] }] }
`).blocks[2]?.assessments[0]?.references[0]
    expect(ambiguous?.status).toBe('ambiguous')
    expect(ambiguous?.candidates).toHaveLength(2)
  })
})

describe('coverage', () => {
  const referential = model(TWO_BLOCKS)
  const coverage = computeCoverage(referential)
  const summary = coverage.competencies.map(({ competency, assessments, criteria, implicitAssessment }) => [
    `${competency.block.id?.value}/${competency.id?.value}`,
    assessments.length,
    criteria.length,
    implicitAssessment,
  ])

  test('counts what is nested, what is named and what is named by a task', () => {
    expect(summary).toEqual([
      ['BC1/C1', 1, 1, false],
      ['BC1/C2', 1, 1, false],
      ['BC1/1.10', 0, 0, false],
      ['BC2/C1', 2, 0, false],
      ['BC2/C3', 1, 0, false],
    ])
  })

  test('a modality that names nothing evaluates its whole block, implicitly', () => {
    const implicit = computeCoverage(
      model('blocs: [{ competences: [{ enonce: a }, { enonce: b }], modalites: [{ intitule: E }] }]'),
    )
    expect(implicit.competencies.map((row) => [row.assessments.length, row.implicitAssessment])).toEqual([
      [1, true],
      [1, true],
    ])
  })

  test('a modality whose references all dangle evaluates nothing', () => {
    const dangling = computeCoverage(
      model('blocs: [{ competences: [{ id: C1, enonce: a }], modalites: [{ competences: [C8] }] }]'),
    )
    expect(dangling.competencies[0]?.assessments).toEqual([])
  })
})

describe('any tree gives a référentiel', () => {
  test.each([
    '',
    '12',
    '[a, b]',
    'blocs: oui',
    'blocs: [1, [2], { competences: 3, criteres: { a: b } }]',
    'competences: [x, { enonce: [y] }]',
  ])('%s', (yaml) => {
    const referential = model(yaml)
    expect(computeCoverage(referential).competencies.every((row) => row.assessments.length === 0)).toBe(true)
  })

  test('an RS is one implicit block', () => {
    const rs = model('certification: { registre: RS }\ncompetences: [{ id: C1, enonce: a }]')
    expect(rs.blocks.map((block) => [block.implicit, block.id, block.competencies.length])).toEqual([[true, null, 1]])
  })
})
