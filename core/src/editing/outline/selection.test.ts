import { describe, expect, test } from 'vitest'
import { marked } from '../navigation/testing/marked.ts'
import { selectionsAt } from './selection.ts'

const shown = (fixture: string): readonly string[] => {
  const { analysis, text, cursor } = marked(fixture)
  return selectionsAt(analysis.source, cursor).map(({ start, end }) => text.slice(start, end))
}

describe('the selections around', () => {
  test('a word of a statement: clause, sentence, text, entry, competency, list, key, bloc…', () => {
    const text = 'blocs: [{ competences: [{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }] }]'
    expect(shown(text.replace('équipe', 'équ▮ipe'))).toEqual([
      'équipe',
      'en équipe',
      'Régler, en équipe, la machine',
      'Régler, en équipe, la machine. Puis ranger.',
      '"Régler, en équipe, la machine. Puis ranger."',
      'enonce: "Régler, en équipe, la machine. Puis ranger."',
      '{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }',
      '[{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }]',
      'competences: [{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }]',
      '{ competences: [{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }] }',
      '[{ competences: [{ id: C1, enonce: "Régler, en équipe, la machine. Puis ranger." }] }]',
      text,
    ])
  })

  test('a text on several lines', () => {
    expect(shown('a:\n  b: >-\n    Régler les\n    ma▮chines, afin de\n    produire.\n').slice(0, 4)).toEqual([
      'machines',
      'Régler les\n    machines',
      'Régler les\n    machines, afin de\n    produire',
      'Régler les\n    machines, afin de\n    produire.',
    ])
  })

  test('a key', () => {
    expect(shown('a: 1\nen▮once: x')).toEqual(['enonce', 'enonce: x', 'a: 1\nenonce: x'])
  })

  test('a comment', () => {
    expect(shown('a: 1\n# deux m▮ots\nb: 2')).toEqual(['mots', '# deux mots', 'a: 1\n# deux mots\nb: 2'])
  })

  test.each([
    ['', ['']],
    ['\n▮\n', ['\n\n']],
    ['▮a', ['a']],
    ['a▮', ['a']],
  ])('%j', (fixture, expected) => {
    expect(shown(fixture.includes('▮') ? fixture : `${fixture}▮`)).toEqual(expected)
  })

  test.each([-5, 1e9, Number.NaN])('an offset outside the text: %d', (offset) => {
    expect(selectionsAt(marked('a: b').analysis.source, offset).at(-1)).toEqual({ start: 0, end: 4 })
  })
})
