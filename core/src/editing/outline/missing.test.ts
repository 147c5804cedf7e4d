import { expect, test } from 'vitest'
import { readSource } from '../../source/read.ts'
import { analyse } from '../analysis.ts'
import { type OutlineItem, outlineOf } from './outline.ts'

/** « C1: assessment, criterion », of what lacks something. */
function missing(yaml: string): readonly string[] {
  const visit = (items: readonly OutlineItem[]): readonly string[] =>
    items.flatMap(({ name, missing: lacks, children }) => [
      ...(lacks.length === 0 ? [] : [`${name.fr.split(' ')[0]}: ${lacks.join(', ')}`]),
      ...visit(children),
    ])
  return visit(outlineOf(analyse(readSource(`referentiel: 1\n${yaml}`))))
}

test.each([
  [
    'a competency without a modality or a criterion',
    `blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Régler }, { id: C2, enonce: Tendre }, { id: C3, enonce: Accorder }]
    modalites: [{ id: E1, competences: [C1, C3] }]
    criteres: [{ competences: [C1, C2], enonce: La corde est tendue. }]`,
    ['C2: assessment', 'C3: criterion'],
  ],
  [
    'a bloc without any modality, with its competencies',
    'blocs: [{ id: BC1, competences: [{ id: C1, enonce: Régler }] }]',
    ['BC1: assessment', 'C1: assessment, criterion'],
  ],
  ['a bloc without competencies', 'blocs: [{ id: BC1, modalites: [{ id: E1 }] }]', ['BC1: competency']],
  [
    'an activity, where others are tied',
    `blocs:
  - id: BC1
    activites: [{ id: A1 }, { id: A2 }]
    competences: [{ id: C1, activites: [A1], enonce: Régler, modalites: [{ intitule: Oral }], criteres: [Juste.] }]`,
    ['A2: competency'],
  ],
  [
    'a modality outside the blocs that names nothing',
    `blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Régler, modalites: [{ intitule: Oral }], criteres: [Juste.] }]
modalites: [{ id: E9 }]`,
    ['E9: competency'],
  ],
  [
    'a mistyped code, not what it means',
    `blocs:
  - id: BC1
    competences: [{ id: C1.1, enonce: Régler, criteres: [Juste.] }, { id: C2, enonce: Tendre, criteres: [Tendu.] }]
    modalites: [{ id: E1, competences: [C2] }, { id: E2, competences: [C11] }]`,
    ['C1.1: reference', 'E2: reference'],
  ],
])('%s', (_, yaml, expected) => {
  expect(missing(yaml)).toEqual(expected)
})

test('nothing, where all is assessed, judged and tied', () => {
  const whole = `blocs:
  - id: BC1
    activites: [{ id: A1 }]
    competences: [{ id: C1, activites: [A1], enonce: Régler }]
    modalites: [{ id: E1 }]
    criteres: [{ enonce: La corde est tendue. }]`
  expect(missing(whole)).toEqual([])
})
