import { describe, expect, test } from 'vitest'
import { buildModel } from '../../model/build.ts'
import { readSource } from '../../source/read.ts'
import { Random } from '../../source/testing/random.ts'
import { linkExam } from '../model/link.ts'
import { readExam } from '../read.ts'
import { AUDIENCES, examMarkdown, examPage } from './index.ts'

const REFERENTIAL = buildModel(
  readSource(`referentiel: 1
certification: { intitule: Médiateur de lecture }
blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Choisir des albums, criteres: [{ id: CR1, enonce: La liste est datée., eliminatoire: true }] }
      - { id: C2, enonce: Lire à voix haute, criteres: [Le débit est posé.] }
`),
)

const EXAM = `examen: 1
intitule: "Examen : <b>albums</b>"
etat: brouillon
bloc: BC1
duree: PT2H
lecture: PT10M
points: 20
ressources: [Catalogue]
situation:
  contexte: Vous travaillez à [… le nom de la ville].
  documents: [{ id: D1, intitule: Demandes, contenu: … les demandes }]
  consigne: Lisez tout.
  livrables: [{ intitule: Liste, composantes: [titres] }]
specification:
  - { competence: C1, bloom: evaluer, points: 12.5 }
  - { competence: C2, bloom: appliquer, points: 7.5 }
questions:
  - id: Q1
    intitule: Choisir
    type: etude_de_cas
    competence: C1
    criteres: [CR1]
    bloom: evaluer
    points: 12.5
    duree: PT1H
    enonce: Choisissez dix albums.
    lignes: 4
    reponse_attendue: [SECRET-attendu]
    source: SECRET-source
  - id: Q2
    type: jeu_de_roles
    competence: C2
    points: 7.5
    enonce: Lisez une page.
    role: SECRET-role
    relances: [SECRET-relance]
  - id: Q3
    type: qcm
    competence: C2
    points: 0
    enonce: Quel débit convient ?
    options:
      - { texte: Posé, juste: true, justification: SECRET-juste }
      - { texte: Vif, justification: SECRET-faux }
      - Saccadé
    explication: SECRET-explication
grille:
  - { competence: C1, critere: CR1, questions: [Q1], indicateurs: [SECRET-indicateur], acquis: SECRET-acquis, partiellement_acquis: SECRET-partiel, non_acquis: SECRET-non, points: 12.5 }
  - { critere: Le débit est posé., questions: [Q2], points: 7.5 }
consignes_jury: SECRET-consignes
`

const { source, exam } = readExam(EXAM)
const links = linkExam(source, exam, REFERENTIAL)

const pages = (audience: (typeof AUDIENCES)[number]) =>
  (['fr', 'en'] as const).flatMap((language) => [
    examPage(exam, links, audience, language),
    examMarkdown(exam, links, audience, language),
  ])

describe('the candidate', () => {
  test.each(pages('candidat').map((page, index) => [index, page] as const))(
    'reads the subject and no key (%d)',
    (_, page) => {
      for (const shown of ['Choisissez dix albums.', 'Catalogue', 'Demandes', 'Posé', 'Saccadé'])
        expect(page).toContain(shown)
      expect(page).not.toMatch(/SECRET|CR1|La liste est datée|évaluer|appliquer/)
      expect(page).not.toContain('[x]')
    },
  )

  test('nothing of the markup tells which option is right', () => {
    const options = /<ol class="options">(.*?)<\/ol>/s.exec(examPage(exam, links, 'candidat', 'fr'))?.[1] ?? ''
    const shapes = options
      .split('<li')
      .slice(1)
      .map((item) => item.replace(/<b>.<\/b>/, '').replace(/Posé|Vif|Saccadé/, ''))
    expect(new Set(shapes).size).toBe(1)
  })

  test('whatever stands in the fields of the jury, the page is the same', () => {
    const random = new Random(11)
    const page = examPage(exam, links, 'candidat', 'fr')
    const markdown = examMarkdown(exam, links, 'candidat', 'fr')
    for (let round = 0; round < 60; round++) {
      const other = EXAM.replace(/SECRET-\w+/g, () => `S${random.below(1e6)} ${'é'.repeat(random.below(9))}`)
        .replace('juste: true, ', random.chance(0.5) ? '' : 'juste: true, ')
        .replace('texte: Vif,', random.chance(0.5) ? 'texte: Vif, juste: true,' : 'texte: Vif,')
      const changed = readExam(other)
      expect(examPage(changed.exam, links, 'candidat', 'fr')).toBe(page)
      expect(examMarkdown(changed.exam, links, 'candidat', 'fr')).toBe(markdown)
    }
  })

  test('has blanks to see and lines to write on', () => {
    const page = examPage(exam, links, 'candidat', 'fr')
    expect(page).toContain('<span class="blank">le nom de la ville</span>')
    expect(page).toContain('<span class="blank">les demandes</span>')
    expect(page.match(/<i><\/i>/g)?.length).toBe(4 + 3)
    expect(page).toContain('hors barème')
  })
})

