import { describe, expect, test } from 'vitest'
import { marked } from '../navigation/testing/marked.ts'
import { type Hint, hintsIn } from './hints.ts'

const insert = (text: string, hints: readonly Hint[], language: 'fr' | 'en'): string =>
  [...hints]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (result, { offset, label }) =>
        `${result.slice(0, offset)}‹${label[language].replaceAll('\u00a0', ' ')}›${result.slice(offset)}`,
      text,
    )

/** The text with its hints, where they stand. */
function shown(fixture: string, language: 'fr' | 'en' = 'fr'): string {
  const { analysis, text } = marked(fixture.replace(/‹[^›]*›/g, ''))
  return insert(text, hintsIn(analysis), language)
}

const BLOC = `blocs:
  - activites: [{ id: A1, intitule: Réglage des machines }]
    competences:
      - { id: C1, enonce: "Régler une machine à commande numérique en suivant la gamme, afin de produire" }
      - { id: C2, enonce: Rendre compte }
      - { id: C3 }`

describe('hints say what a code stands for', () => {
  test.each([
    [
      'alone on its line, in as many words as are worth reading',
      '    modalites: [{ competences: [C1‹Régler une machine à commande numérique…›] }]',
    ],
    [
      'two on a line, in fewer',
      '    modalites: [{ competences: [C1‹Régler une machine à commande…›, C2‹Rendre compte›] }]',
    ],
    [
      'three and four on a line, in fewer still',
      `    modalites: [{ competences: [C1‹Régler une machine…›, C2‹Rendre compte›, C2‹Rendre compte›] }]
    criteres: [{ competences: "C1‹Régler une machine…›, C1‹Régler une machine…›, C2‹Rendre compte›, C2‹Rendre compte›", enonce: X }]`.replace(
        'C2‹Rendre compte›"',
        'C2"‹Rendre compte›',
      ),
    ],
    ['not in a long list', '    modalites: [{ competences: [C1, C2, C1, C2, C1] }]'],
    [
      'one a line in a list with dashes',
      `    modalites:
      - competences:
          - C1‹Régler une machine à commande numérique…›
          - "C2"‹Rendre compte›
          - 'C2'‹Rendre compte›`,
    ],
    [
      'by their number for a prefix, a range or « toutes »',
      '    modalites: [{ competences: C*‹3 compétences› }]\n    criteres: [{ competences: C1 à C2‹2 compétences›, enonce: X }, { competences: toutes‹3 compétences›, enonce: X }]',
    ],
    ['not for what has no words, nor for an unknown code', '    modalites: [{ competences: [C3, C8] }]'],
    ['of an activity', '    criteres: []\n  - competences: [{ activites: A1‹Réglage des machines› }]'],
  ])('%s', (_, end) => {
    const fixture = `${BLOC}\n${end}`
    expect(shown(fixture)).toBe(fixture)
  })

  test('in English', () => {
    expect(shown(`${BLOC}\n    modalites: [{ competences: C* }]`, 'en')).toContain('C*‹3 competencies›')
  })

  test('whole in the tooltip', () => {
    const [hint, several] = hintsIn(
      marked(`${BLOC}\n    modalites: [{ competences: C1 }]\n    criteres: [{ competences: C* }]`).analysis,
    )
    expect(hint?.tooltip?.fr).toBe('Régler une machine à commande numérique en suivant la gamme, afin de produire')
    expect(several?.tooltip?.fr.split('\n').map((line) => line.slice(0, 9))).toEqual(['C1 Régler', 'C2 Rendre', 'C3'])
    expect(hint?.target).not.toBeNull()
    expect(several?.target).toBeNull()
  })

  test('of a part of the text only, as they are in the whole', () => {
    const { analysis, text } = marked(`${BLOC}\n    modalites: [{ competences: [C1, C2] }, { competences: [C1] }]`)
    const all = hintsIn(analysis)
    const from = text.lastIndexOf('C2')
    expect(hintsIn(analysis, { start: from, end: from + 4 })).toEqual(all.slice(1, 2))
    expect(hintsIn(analysis, { start: 0, end: 10 })).toEqual([])
  })
})
