import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../source/edits.ts'
import { renameAt, renameableAt } from './rename.ts'
import { marked } from './testing/marked.ts'

function renamed(fixture: string, code: string): string {
  const { analysis, text, cursor } = marked(fixture)
  const renaming = renameAt(analysis, cursor, code)
  return renaming.kind === 'edits' ? applyEdits(text, renaming.edits).text : renaming.reason.fr
}

describe('a rename writes the new code', () => {
  test.each([
    [
      'where it is declared and referred to, alone or in a text, in tasks, criteria and themes',
      'C7',
      `certification: { themes_transverses: { handicap: { competences: [⟪C1→C7⟫] } } }
blocs:
  - id: BC1
    competences:
      - id: ⟪C▮1→C7⟫ # la première
        enonce: Régler C1
      - { id: C2, enonce: Rendre compte, criteres: [{ competences: [⟪C1→C7⟫], enonce: X }] }
    modalites:
      - { competences: "⟪C1→C7⟫, C2" }
      - competences: ⟪C1→C7⟫ et C2
      - taches: [{ enonce: X, competences: [⟪'C1'→'C7'⟫, C2] }]
    criteres: [{ competences: [⟪C1→C7⟫], enonce: X }]`,
    ],
    [
      'from a reference',
      'C7',
      `blocs: [{ competences: [{ id: ⟪C1→C7⟫, enonce: A }], modalites: [{ competences: [⟪▮C1→C7⟫] }] }]`,
    ],
    [
      'in its own bloc only, and where the bloc is named',
      'C7',
      `blocs:
  - { id: BC1, competences: [{ id: C1, enonce: A }], modalites: [{ competences: [C1, BC2/⟪C1→C7⟫] }] }
  - { id: BC2, competences: [{ id: ⟪C1▮→C7⟫, enonce: B }], modalites: [{ competences: [⟪C1→C7⟫] }] }`,
    ],
    [
      'of a bloc, in the references that name it and in correspondences',
      'RNCP12345BC02',
      `certification:
  correspondances: [{ bloc: ⟪BC2→RNCP12345BC02⟫, avec: RNCP9BC1 }]
  themes_transverses: { handicap: { competences: [⟪BC2→RNCP12345BC02⟫/C1, "⟪BC2→RNCP12345BC02⟫/C.*"] } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: A }] }
  - { id: ⟪BC▮2→RNCP12345BC02⟫, competences: [{ id: C1, enonce: B }, { id: C.1, enonce: C }] }`,
    ],
    [
      'of a bloc, from the prefix of a reference',
      'BC9',
      `blocs:
  - { id: BC1, competences: [{ id: C1, enonce: A }], modalites: [{ competences: [⟪B▮C2→BC9⟫/C1] }] }
  - { id: ⟪BC2→BC9⟫, competences: [{ id: C1, enonce: B }] }`,
    ],
    [
      'at the ends of a range',
      'C9',
      `blocs:
  - competences: [{ id: C1, enonce: A }, { id: C2, enonce: B }, { id: ⟪C3▮→C9⟫, enonce: C }]
    modalites: [{ competences: C1 à ⟪C3→C9⟫ }, { competences: [C1-⟪C3→C9⟫] }, { competences: C1 à C2 }]`,
    ],
    [
      'inside a range, which stays',
      'D',
      `blocs:
  - competences: [{ id: C1, enonce: A }, { id: ⟪C▮2→D⟫, enonce: B }, { id: C3, enonce: C }]
    modalites: [{ competences: C1 à C3 }]`,
    ],
    [
      'that a prefix still covers: it stays',
      'C.2.1d',
      `blocs:
  - competences: [{ id: ⟪C.2.1▮a→C.2.1d⟫, enonce: A }, { id: C.2.1b, enonce: B }]
    criteres: [{ competences: [C.2.1*], enonce: X }]`,
    ],
    [
      'that a prefix no longer covers: beside it',
      'C.3',
      `blocs:
  - competences: [{ id: ⟪C.2.1▮a→C.3⟫, enonce: A }, { id: C.2.1b, enonce: B }]
    criteres:
      - { competences: [⟪C.2.1*→C.2.1*, C.3⟫], enonce: X }
      - { competences: ⟪C.2.1*→"C.2.1*, C.3"⟫, enonce: X }
      - { competences: "⟪C.2.1*→C.2.1*, C.3⟫", enonce: X }
      - competences: ⟪C.2.1*→C.2.1*, C.3⟫
        enonce: X`,
    ],
    [
      'of the only thing a prefix covers: in its place',
      'C.3',
      `blocs:
  - competences: [{ id: ⟪C.2.1▮a→C.3⟫, enonce: A }, { id: C.2.2, enonce: B }]
    criteres: [{ competences: [⟪C.2.1*→C.3⟫, C.2.2], enonce: X }]`,
    ],
    [
      'of a code that begins others: only that one, and the prefix keeps the others',
      'D1',
      `blocs:
  - competences: [{ id: ⟪C▮1→D1⟫, enonce: A }, { id: C1.1, enonce: B }, { id: C1.2, enonce: C }]
    criteres: [{ competences: [C1.1, ⟪C1→D1⟫], enonce: X }, { competences: [⟪C1*→C1*, D1⟫], enonce: X }]`,
    ],
    [
      'of an activity, and of the sub-activities whose codes continue it',
      'A9',
      `blocs:
  - activites:
      - id: ⟪A▮1→A9⟫
        activites: [{ id: ⟪A1.1→A9.1⟫, activites: [{ id: ⟪A1.1.1→A9.1.1⟫ }] }, { id: B }, { id: A12 }]
      - { id: A2 }
    competences:
      - { id: C1, activites: [⟪A1.1.1→A9.1.1⟫, A2], enonce: X }
      - { id: C2, activites: [⟪A1.*→A9.*⟫], enonce: X }`,
    ],
    [
      'with its bloc where another bloc has that code',
      'C1',
      `blocs:
  - { id: BC1, competences: [{ id: ⟪C▮9→C1⟫, enonce: A }] }
  - { id: BC2, competences: [{ id: C1, enonce: B }], modalites: [{ competences: [C1, ⟪C9→BC1/C1⟫] }] }`,
    ],
    [
      'between quotes where it would be another code without them',
      '1.10',
      `blocs:
  - competences: [{ id: ⟪C1▮→"1.10"⟫, enonce: A }, { id: C2, enonce: B }]
    modalites:
      - { competences: [⟪C1→"1.10"⟫, C2] }
      - competences: ⟪C1→1.10⟫, C2
      - competences:
          - ⟪C1→"1.10"⟫`,
    ],
    [
      'without the quotes that only the old code needed',
      'C1',
      `blocs: [{ competences: [{ id: ⟪"1▮.10"→C1⟫, enonce: A }, { id: "C2", enonce: B }], modalites: [{ competences: ⟪'1.10'→C1⟫ }] }]`,
    ],
    [
      'with the quotes a mark of YAML needs',
      'C: 1',
      `blocs: [{ competences: [{ id: ⟪C▮1→"C: 1"⟫, enonce: A }], modalites: [{ competences: [⟪C1→"C: 1"⟫] }] }]`,
    ],
    ['of a criterion', 'CR9', `blocs: [{ criteres: [{ id: ⟪CR▮1→CR9⟫, enonce: A }, { id: CR2, enonce: B }] }]`],
    [
      'that only spells the same code otherwise, in references too',
      'C 1',
      `blocs: [{ competences: [{ id: ⟪C▮1→C 1⟫, enonce: A }, { id: C2, enonce: B }], modalites: [{ competences: [⟪c1.→C 1⟫] }, { competences: ⟪C1→C1⟫ à C2 }] }]`,
    ],
    [
      'once for what an alias repeats',
      'C9',
      `blocs:
  - { id: BC1, competences: &c [{ id: ⟪C▮1→C9⟫, enonce: A }], modalites: &m [{ competences: [⟪C1→C9⟫] }] }
  - { id: BC2, competences: *c, modalites: *m }`,
    ],
  ])('%s', (_, code, fixture) => {
    expect(renamed(fixture, code)).toBe(marked(fixture).after)
  })

  test('and does nothing for the same code', () => {
    const { analysis, cursor } = marked('blocs: [{ competences: [{ id: C▮1, enonce: A }] }]')
    expect(renameAt(analysis, cursor, ' C1 ')).toEqual({ kind: 'edits', edits: [] })
  })
})

