import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { checkExam } from '../../exams/index.ts'
import { readSource } from '../../source/read.ts'
import type { DraftedExam, ExamBlueprint } from './blueprint.ts'
import { draftExam } from './draft.ts'

const LIBRARY = `referentiel: 1
certification:
  intitule: Médiateur de lecture
  registre: RNCP
  emplois_vises: [Animateur de bibliothèque]
blocs:
  - id: BC1
    intitule: Constituer un fonds
    activites:
      - { id: A1, intitule: Choix des livres }
    competences:
      - id: C1
        activites: [A1]
        enonce: Sélectionner des albums à partir des demandes des lecteurs afin de renouveler le fonds
        criteres:
          - { id: CR1, enonce: La liste comprend dix albums parus depuis deux ans. }
          - { id: CR2, enonce: Chaque album répond à une demande notée au cahier., eliminatoire: true }
      - id: C2
        enonce: Présenter un album à un groupe d’enfants en adaptant son débit et ses gestes
        criteres:
          - { id: CR3, enonce: Le débit laisse aux enfants le temps de regarder l’image., indicateurs: [Deux pauses au moins] }
      - id: C3
        enonce: Ranger les rayons selon le plan de classement
    modalites:
      - id: E1
        intitule: Étude d’un fonds
        type: etude_de_cas
        cadre: fictif
        participation: individuelle
        duree: PT2H
        ressources: [Catalogue de l’éditeur]
        consigne: Vous composez une commande pour une section jeunesse.
        productions: [Liste d’achats]
        competences: [C1, C3]
        jury: { membres: 2, composition: Deux bibliothécaires. }
      - id: E2
        intitule: Lecture à voix haute
        type: [jeu_de_roles]
        duree: PT30M
        competences: [C2]
  - id: BC2
    intitule: Accueillir
    competences:
      - { id: C1, enonce: Orienter un lecteur dans les rayons }
`

const library = check(readSource(LIBRARY))

function drafted(wishes: Partial<ExamBlueprint>, text?: string): DraftedExam {
  const checked = text === undefined ? library : check(readSource(text))
  const { exam, problems } = draftExam(checked, { referential: 'mediateur.referentiel.yaml', ...wishes })
  expect(problems).toEqual([])
  if (exam === null) throw new Error('there is no exam')
  return exam
}

function refused(wishes: Partial<ExamBlueprint>, text?: string): readonly string[] {
  const checked = text === undefined ? library : check(readSource(text))
  const { exam, problems } = draftExam(checked, { referential: 'x.referentiel.yaml', ...wishes })
  expect(exam).toBeNull()
  for (const { fr, en } of problems) expect(fr).not.toBe(en)
  return problems.map(({ fr }) => fr)
}

describe('what it draws from the référentiel', () => {
  const { content } = drafted({ assessment: 'E1' })

  test('the épreuve: its code, its time, its brief, what is handed in', () => {
    expect(content).toMatchObject({ bloc: 'BC1', modalite: 'E1', competences: ['C1', 'C3'], duree: 'PT2H', points: 20 })
    expect(content.ressources).toEqual(['Catalogue de l’éditeur'])
    expect(content.situation.livrables).toEqual(['Liste d’achats'])
    expect(content.situation.consigne).toContain('Vous composez une commande pour une section jeunesse.')
    expect(content.situation.consigne).toContain('Le travail est individuel.')
    expect(content.situation.contexte).toContain('choix des livres')
    expect(content.situation.contexte).toContain('sont fictives')
    expect(content.consignes_jury).toContain('Le jury compte 2 membres\u00a0: deux bibliothécaires.')
    expect(content.consignes_jury).toContain('CR2')
  })

  test('a question a competency, in the imperative, with its criteria', () => {
    expect(
      content.questions.map(({ competence, type, criteres, bloom }) => [competence, type, criteres, bloom]),
    ).toEqual([
      ['C1', 'etude_de_cas', ['CR1', 'CR2'], 'evaluer'],
      ['C3', 'etude_de_cas', undefined, 'appliquer'],
    ])
    expect(content.questions[0]?.enonce).toBe(
      'Sélectionnez des albums à partir des demandes des lecteurs afin de renouveler le fonds.',
    )
  })

  test('a line a criterion; a competency that none judges has a blank, and the person is told', () => {
    expect(content.grille.map(({ critere, questions }) => [critere, questions])).toEqual([
      ['CR1', ['Q1']],
      ['CR2', ['Q1']],
      [expect.stringMatching(/^… /), ['Q2']],
    ])
    expect(drafted({ assessment: 'E1' }).notes.map(({ fr }) => fr)).toEqual([expect.stringContaining('C3')])
  })

  test('a role play has a role, prompts and the indicators of the référentiel', () => {
    const play = drafted({ assessment: 'E2' }).content
    expect(play.questions).toHaveLength(1)
    expect(play.questions[0]).toMatchObject({ type: 'jeu_de_roles', role: expect.stringMatching(/^… /) })
    expect(play.questions[0]?.relances?.length).toBeGreaterThan(1)
    expect(play.grille[0]?.indicateurs).toEqual(['Deux pauses au moins'])
  })
})