describe('the jury', () => {
  test.each(pages('jury').map((page, index) => [index, page] as const))('reads everything (%d)', (_, page) => {
    for (const part of new Set(EXAM.match(/SECRET-\w+/g))) expect(page).toContain(part)
    for (const part of ['La liste est datée.', 'Le débit est posé.', 'Choisir des albums']) expect(page).toContain(part)
  })

  test('has a table that adds up and a box for each result', () => {
    const page = examPage(exam, links, 'jury', 'fr')
    expect(page).toContain('12,5')
    expect(page).toMatch(/<tfoot>.*<td class="total">20<\/td>/s)
    expect(page.match(/<td class="result"><span class="box"/g)?.length).toBe(6)
    expect(page).toContain('éliminatoire')
    expect(examPage(exam, links, 'jury', 'en')).toContain('12.5')
  })

  test('has the questions and the time of each level beside it', () => {
    const { source: planned, exam: twoLevels } = readExam(`examen: 1
ressources: [Catalogue, Fiche]
duree: PT2H
lecture: PT10M
specification:
  - { competence: C1, bloom: analyser, points: 4 }
  - { competence: C1, bloom: connaitre, points: 1 }
  - { competence: C2, bloom: appliquer, points: 5 }
questions:
  - { id: Q1, competence: C1, bloom: analyser, points: 4, duree: PT1H }
  - { id: Q2, competence: C1, bloom: connaitre, points: 1, duree: PT20M }
  - { id: Q3, competence: C1, bloom: evaluer, points: 0 }
  - { id: Q4, competence: C2, points: 5, duree: PT30M }
grille:
  - { competence: C1, critere: CR1, indicateurs: [Un, Deux], points: 5 }
`)
    const markdown = examMarkdown(twoLevels, linkExam(planned, twoLevels, REFERENTIAL), 'jury', 'en').replaceAll(
      '\u00a0',
      ' ',
    )
    for (const row of [
      '| C1 Choisir des albums | analyse | 4 | Q1 | 1 h |',
      '| C1 | know | 1 | Q2 | 20 min |',
      '| C1 | evaluate |  | Q3 |  |',
      '| C2 Lire à voix haute | apply | 5 | Q4 | 30 min |',
    ])
      expect(markdown).toContain(row)
    expect(markdown).toContain('Catalogue; Fiche')
    expect(markdown).toContain('Un; Deux')
    expect(markdown).toContain('of which reading and rereading 10 min')
    expect(examMarkdown(twoLevels, null, 'jury', 'fr')).toContain('Catalogue\u00a0; Fiche')
  })

  test('adds what is marked by its key to the grid', () => {
    const marked = readExam(
      EXAM.replace('points: 7.5\n    enonce', 'points: 6.5\n    enonce').replace('points: 0', 'points: 1'),
    )
    const page = examPage(marked.exam, links, 'jury', 'fr')
    expect(page).toMatch(/Questionnaire à choix <span class="codes">Q3<\/span>.*\/ 1<\/td>/s)
    expect(page).toMatch(/<tfoot>.*\/ 21<\/td>/s)
    expect(examMarkdown(marked.exam, links, 'jury', 'fr')).toContain('Questionnaire à choix (Q3)\u00a0: … / 1')
  })

  test('reads an exam without its référentiel too', () => {
    expect(examPage(exam, null, 'jury', 'fr')).toContain('CR1')
    expect(examMarkdown(exam, null, 'jury', 'fr')).toContain('Le débit est posé.')
  })
})

test('texts are shown, never interpreted', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>| \\u202E `x` **y** [z](javascript:alert(3))'
  const text = EXAM.replace(/SECRET-\w+|Choisissez dix albums\.|Posé|Catalogue|Demandes|Lisez tout\./g, () =>
    JSON.stringify(hostile).replaceAll('\\\\u', '\\u'),
  )
  const { exam: other } = readExam(text)
  for (const audience of AUDIENCES) {
    const page = examPage(other, links, audience, 'fr')
    expect(page).not.toMatch(/<script|<img|<b>albums|\u202e/i)
    expect(page).toContain('&lt;script&gt;')
    const markdown = examMarkdown(other, links, audience, 'fr')
    expect(markdown).not.toMatch(/<script|<img|\u202e|[^\\]\[z\]\(/i)
  }
})

test('any file has its pages', () => {
  for (const text of [
    '',
    'examen: 1',
    'questions: 3',
    'questions: [1, {}, {enonce: }]\ngrille: [{}]',
    EXAM.slice(0, 700),
    'x: [',
  ]) {
    const broken = readExam(text)
    for (const audience of AUDIENCES) {
      expect(examPage(broken.exam, null, audience, 'fr')).toContain('</html>')
      expect(examMarkdown(broken.exam, null, audience, 'en')).toMatch(/^# /)
    }
  }
})
