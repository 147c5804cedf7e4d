import { describe, expect, test } from 'vitest'
import { definitionsAt } from './definition.ts'
import { marked, withRanges } from './testing/marked.ts'

/** The names of what is designated, and where the cursor's own words are, written back into the text. */
function shown(fixture: string): { readonly names: string; readonly origins: readonly string[] } {
  const { analysis, text, cursor } = marked(fixture)
  const definitions = definitionsAt(analysis, cursor)
  return {
    names: withRanges(
      text,
      definitions.map(({ name }) => name),
    ),
    origins: [...new Set(definitions.map(({ origin }) => text.slice(origin.start, origin.end)))],
  }
}

const withoutCursor = (fixture: string): string => fixture.replaceAll('▮', '')

describe('the definition of', () => {
  test.each([
    [
      'a code in a list of a modality',
      `blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Régler }, { id: ⟪C2⟫, enonce: Rendre compte }]
    modalites: [{ competences: [C1, C▮2] }]`,
      ['C2'],
    ],
    [
      'the second code of a list written as one text',
      `blocs:
  - competences: [{ id: C1, enonce: Régler }, { id: ⟪C2⟫, enonce: Rendre compte }]
    modalites: [{ competences: "C1, C2▮" }]`,
      ['C2'],
    ],
    [
      'the code of a qualified reference',
      `certification: { themes_transverses: { handicap: { competences: [BC2/▮C1] } } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: Régler }] }
  - { id: BC2, competences: [{ id: ⟪C1⟫, enonce: Accueillir }] }`,
      ['C1'],
    ],
    [
      'the bloc of a qualified reference',
      `certification: { themes_transverses: { handicap: { competences: [B▮C2/C1] } } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: Régler }] }
  - { id: ⟪BC2⟫, competences: [{ id: C1, enonce: Accueillir }] }`,
      ['BC2'],
    ],
    [
      'a prefix',
      `blocs:
  - competences: [{ id: ⟪C2.1⟫, enonce: Régler }, { id: ⟪C2.1a⟫, enonce: Rendre }, { id: C2.10, enonce: Ranger }]
    criteres: [{ competences: C2▮.1*, enonce: Le relevé est daté. }]`,
      ['C2.1*'],
    ],
    [
      'the link word of a range',
      `blocs:
  - competences: [{ id: ⟪C1⟫, enonce: A }, { id: ⟪C2⟫, enonce: B }, { id: ⟪C3⟫, enonce: C }, { id: C4, enonce: D }]
    modalites: [{ competences: C1 ▮à C3 }]`,
      ['C1 à C3'],
    ],
    [
      'an end of a range',
      `blocs:
  - competences: [{ id: C1, enonce: A }, { id: C2, enonce: B }, { id: ⟪C3⟫, enonce: C }]
    modalites: [{ competences: C1 à C▮3 }]`,
      ['C3'],
    ],
    [
      '« toutes »',
      `blocs:
  - activites: [{ id: ⟪A1⟫, intitule: Réglage }, { ⟪intitule⟫: { autre: 1 } }]
    competences: [{ id: C1, activites: tou▮tes, enonce: Régler }]`,
      ['toutes'],
    ],
    [
      'an ambiguous code: what it might name',
      `certification: { themes_transverses: { handicap: { competences: [C▮1] } } }
blocs:
  - { id: BC1, competences: [{ id: ⟪C1⟫, enonce: Régler }] }
  - { id: BC2, competences: [{ id: ⟪C1⟫, enonce: Accueillir }] }`,
      ['C1'],
    ],
    [
      'the modality of a criterion, without a code: by its code only',
      `blocs:
  - modalites: [{ id: ⟪E1⟫, intitule: Mise en situation }, { intitule: Dossier }]
    criteres: [{ modalites: [▮E1], enonce: Le relevé est daté. }]`,
      ['E1'],
    ],
    [
      'the activity of an objective',
      `blocs:
  - activites: [{ id: ⟪A1⟫, intitule: Réglage }]
    competences: [{ id: C1, enonce: Régler, objectifs: [{ enonce: Régler seul, activite: A1▮ }] }]`,
      ['A1'],
    ],
    [
      'the bloc of a correspondence',
      `certification: { correspondances: [{ bloc: BC▮2, avec: RNCP123BC01 }] }
blocs: [{ id: BC1 }, { id: ⟪BC2⟫ }]`,
      ['BC2'],
    ],
  ])('%s', (_, fixture, origins) => {
    expect(shown(fixture)).toEqual({ names: withoutCursor(fixture), origins })
  })

  test.each([
    ['a declared code', 'blocs: [{ competences: [{ id: C▮1, enonce: Régler }] }]'],
    ['an unknown code', 'blocs: [{ competences: [{ id: C1, enonce: Régler }], modalites: [{ competences: [X▮9] }] }]'],
    ['a statement', 'blocs: [{ competences: [{ id: C1, enonce: Rég▮ler }] }]'],
    ['an empty text', '▮'],
  ])('%s is nothing', (_, fixture) => {
    expect(shown(fixture).origins).toEqual([])
  })

  test('is found through quotes with escapes and a text on two lines', () => {
    const { analysis, text, cursor } = marked(`blocs:
  - competences: [{ id: C1, enonce: Régler }, { id: "C\\x32", enonce: Rendre }]
    modalites:
      - competences: "C1,
          \\x43▮2"`)
    const [definition] = definitionsAt(analysis, cursor)
    expect(text.slice(definition?.origin.start, definition?.origin.end)).toBe('\\x432')
    expect(text.slice(definition?.name.start, definition?.name.end)).toBe('"C\\x32"')
  })
})
