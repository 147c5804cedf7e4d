import { describe, expect, test } from 'vitest'
import { buildModel } from '../model/build.ts'
import { readSource } from '../source/read.ts'
import { computeCoverage } from './compute.ts'
import { durationText, minutesOf } from './duration.ts'
import { coverageFigures } from './figures.ts'
import { coverageMarkdown } from './render/markdown.ts'

function figuresOf(text: string) {
  const source = readSource(text)
  expect(source.problems).toEqual([])
  const referential = buildModel(source)
  return coverageFigures({ source, referential, coverage: computeCoverage(referential) })
}

const FILE = `referentiel: 1
certification:
  intitule: Fleuriste
  themes_transverses:
    handicap: { competences: [C2] }
    transition_ecologique: { non_applicable: Sans objet ici }
    transition_numerique: Par les outils de vente
blocs:
  - id: BC1
    intitule: Composer des bouquets
    activites: [{ id: A1, intitule: Composition }, { id: A2, intitule: Vente }]
    competences:
      - { id: C1, activites: [A1], enonce: Composer un bouquet afin de répondre à la demande }
      - { id: C2, activites: [A1], enonce: Analyser une commande afin de la chiffrer, criteres: [Le prix est juste.] }
      - { id: C3, enonce: Conseiller le client afin de vendre }
    modalites:
      - { id: E1, duree: PT1H30M, competences: [C1, C2] }
      - { intitule: Entretien, duree: P2D }
      - { id: E3, duree: PT30M, competences: [BC2/C1] }
    criteres:
      - { competences: [C1], modalites: [E1], enonce: Le bouquet tient. }
      - { enonce: Le poste est propre. }
  - id: BC2
    competences:
      - { id: C1, enonce: Tenir la caisse }
`

describe('figures', () => {
  const figures = figuresOf(FILE)
  const [first, second] = figures.blocks

  test('count what assesses and judges, by name or with the bloc', () => {
    expect(first?.total).toEqual({
      activities: 2,
      activitiesWithCompetency: 1,
      competencies: 3,
      assessed: 3,
      assessedByName: 2,
      judged: 2,
      judgedWithBlock: 1,
      assessments: 3,
      criteria: 3,
      minutes: 120,
      timedAssessments: 2,
    })
    expect(figures.total).toMatchObject({ competencies: 4, assessed: 4, judged: 2, judgedWithBlock: 1 })
    expect(figures.criteriaPerCompetency).toEqual([2, 2])
  })

  test('lay out the matrix, a modality without a code numbered by its place', () => {
    expect(first?.assessments.map(({ label }) => label)).toEqual(['E1', 'M2', 'E3'])
    expect(
      first?.competencies.map(({ cells }) => cells.map(({ evaluated, criteria }) => `${evaluated} ${criteria}`)),
    ).toEqual([
      ['by_name 2', 'with_block 1', 'no 0'],
      ['by_name 2', 'with_block 2', 'no 0'],
      ['no 0', 'with_block 1', 'no 0'],
    ])
  })

  test('bring in the modality of another bloc', () => {
    expect(second?.assessments.map(({ label }) => label)).toEqual(['E3'])
    expect(second?.competencies[0]?.cells).toEqual([{ evaluated: 'by_name', criteria: 0 }])
  })

  test('place each head verb at its highest level', () => {
    expect(first?.competencies.map(({ verb, bloom }) => [verb, bloom])).toEqual([
      ['composer', 'synthetiser'],
      ['analyser', 'analyser'],
      ['conseiller', 'evaluer'],
    ])
    expect(figures.bloom).toMatchObject({ synthetiser: 1, analyser: 1, evaluer: 1, connaitre: 0 })
  })

  test('tell how each theme is answered', () => {
    expect(figures.themes).toEqual({
      handicap: { answer: 'covered', competencies: ['BC1/C2'], text: null },
      transition_ecologique: { answer: 'not_applicable', competencies: [], text: 'Sans objet ici' },
      transition_numerique: { answer: 'explained', competencies: [], text: 'Par les outils de vente' },
      sante_securite: { answer: 'none', competencies: [], text: null },
    })
  })

  test('of an empty file are all nought', () => {
    expect(figuresOf('referentiel: 1\n')).toMatchObject({
      blocks: [],
      criteriaPerCompetency: [],
      total: { competencies: 0 },
    })
  })
})

test('a Markdown report lets no text of the file be markup', () => {
  const text = coverageMarkdown(
    figuresOf('competences: [{ id: "a|b", enonce: "*x* <b> [l](javascript:1) | fin" }]\n'),
    '# <t>',
    'fr',
  )
  expect(text).toContain('# \\# &lt;t\\>')
  expect(text).toContain('| a\\|b \\*x\\* &lt;b\\> \\[l\\](javascript:1) \\| fin |')
})

describe('durations', () => {
  test.each([
    ['PT1H30M', 90],
    ['PT45M', 45],
    ['PT2H', 120],
    ['PT0.5H', 30],
    ['P2D', null],
    ['P1DT2H', null],
    ['PT', null],
    ['deux heures', null],
  ])('%s is %s minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })

  test('read as people write them', () => {
    expect([45, 60, 65].map(durationText)).toEqual(['45\u00a0min', '1\u00a0h', '1\u00a0h\u00a005'])
  })
})
