import { describe, expect, test } from 'vitest'
import { Random } from '../source/testing/random.ts'
import { isTypography } from './typography.ts'
import { wordChanges } from './word-changes.ts'

const marked = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('')

describe('the words that changed', () => {
  test.each([
    ['Tenir la caisse.', 'Tenir la caisse et le stock.', 'Tenir la caisse{+ et le stock+}.'],
    ['Voir C1.1.', 'Voir C1.2.', 'Voir [-C1.1-]{+C1.2+}.'],
    ['à l’aide du carnet.', 'à l’aide du planning.', 'à l’aide du [-carnet-]{+planning+}.'],
    ['', 'Tout est neuf', '{+Tout est neuf+}'],
    ['Un texte', '', '[-Un texte-]'],
  ])('%s → %s', (before, after, expected) => {
    // A space belongs to the word before it: where it goes is no matter.
    const bare = (text: string): string => text.replace(/\s+/g, '')
    expect(bare(marked(before, after))).toBe(bare(expected))
  })

  test('the passages make both texts again, whatever they are', () => {
    const words = ['le', 'bloc', 'C1.2', 'évalue', ',', ' : ', '’', '—', '\u00a0;', 'e\u0301', '🎓', '', '...']
    for (let seed = 1; seed <= 300; seed++) {
      const random = new Random(seed)
      const text = (): string =>
        Array.from({ length: random.below(14) }, () => words[random.below(words.length)] ?? '').join(
          random.chance(0.7) ? ' ' : '',
        )
      const [before, after] = [text(), text()]
      const passages = wordChanges(before, after)
      const without = (kind: 'added' | 'removed'): string =>
        passages
          .filter((passage) => passage.kind !== kind)
          .map((passage) => passage.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }
  })
})

test.each([
  ["l'atelier", 'l’atelier', true],
  ['Compétence : savoir', 'Compétence\u00a0: savoir', true],
  ['« mot »', '"mot"', true],
  ['un  deux', 'un deux', true],
  ['un', 'Un', false],
  ['évaluer', 'evaluer', false],
  ['fin.', 'fin', false],
])('%j and %j differ by typography alone: %j', (before, after, expected) => {
  expect(isTypography(before, after)).toBe(expected)
})
