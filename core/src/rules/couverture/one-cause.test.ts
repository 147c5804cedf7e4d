import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import { families } from '../generated/registry.ts'

/** One cause, one finding: what several rules could say is said by one of them. */

const OURS = ['referentiel', 'blocs', 'activites', 'codes', 'couverture']

/** What the rules of structure and the structure check find that is more than information. */
function findings(yaml: string): readonly string[] {
  const { findings: all, source } = check(readSource(yaml))
  return all
    .filter(
      ({ rule, severity }) => severity !== 'info' && (OURS.includes(families[rule] ?? '') || /^structure-/.test(rule)),
    )
    .filter(({ rule }) => !METADATA.test(rule))
    .map(({ rule, range }) => `${rule} ${source.text.slice(range.start, range.end)}`)
}

const METADATA = /^(?:fiche-incomplete|niveau|intitule|siret|bloc-sans-intitule)/

const HEAD = `referentiel: 1
certification: { registre: RNCP }
blocs:
`
const SOUND = `  - id: BC1
    activites: [{ id: A1, intitule: Réglage des machines }]
    competences:
      - { id: C1.1, activites: [A1], enonce: Régler une machine, criteres: [La machine est réglée.] }
      - { id: C1.2, activites: [A1], enonce: Contrôler une pièce, criteres: [La pièce est conforme.] }
    modalites: [{ id: E1, competences: [C1.1, C1.2] }]
`

const WORK = [
  [
    'Accueil des visiteurs',
    'Accueillir un visiteur',
    'Orienter un groupe',
    'Le visiteur est salué.',
    'Le groupe est arrivé.',
  ],
  ['Tenue du stock', 'Ranger une livraison', 'Compter les articles', 'Le quai est vide.', 'Le compte est juste.'],
] as const

function soundBloc(rank: 2 | 3, assessment = `E${rank}`): string {
  const [activity, one, two, first, second] = WORK[rank - 2] ?? WORK[0]
  return `  - id: BC${rank}
    intitule: ${activity}
    activites: [{ id: A${rank}, intitule: ${activity} }]
    competences:
      - { id: C${rank}.1, activites: [A${rank}], enonce: ${one}, criteres: [${first}] }
      - { id: C${rank}.2, activites: [A${rank}], enonce: ${two}, criteres: [${second}] }
    modalites: [{ id: ${assessment}, competences: [C${rank}.1, C${rank}.2] }]
`
}

