import { describe, expect, test } from 'vitest'
import { marked, withRanges } from '../navigation/testing/marked.ts'
import { lensesOf } from './lenses.ts'

const ordinary = (text: string): string => text.replaceAll('\u00a0', ' ')

/** Each lens with the words it stands on. */
const shown = (yaml: string, language: 'fr' | 'en' = 'fr'): readonly string[] => {
  const { analysis, text } = marked(yaml)
  return lensesOf(analysis).map(
    ({ range, title }) => `${text.slice(range.start, range.end)}: ${ordinary(title[language])}`,
  )
}

const WHOLE = `blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: A, criteres: [X, Y, Z] }
      - { id: C2, enonce: B }
      - { id: C3, enonce: C, criteres: [X] }
    modalites: [{ id: E1, competences: [C1, C2] }, { id: E2, competences: C1 }, { id: E3, competences: [C03] }]
  - id: BC2
    competences: [{ id: C1, enonce: A }, { enonce: B }]
    modalites: [{ id: E1 }]
    criteres: [X, { competences: [C1], enonce: Y }]
  - { id: BC3, competences: [{ id: C1, enonce: A }] }
  - { id: BC4, modalites: [{ id: E1 }] }`

describe('the lenses', () => {
  test('say what is assessed, in French', () => {
    expect(shown(WHOLE)).toEqual([
      'BC1: 3 compétences, 1 couverte',
      'C1: 2 modalités · 3 critères',
      'C2: 1 modalité · sans critère',
      'C3: renvoi à corriger · 1 critère',
      'E1: évalue 2 compétences',
      'E2: évalue 1 compétence',
      'E3: n’évalue aucune compétence connue',
      'BC2: 2 compétences, toutes couvertes',
      'C1: 1 modalité · 1 critère · 1 critère commun',
      'B: 1 modalité · 1 critère commun',
      'E1: évalue tout le bloc (2 compétences)',
      'BC3: 1 compétence, non couverte',
      'C1: non évaluée · sans critère',
    ])
  })

  test('say the same in English', () => {
    expect(shown(WHOLE, 'en')).toEqual([
      'BC1: 3 competencies, 1 covered',
      'C1: 2 modalities · 3 criteria',
      'C2: 1 modality · no criterion',
      'C3: a reference to correct · 1 criterion',
      'E1: evaluates 2 competencies',
      'E2: evaluates 1 competency',
      'E3: evaluates no known competency',
      'BC2: 2 competencies, all covered',
      'C1: 1 modality · 1 criterion · 1 shared criterion',
      'B: 1 modality · 1 shared criterion',
      'E1: evaluates the whole bloc (2 competencies)',
      'BC3: 1 competency, not covered',
      'C1: not assessed · no criterion',
    ])
  })

  test.each([
    [
      'competences: [{ id: C1, enonce: A, modalites: [{ id: E1 }], criteres: [X] }]',
      ['competences: 1 compétence, couverte'],
    ],
    ['competences: [{ id: C1, enonce: A }, { id: C2, enonce: B }]', ['competences: 2 compétences, aucune couverte']],
    [
      'competences: [{ id: C1, enonce: A }, { id: C2, enonce: B }, { id: C3, enonce: C }]\nmodalites: [{ competences: [C1, C2] }]\ncriteres: [X]',
      ['competences: 3 compétences, 2 couvertes'],
    ],
  ])('of an RS stand on its list: %s', (yaml, first) => {
    expect(shown(yaml).slice(0, 1)).toEqual(first)
  })

  test.each([
    [
      'a competency: its modalities and criteria',
      'C1',
      'competences: [{ id: C1, enonce: A, criteres: [⟪X⟫] }]\nmodalites: [{ id: ⟪E1⟫ }]',
    ],
    [
      'a modality: its competencies',
      'E1',
      'competences: [{ id: ⟪C1⟫, enonce: A }, { id: C2, enonce: B }]\nmodalites: [{ id: E1, competences: C1 }]',
    ],
    [
      'a bloc: what is not covered',
      'competences',
      'competences: [{ id: C1, enonce: A }, { id: ⟪C2⟫, enonce: B }]\nmodalites: [{ id: E1, competences: C1 }]\ncriteres: [X]',
    ],
    [
      'a bloc that is covered: all of it',
      'competences',
      'competences: [{ id: ⟪C1⟫, enonce: A }]\nmodalites: [{ id: E1 }]\ncriteres: [X]',
    ],
  ])('a click shows, on %s', (_, on, fixture) => {
    const { analysis, text } = marked(fixture)
    const lens = lensesOf(analysis).find(({ range }) => text.slice(range.start, range.end) === on)
    expect(withRanges(text, lens?.places ?? [])).toBe(fixture)
  })
})