describe('what was asked', () => {
  test('a bloc takes all its épreuves, and says so', () => {
    const { content, notes } = drafted({ block: 'bc1' })
    expect(content).toMatchObject({ bloc: 'BC1', duree: 'PT2H30M' })
    expect(content.modalite).toBeUndefined()
    expect(content.questions.map(({ type }) => type)).toEqual(['etude_de_cas', 'jeu_de_roles', 'etude_de_cas'])
    expect(notes.some(({ fr }) => fr.includes('2 épreuves (E1, E2)'))).toBe(true)
  })

  test('competencies of several blocs are named with their bloc', () => {
    const { content } = drafted({ competencies: ['BC1/C1', 'BC2/C1'], kinds: ['question_ouverte'] })
    expect(content.bloc).toBeUndefined()
    expect(content.questions.map(({ competence }) => competence)).toEqual(['BC1/C1', 'BC2/C1'])
    expect(content.questions.every(({ lignes }) => (lignes ?? 0) > 0)).toBe(true)
  })

  test('points, time, title, kinds', () => {
    const { content, specification } = drafted({
      block: 'BC1',
      points: 12.5,
      minutes: 100,
      title: 'Blanc',
      kinds: ['oral'],
    })
    expect(content).toMatchObject({ intitule: 'Blanc', points: 12.5, duree: 'PT1H40M' })
    expect(content.questions.every(({ type }) => type === 'oral')).toBe(true)
    expect(specification.reduce((sum, { points }) => sum + points, 0)).toBe(12.5)
    expect(content.questions.filter(({ enonce }) => enonce.startsWith('Présentez'))).toHaveLength(1)
  })

  test('each kind that is wanted is used', () => {
    const { content } = drafted({ block: 'BC1', kinds: ['etude_de_cas', 'question_ouverte', 'oral'] })
    expect(new Set(content.questions.map(({ type }) => type)).size).toBe(3)
  })

  test('an exam of another length than the épreuve does not claim to mirror it', () => {
    expect(drafted({ assessment: 'E1', minutes: 60 }).content.modalite).toBeUndefined()
    expect(drafted({ assessment: 'E1', minutes: 120 }).content.modalite).toBe('E1')
  })
})

describe('multiple choice', () => {
  const { content } = drafted({ block: 'BC1', kinds: ['qcm', 'etude_de_cas'] })
  const choices = content.questions.filter(({ type }) => type === 'qcm')

  test('prepares each competency and is never alone, for no point', () => {
    expect(choices.map(({ competence }) => competence)).toEqual(['C1', 'C2', 'C3'])
    for (const { competence, points } of choices) {
      expect(points).toBe(0)
      expect(content.questions.some((other) => other.type !== 'qcm' && other.competence === competence)).toBe(true)
    }
  })

  test('has one right answer, not always in the same place', () => {
    for (const { options = [] } of choices) expect(options.filter(({ juste }) => juste)).toHaveLength(1)
    expect(new Set(choices.map(({ options = [] }) => options.findIndex(({ juste }) => juste))).size).toBeGreaterThan(1)
  })

  test('is left to write where the référentiel has too few signs', () => {
    expect(choices.every(({ enonce }) => enonce.startsWith('…'))).toBe(true)
  })
})

describe('points of the référentiel', () => {
  const withPoints = LIBRARY.replace('id: CR1,', 'id: CR1, points: 3.5,')
    .replace('id: CR2,', 'id: CR2, points: 2,')
    .replace('id: CR3,', 'id: CR3, points: 4,')

  test('each criterion keeps its own when all have some', () => {
    const { content } = drafted({ block: 'BC1', competencies: ['C1', 'C2'] }, withPoints)
    expect(content.points).toBe(9.5)
    expect(content.grille.map(({ critere, points }) => [critere, points])).toEqual([
      ['CR1', 3.5],
      ['CR2', 2],
      ['CR3', 4],
    ])
  })

  test('the total of the scale is that of the exam', () => {
    const scaled = LIBRARY.replace('  registre: RNCP', '  registre: RNCP\n  echelle: { note: { sur: 50, seuil: 25 } }')
    expect(drafted({ block: 'BC1' }, scaled).content.points).toBe(50)
  })
})

test('an épreuve whose code is borne in several blocs needs its bloc', () => {
  const twice = LIBRARY.replace(
    '{ id: C1, enonce: Orienter un lecteur dans les rayons }',
    '{ id: C1, enonce: Orienter un lecteur, criteres: [Le rayon est nommé.] }\n    modalites: [{ id: E1, type: entretien }]',
  )
  expect(refused({ assessment: 'E1' }, twice)).toEqual([expect.stringContaining('(blocs BC1, BC2)')])
  expect(drafted({ assessment: 'E1', block: 'BC2' }, twice).content).toMatchObject({ bloc: 'BC2', modalite: 'E1' })
})

