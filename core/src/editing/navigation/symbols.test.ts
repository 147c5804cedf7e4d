import { describe, expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { searchOutline } from './symbols.ts'
import { marked } from './testing/marked.ts'

const OUTLINE = outlineOf(
  marked(`certification: { intitule: Éducateur en milieu équestre }
blocs:
  - id: BC1
    intitule: Préparer une séance
    competences:
      - { id: C1, enonce: Évaluer le niveau des cavaliers }
      - { id: C1.1, enonce: Préparer la séance }
      - { id: C2, enonce: Soigner les chevaux, criteres: [{ id: CR1, enonce: Le niveau du seau est relevé. }] }
    modalites: [{ id: E1, intitule: Épreuve pratique }]`).analysis,
)

const found = (query: string, most?: number) => searchOutline(OUTLINE, query, most).map(({ name }) => name.fr)

describe('a search of the elements', () => {
  test.each([
    [
      'a code, the very one first',
      'c1',
      ['C1 Évaluer le niveau des cavaliers', 'C1.1 Préparer la séance', 'BC1 Préparer une séance'],
    ],
    ['a code with a space', 'C 1.1', ['C1.1 Préparer la séance']],
    ['words without accents', 'evaluer', ['C1 Évaluer le niveau des cavaliers']],
    ['the name of the certification', 'éducateur', ['Éducateur en milieu équestre']],
    [
      'the beginning of a word before its middle',
      'ni',
      ['C1 Évaluer le niveau des cavaliers', 'CR1 Le niveau du seau est relevé.'],
    ],
    ['several words in any order', 'séance préparer', ['BC1 Préparer une séance', 'C1.1 Préparer la séance']],
    ['nothing', 'zèbre', []],
  ])('%s', (_, query, names) => {
    expect(found(query)).toEqual(names)
  })

  test('is answered by everything when nothing is asked, groups left out', () => {
    expect(found(' ')).toEqual([
      'Éducateur en milieu équestre',
      'BC1 Préparer une séance',
      'C1 Évaluer le niveau des cavaliers',
      'C1.1 Préparer la séance',
      'C2 Soigner les chevaux',
      'CR1 Le niveau du seau est relevé.',
      'E1 Épreuve pratique',
    ])
  })

  test('is bounded, and says where each stands', () => {
    expect(found('', 2)).toHaveLength(2)
    const containers = searchOutline(OUTLINE, 'c').map(({ name, container }) => [
      name.fr.slice(0, 3),
      container?.fr ?? null,
    ])
    expect(containers).toContainEqual(['CR1', 'C2 Soigner les chevaux'])
    expect(containers).toContainEqual(['C2 ', 'BC1 Préparer une séance'])
  })
})
