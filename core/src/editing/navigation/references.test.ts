import { describe, expect, test } from 'vitest'
import { occurrencesAt } from './references.ts'
import { marked, withRanges } from './testing/marked.ts'

const shown = (fixture: string): string => {
  const { analysis, text, cursor } = marked(fixture)
  return withRanges(
    text,
    occurrencesAt(analysis, cursor).map(({ range }) => range),
  )
}

describe('the occurrences of', () => {
  test.each([
    [
      'a competency, from its declaration: alone, in a text, by prefix, by range, as « toutes »',
      `certification: { themes_transverses: { handicap: { competences: [⟪C1.1⟫, C1.2] } } }
blocs:
  - competences: [{ id: ⟪C▮1.1⟫, enonce: A }, { id: C1.2, enonce: B }, { id: C1.3, enonce: C }]
    modalites:
      - { id: E1, competences: "⟪C1.1⟫, C1.2" }
      - { id: E2, competences: [⟪C1.*⟫], taches: [{ enonce: X, competences: ⟪C1.1⟫ à C1.3 }] }
      - { id: E3, competences: ⟪toutes⟫ }
    criteres: [{ competences: [C1.2], enonce: D }]`,
    ],
    [
      'a competency, from a reference to it: those of its own bloc',
      `blocs:
  - { id: BC1, competences: [{ id: ⟪C1⟫, enonce: A }], modalites: [{ competences: [⟪C1⟫▮] }] }
  - { id: BC2, competences: [{ id: C1, enonce: B }], modalites: [{ competences: [C1, BC1/⟪C1⟫] }] }`,
    ],
    [
      'a competency inside a range',
      `blocs:
  - competences: [{ id: C1, enonce: A }, { id: ⟪C2▮⟫, enonce: B }, { id: C3, enonce: C }]
    modalites: [{ competences: ⟪C1 à C3⟫ }]`,
    ],
    [
      'a bloc: its code, prefixes, correspondences',
      `certification:
  correspondances: [{ bloc: ⟪BC2⟫, avec: RNCP1BC1 }, { bloc: BC1, avec: RNCP1BC2 }]
  themes_transverses: { handicap: { competences: [⟪BC2⟫/C1, ⟪BC2⟫/C9] } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: A }] }
  - { id: ⟪B▮C2⟫, competences: [{ id: C1, enonce: A }] }`,
    ],
    ['a criterion: its code', 'blocs: [{ criteres: [{ id: ⟪CR▮1⟫, enonce: A }, { id: CR2, enonce: B }] }]'],
    [
      'what an alias repeats: each place once',
      `blocs:
  - competences: [{ id: ⟪C1⟫, enonce: A }]
    modalites: [{ competences: &c [⟪C▮1⟫] }, { competences: *c }]`,
    ],
    ['no code', 'blocs: [{ competences: [{ id: C1, enonce: Rég▮ler }] }]'],
    ['an unknown code', 'blocs: [{ modalites: [{ competences: [C▮1, C1] }] }]'],
  ])('%s', (_, fixture) => {
    expect(shown(fixture)).toBe(fixture.replaceAll('▮', ''))
  })

  test('tell declarations from references', () => {
    const { analysis, cursor } = marked(
      'blocs: [{ competences: [{ id: C▮1, enonce: A }], modalites: [{ competences: [C1] }] }]',
    )
    expect(occurrencesAt(analysis, cursor).map(({ kind }) => kind)).toEqual(['declaration', 'reference'])
  })
})
