import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import { Random } from '../../source/testing/random.ts'
import { variant } from '../../source/testing/variants.ts'
import { formatOnType } from './format.ts'

/** What a text becomes; the bar is where the cursor is, on the line that was just opened. */
function typed(text: string): string {
  const offset = text.indexOf('¦')
  const source = readSource(text.slice(0, offset) + text.slice(offset + 1))
  const edits = formatOnType(source, offset, '\n')
  return applyEdits(source.text, edits).text
}

const BLOC = 'blocs:\n  - id: BC1\n'

describe('a new line', () => {
  it.each([
    ['a list of parts opens with its first member', `${BLOC}    competences:\n¦`, `${BLOC}    competences:\n      - `],
    [
      'what the editor put there is taken into account',
      `${BLOC}    competences:\n      ¦`,
      `${BLOC}    competences:\n      - `,
    ],
    ['an editor that goes back to the dash is brought to the keys', `${BLOC}  ¦`, `${BLOC}    `],
    ['after a key and its value, the next key', `${BLOC}    intitule: Vendre\n¦`, `${BLOC}    intitule: Vendre\n    `],
    ['after a header, its text', `${BLOC}    intitule: >-\n    ¦`, `${BLOC}    intitule: >-\n      `],
    ['after a header on a dash', `${BLOC}    synthese:\n      - >-\n¦`, `${BLOC}    synthese:\n      - >-\n        `],
    ['under a mapping, its keys', 'certification:\n¦', 'certification:\n  '],
    ['under a key that holds a text or a list, no dash', `${BLOC}    synthese:\n¦`, `${BLOC}    synthese:\n      `],
    [
      'after a member of a list of texts, the next',
      'certification:\n  emplois_vises:\n    - Vendeur\n    ¦',
      'certification:\n  emplois_vises:\n    - Vendeur\n    - ',
    ],
    [
      'after a member in braces, the next',
      `${BLOC}    activites:\n      - { id: A1, intitule: Vendre }\n¦`,
      `${BLOC}    activites:\n      - { id: A1, intitule: Vendre }\n      - `,
    ],
    [
      'a list at the column of its key stays there',
      'certification:\n  emplois_vises:\n  - Vendeur\n¦',
      'certification:\n  emplois_vises:\n  - Vendeur\n  - ',
    ],
    [
      'an empty member is taken away',
      'certification:\n  emplois_vises:\n    - Vendeur\n    - \n    ¦',
      'certification:\n  emplois_vises:\n    - Vendeur\n  ',
    ],
    [
      'above members that are there, one more',
      `${BLOC}    competences:\n¦\n      - id: C1\n`,
      `${BLOC}    competences:\n      - \n      - id: C1\n`,
    ],
    [
      'a comment beside a key is none of its value',
      `${BLOC}    competences: # à faire\n¦`,
      `${BLOC}    competences: # à faire\n      - `,
    ],
    ['with the line ends of Windows', `blocs:\r\n  - id: BC1\r\n¦`, `blocs:\r\n  - id: BC1\r\n    `],
  ])('%s', (_, before, after) => {
    expect(typed(before)).toBe(after)
  })

  it.each([
    ['that is right already', `${BLOC}    ¦`],
    ['with text on it', `${BLOC}¦    intitule: Vendre`],
    ['after a blank line', `${BLOC}\n¦`],
    ['after a comment', `${BLOC}    # à vérifier\n¦`],
    ['in a folded text', `${BLOC}    intitule: >-\n      Vendre à :\n¦`],
    ['in a literal text that looks like a list', `${BLOC}    intitule: |\n      - un\n¦`],
    ['in a text over several lines', `${BLOC}    intitule: Vendre\n      des fleurs\n¦`],
    ['inside quotes', `${BLOC}    intitule: "Vendre\n¦`],
    ['inside brackets', `certification:\n  codes_rome: [D1503,\n¦`],
    ['after a text where a part is expected', `${BLOC}    competences:\n      - Vendre\n¦`],
    ['under a key nobody knows, in its list', `x-notes:\n  - Vendre\n¦`],
    ['after an anchor', `${BLOC}    intitule: &titre\n¦`],
    ['at the start of the file', '¦'],
  ])('%s is left alone', (_, before) => {
    const offset = before.indexOf('¦')
    const text = before.slice(0, offset) + before.slice(offset + 1)
    expect(typed(before)).toBe(text)
  })

  it('is the only thing that is answered', () => {
    expect(formatOnType(readSource('blocs:\n'), 7, 'a')).toEqual([])
  })

  it('anywhere in any text gives edits inside it and takes no word away', () => {
    const random = new Random(5)
    let answered = 0
    for (let seed = 1; seed <= 40; seed++) {
      const text = variant(seed)
      const ends = [...text.matchAll(/$/gm)].map(({ index }) => index)
      const place = ends[random.below(ends.length)] ?? 0
      const opened = `${text.slice(0, place)}\n${text.slice(place)}`
      const source = readSource(opened)
      for (const offset of [place + 1, ...ends, -1, opened.length + 5]) {
        const edits = formatOnType(source, offset, '\n')
        const result = applyEdits(opened, edits)
        expect(result.dropped).toEqual([])
        expect(result.text.replace(/[\s-]/g, '')).toBe(opened.replace(/[\s-]/g, ''))
        answered += edits.length
      }
    }
    expect(answered).toBeGreaterThan(10)
  })
})