describe('one cause, one finding', () => {
  test('nothing to say of a sound file', () => {
    expect(findings(HEAD + SOUND)).toEqual([])
  })

  test.each([
    ['no certification at all', `referentiel: 1\nblocs:\n${SOUND}`, ['certification-absente referentiel']],
    ['no criterion anywhere', HEAD + SOUND.replaceAll(/, criteres: \[[^\]]*\]/g, ''), ['referentiel-incomplet blocs']],
    [
      'neither criterion nor assessment anywhere',
      HEAD + SOUND.replaceAll(/, criteres: \[[^\]]*\]/g, '').replace(/ {4}modalites.*\n/, ''),
      ['referentiel-incomplet blocs'],
    ],
    [
      'a bloc without an assessment',
      `${HEAD}${SOUND}  - id: BC2
    competences:
      - { id: C2.1, transversale: true, enonce: Accueillir un client, criteres: [Le client est salué.] }
      - { id: C2.2, transversale: true, enonce: Conclure une vente, criteres: [La vente est conclue.] }
`,
      ['bloc-sans-modalite BC2'],
    ],
    [
      'a bloc without competencies',
      `${HEAD}${SOUND}  - { id: BC2, modalites: [{ id: E2 }] }\n`,
      ['bloc-moins-de-deux-competences BC2'],
    ],
    [
      'a code misspelt in the list of an assessment',
      HEAD + SOUND.replace('[C1.1, C1.2] }', '[C1.1, C12] }'),
      ['reference-inconnue C12'],
    ],
    [
      'a code misspelt in a competency',
      `${HEAD}${SOUND.replace('[{ id: A1, intitule: Réglage des machines }]', '[{ id: A1, intitule: Réglage des machines }, { id: A2, intitule: Contrôle des pièces }]').replace('C1.2, activites: [A1]', 'C1.2, activites: [A.2]')}`,
      ['reference-inconnue A.2'],
    ],
    [
      'a misspelt key',
      HEAD + SOUND.replace('criteres: [La pièce', 'critere: [La pièce'),
      ['structure-cle-inconnue critere'],
    ],
    ['a misspelt list', (HEAD + SOUND).replace('blocs:', 'bloc:'), ['structure-cle-inconnue bloc']],
    [
      'a value of another shape',
      HEAD +
        SOUND.replace('registre: RNCP', 'registre: RNCP').replace(
          'modalites: [{ id: E1, competences: [C1.1, C1.2] }]',
          'modalites: oui',
        ),
      ['structure-type-inattendu oui'],
    ],
    [
      'a code that no reference can name',
      HEAD + SOUND.replace('id: C1.2,', 'id: toutes,').replace('[C1.1, C1.2] }', '[C1.1] }'),
      ['code-mal-forme toutes'],
    ],
    [
      'a competency removed with its criterion',
      `${HEAD}  - id: BC1
    competences:
      - { id: C1.1, transversale: true, enonce: Régler une machine, criteres: [{ id: CR1.1, enonce: La machine est réglée. }] }
      - { id: C1.3, transversale: true, enonce: Contrôler une pièce, criteres: [{ id: CR1.3, enonce: La pièce est conforme. }] }
    activites: [{ intitule: Réglage des machines }]
    modalites: [{ id: E1 }]
`,
      ['numerotation-rompue C1.3'],
    ],
    [
      'a code given to two activities',
      HEAD +
        SOUND.replace(
          '{ id: A1, intitule: Réglage des machines }',
          '{ id: A1, intitule: Réglage des machines }, { id: A1, intitule: Contrôle des pièces }, { id: A3, intitule: Entretien du poste }',
        ).replace('C1.2, activites: [A1]', 'C1.2, activites: [A1, A3]'),
      ['code-en-double A1'],
    ],
    [
      'a code given to two competencies',
      HEAD + SOUND.replace('id: C1.2,', 'id: C1.1,').replace('[C1.1, C1.2] }', '[C1.1] }'),
      ['code-en-double C1.1'],
    ],
    [
      'a criterion that bears the number of another competency',
      `${HEAD}  - id: BC1
    activites: [{ intitule: Réglage des machines }]
    competences:
      - { id: C1.1, transversale: true, enonce: Régler une machine, criteres: [{ id: CR1.1, enonce: La machine est réglée. }] }
      - { id: C1.2, transversale: true, enonce: Rendre compte, criteres: [{ id: CR1.3, enonce: Le compte rendu est daté. }] }
      - { id: C1.3, transversale: true, enonce: Ranger le poste, criteres: [{ id: CR1.3, enonce: Le poste est vide. }] }
    modalites: [{ id: E1 }]
`,
      ['critere-numero-trompeur CR1.3'],
    ],
    [
      'a bloc without a code between two that have one',
      `${HEAD}${SOUND}${soundBloc(2).replace('id: BC2\n    ', '')}${soundBloc(3)}`,
      ['bloc-sans-code Accueil des visiteurs'],
    ],
    [
      'assessments whose numbers run on past a bloc that has none',
      `${HEAD}${SOUND.replace('modalites: [', 'modalites: [{ id: E2, competences: [C1.1] }, ')}${soundBloc(2).replace(/ {4}modalites.*\n/, '')}${soundBloc(3, 'E4')}`,
      ['bloc-sans-modalite BC2'],
    ],
    [
      'an assessment that names only unknown codes',
      `${HEAD}${SOUND.replace('modalites: [', 'modalites: [{ id: E0, competences: [ZX45] }, ')}`,
      ['reference-inconnue ZX45'],
    ],
    ['an alias of nothing', (HEAD + SOUND).replace('registre: RNCP', 'registre: RNCP, codes_nsf: *codes'), []],
    [
      'an RS cut in blocs',
      (HEAD + SOUND)
        .replace('RNCP', 'RS')
        .replace(
          /^blocs/m,
          'contexte: Les opérateurs d’un atelier de mécanique règlent leurs machines au début de chaque série et contrôlent les premières pièces avec le chef.\nblocs',
        ),
      ['rs-avec-blocs blocs'],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(findings(yaml)).toEqual(expected)
  })
})