const TWO = `certification: { themes_transverses: { handicap: { competences: [C3, BC2/C9] } } }
blocs:
  - { id: BC1, competences: [{ id: C▮1, enonce: A }, { id: C2, enonce: B }], modalites: [{ competences: [C1, C8, C2.*] }] }
  - { id: BC2, competences: [{ id: C3, enonce: C }, { id: C2.4, enonce: D }], modalites: [{ competences: [C1] }] }`

describe('a rename is refused', () => {
  test.each([
    [
      'for a code that is taken in the bloc',
      TWO,
      'C 2',
      'Le code « C2 » est déjà pris par la compétence C2, dans le bloc BC1 : choisissez-en un autre.',
    ],
    [
      'for a code that captures an unknown reference',
      TWO,
      'C8',
      'le renvoi « C8 » de la ligne 3 ne désignerait plus la même chose',
    ],
    [
      'for a code that makes a reference ambiguous',
      TWO,
      'C3',
      'le renvoi « C3 » de la ligne 1 ne désignerait plus la même chose',
    ],
    [
      'for a code that a prefix would take in',
      TWO,
      'C2.7',
      'le renvoi « C2.* » de la ligne 3 ne désignerait plus la même chose',
    ],
    ['for no code', TWO, '  ', 'Écrivez un code'],
    ['for a qualified code', TWO, 'BC1/C5', 'Un code ne contient pas « / »'],
    ['for a prefix', TWO, 'C5*', 'Un code ne contient pas « * »'],
    ['for two codes', TWO, 'C5, C6', 'Un code ne contient pas « , »'],
    ['for « et »', TWO, 'C5 et C6', '« C5 et C6 » se lirait dans un renvoi comme autre chose qu’un seul code'],
    ['for a range', TWO, 'C5 à C6', '« C5 à C6 » se lirait'],
    ['for « toutes »', TWO, 'toutes', '« toutes » se lirait'],
    ['for a line break', TWO, 'C5\nC6', 'se lirait'],
    ['for marks only', TWO, '--', 'se lirait'],
    ['for a sentence', TWO, 'Contrôler la conformité des pièces usinées', 'Un code tient en 30 caractères'],
    [
      'where only a code qualified by a bloc without a code would do',
      `blocs:
  - { competences: [{ id: C▮9, enonce: A }] }
  - { id: BC2, competences: [{ id: C1, enonce: B }], modalites: [{ competences: [C9] }] }`,
      'C1',
      'le renvoi « C9 » de la ligne 3',
    ],
    [
      'for a bloc, where a reference already names that bloc in vain',
      `blocs:
  - { id: B▮C1, competences: [{ id: C1, enonce: A }], modalites: [{ competences: [BC7/C9] }] }`,
      'BC7',
      'le renvoi « BC7/C9 » de la ligne 2',
    ],
    [
      'where an ambiguous reference would become plain',
      `certification: { themes_transverses: { handicap: { competences: [C1] } } }
blocs:
  - { id: BC1, competences: [{ id: C▮1, enonce: A }] }
  - { id: BC2, competences: [{ id: C1, enonce: B }] }`,
      'C7',
      'le renvoi « C1 » de la ligne 1',
    ],
  ])('%s', (_, fixture, code, reason) => {
    expect(renamed(fixture, code).replaceAll('\u00a0', ' ')).toContain(reason)
  })

  test.each([
    ['on a statement', 'blocs: [{ competences: [{ id: C1, enonce: Rég▮ler }] }]', 'Il n’y a pas de code'],
    [
      'on a prefix',
      'blocs: [{ competences: [{ id: C1, enonce: A }], modalites: [{ competences: [C▮*] }] }]',
      '« C* » désigne plusieurs',
    ],
    [
      'on « toutes »',
      'blocs: [{ competences: [{ id: C1, enonce: A }], modalites: [{ competences: tou▮tes }] }]',
      '« toutes » désigne plusieurs',
    ],
    [
      'on an unknown code',
      'blocs: [{ modalites: [{ competences: [C▮1] }] }]',
      'Aucun élément du fichier n’a le code « C1 »',
    ],
    [
      'on an ambiguous code',
      `certification: { themes_transverses: { handicap: { competences: [C▮1] } } }
blocs: [{ id: BC1, competences: [{ id: C1 }] }, { id: BC2, competences: [{ id: C1 }] }]`,
      '« C1 » est le code d’éléments de plusieurs blocs',
    ],
    ['in a text that does not read', 'blocs: [{ competences: [{ id: C▮1, enonce: "A }] }]', 'Une erreur de syntaxe'],
  ])('%s', (_, fixture, reason) => {
    const { analysis, cursor } = marked(fixture)
    const able = renameableAt(analysis, cursor)
    expect(able.kind === 'refused' ? able.reason.fr.replaceAll('\u00a0', ' ') : able.code).toContain(reason)
    expect(renameAt(analysis, cursor, 'Z9')).toEqual(able)
  })
})

test.each([
  ['blocs: [{ competences: [{ id: "⟪C▮1⟫", enonce: A }] }]', 'C1'],
  ['blocs: [{ id: BC1, competences: [{ id: C1, enonce: A }], modalites: [{ competences: [⟪B▮C1⟫/C1] }] }]', 'BC1'],
  ['blocs: [{ id: BC1, competences: [{ id: C1, enonce: A }], modalites: [{ competences: [BC1/⟪C▮1⟫] }] }]', 'C1'],
])('what would be renamed is the code alone: %s', (fixture, code) => {
  const { analysis, cursor, ranges } = marked(fixture)
  expect(renameableAt(analysis, cursor)).toEqual({ kind: 'code', range: ranges[0], code })
})