describe('what prevents it is said with what to do', () => {
  test.each<[string, Partial<ExamBlueprint>, RegExp]>([
    ['nothing asked', {}, /un bloc \(BC1, BC2\)/],
    ['unknown bloc', { block: 'BC7' }, /pas de bloc «\u00a0BC7\u00a0».*BC1/],
    ['unknown competency', { block: 'BC1', competencies: ['C8'] }, /pas de compétence «\u00a0C8\u00a0»/],
    ['ambiguous competency', { competencies: ['C1'] }, /plusieurs compétences.*BC1\/C1/],
    ['unknown épreuve', { assessment: 'E9' }, /pas de modalité «\u00a0E9\u00a0»/],
    ['épreuve of other competencies', { assessment: 'E2', block: 'BC1', competencies: ['C1'] }, /n’évalue pas C1/],
    ['bloc without épreuve', { block: 'BC2' }, /aucune modalité/],
    ['points that are no halves', { block: 'BC1', points: 10.25 }, /par demis.*10,25/],
    ['no points', { block: 'BC1', points: 0 }, /par demis/],
    ['no number', { block: 'BC1', points: Number.NaN }, /par demis/],
    ['endless points', { block: 'BC1', points: Number.POSITIVE_INFINITY }, /par demis/],
    ['too few points', { block: 'BC1', points: 1.5 }, /1,5 points sont trop peu.*Donnez 20 points/],
    ['too little time', { block: 'BC1', minutes: 2 }, /2 minutes sont trop peu pour 3 compétences/],
    ['no time', { block: 'BC1', minutes: -5 }, /trop peu/],
  ])('%s', (_, wishes, said) => {
    expect(refused(wishes).join('\n')).toMatch(said)
  })

  test.each([
    ['an empty file', '', {}],
    ['another file', 'recette: tarte', { block: 'BC1' }],
    ['a bloc without competency', 'referentiel: 1\nblocs: [{ id: BC1, modalites: [{ id: E1 }] }]', { block: 'BC1' }],
    [
      'competencies without code',
      'referentiel: 1\nblocs: [{ id: BC1, competences: [{ enonce: Trier }], modalites: [{ id: E1 }] }]',
      {},
    ],
    [
      'the same code twice',
      'referentiel: 1\nblocs: [{ id: BC1, competences: [{ id: C1, enonce: Trier }, { id: c1, enonce: Peser }], modalites: [{ id: E1 }] }]',
      {},
    ],
  ])('%s', (_, text, wishes) => {
    expect(refused(wishes, text)).toHaveLength(1)
  })
})

describe('any text', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '"]: #x {{ | > & *',
    '… à écrire',
    '[… non fermé',
    '- tiret',
    '# dièse',
    'a\\u0007b\\u2028c\\u0085d\\u202Ee\\uFEFF',
    'vrai: oui',
    '1.10',
    'null',
    '\\uD800',
    '   ',
    'x'.repeat(3_000),
    '🙂'.repeat(40),
    '%YAML 1.2',
    '--- !!js/function',
    "l'apostrophe d’ici",
  ]

  test.each(HOSTILE)('%# stands in the exam as it stands in the référentiel', (words) => {
    const quoted = `"${words.replaceAll('"', '\\"')}"`
    const text = `referentiel: 1
certification: { intitule: ${quoted}, emplois_vises: [${quoted}] }
blocs:
  - id: BC1
    intitule: ${quoted}
    activites: [{ id: A1, intitule: ${quoted} }]
    competences:
      - { id: C1, activites: [A1], enonce: ${quoted}, criteres: [{ enonce: ${quoted}, indicateurs: [${quoted}] }] }
      - { id: C2, enonce: ${quoted} }
    modalites:
      - { id: E1, intitule: ${quoted}, consigne: ${quoted}, ressources: [${quoted}], productions: [{ intitule: ${quoted}, composantes: [${quoted}] }], jury: { composition: ${quoted} } }
`
    const checked = check(readSource(text))
    for (const kinds of [[], ['qcm', 'jeu_de_roles']] as const) {
      const { exam } = draftExam(checked, { referential: words || 'x', block: 'BC1', kinds })
      if (exam === null) throw new Error('there is no exam')
      const source = readSource(exam.yaml)
      expect(source.problems).toEqual([])
      const { findings, exam: read } = checkExam(source, checked.referential)
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(read.questions.length).toBe(exam.content.questions.length)
    }
  })

  test('two thousand competencies are all reached', { timeout: 60_000 }, () => {
    const competencies = Array.from(
      { length: 2_000 },
      (_, index) =>
        `      - { id: C${index + 1}, enonce: Trier le lot ${index}, criteres: [Le lot ${index} est trié.] }`,
    )
    const text = `referentiel: 1\nblocs:\n  - id: BC1\n    modalites: [{ id: E1 }]\n    competences:\n${competencies.join('\n')}\n`
    const { content } = drafted({ block: 'BC1', kinds: ['etude_de_cas', 'qcm'] }, text)
    expect(content.points).toBe(1_000)
    expect(content.grille.every(({ points }) => points >= 0.5)).toBe(true)
    expect(content.grille.reduce((sum, { points }) => sum + points, 0)).toBe(1_000)
  })
})
