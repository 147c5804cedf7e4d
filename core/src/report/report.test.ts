import { describe, expect, test } from 'vitest'
import type { Finding } from '../engine/finding.ts'
import { readSource } from '../source/read.ts'
import { unifiedDiff } from './diff.ts'
import { excerptOf } from './excerpt.ts'
import { findingsText } from './finding-text.ts'
import { attribute, html, text } from './html/markup.ts'
import { PLAIN } from './style.ts'
import { visible } from './visible.ts'
import { displayWidth, shorten } from './width.ts'
import { COUNTED, counted, percentage } from './words.ts'
import { wrap } from './wrap.ts'

/** The excerpt of what stands between « and » in a text, as two lines: the text and its mark. */
function drawn(marked: string, width = 80): readonly string[] {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const source = readSource(marked.replace(/[«»]/g, ''))
  return excerptOf(source, { start, end }, width).lines.flatMap((line) => [
    line.text,
    ' '.repeat(line.indent) + '^'.repeat(line.length),
  ])
}

describe('excerpt', () => {
  test('underlines exactly what is meant', () => {
    expect(drawn('a: 1\nenonce: «Savoir» compter\n')).toEqual(['enonce: Savoir compter', '        ^^^^^^'])
  })

  test('counts wide, combining and astral characters as a terminal does', () => {
    expect(drawn('a: 日本 «fin»\n')).toEqual(['a: 日本 fin', '        ^^^'])
    expect(drawn('a: e\u0301te\u0301 «fin»\n')).toEqual(['a: e\u0301te\u0301 fin', '       ^^^'])
    expect(drawn('a: «😀» fin\n')).toEqual(['a: 😀 fin', '   ^^'])
  })

  test('turns tabs into spaces up to their stop', () => {
    expect(drawn('# x\ta\t«b»\n')).toEqual(['# x a   b', '        ^'])
  })

  test('names characters that would act on the terminal', () => {
    expect(drawn('# \u001b[31m«rouge»\n')).toEqual(['# ‹U+001B›[31mrouge', `${' '.repeat(14)}^^^^^`])
  })

  test('cuts a long line around the mark and never past the width', () => {
    const [line = '', mark = ''] = drawn(`${'mot '.repeat(40)}«ici»${' mot'.repeat(40)}\n`, 40)
    expect(line).toMatch(/^….*ici.*…$/)
    expect(displayWidth(line)).toBeLessThanOrEqual(40)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('ici')
  })

  test('shows three lines of a longer range, without their indentation, and counts the rest', () => {
    const source = readSource('a: >-\n  un\n  deux\n  trois\n  quatre\n')
    const { lines, more } = excerptOf(source, { start: 3, end: source.text.length }, 80)
    expect(lines.map(({ number, indent, length }) => [number, indent, length])).toEqual([
      [1, 3, 2],
      [2, 2, 2],
      [3, 2, 4],
    ])
    expect(more).toBe(2)
  })

  test('marks one column where a range is empty, even at the end of the file', () => {
    const source = readSource('a:')
    expect(excerptOf(source, { start: 2, end: 2 }, 80).lines).toEqual([{ number: 1, text: 'a:', indent: 2, length: 1 }])
  })
})

const finding = (of: Partial<Finding>): Finding => ({
  rule: 'essai-de-regle',
  severity: 'warning',
  message: { fr: 'Ceci ne va pas\u00a0: corrigez-le.', en: 'This is wrong: correct it.' },
  range: { start: 9, end: 15 },
  pointer: '',
  related: [],
  fixes: [],
  ...of,
})

describe('finding', () => {
  const source = readSource('premier: Savoir compter\nsecond: Savoir compter\n')

  test('says where, which rule, what, what to do and where else, then shows the lines once', () => {
    const range = { start: 9, end: 15 }
    const lines = findingsText(
      [
        finding({
          related: [{ at: { start: 32, end: 38 }, message: { fr: 'déjà ici', en: 'here already' } }],
          fixes: [
            { title: { fr: 'Retirer', en: 'Remove' }, safety: 'safe', edits: [{ range, text: '' }] },
            {
              title: { fr: 'Écrire «\u00a0compter\u00a0»', en: 'Write “compter”' },
              safety: 'proposal',
              edits: [{ range, text: 'compter' }],
            },
          ],
        }),
        finding({ rule: 'autre-regle', severity: 'info', message: { fr: 'Cela non plus.', en: 'Nor this.' } }),
      ],
      source,
      'f.yaml',
      { language: 'fr', style: PLAIN, width: 60 },
    )
    expect(lines.join('\n')).toBe(
      [
        '  1:10  avertissement  essai-de-regle',
        '  Ceci ne va pas\u00a0: corrigez-le.',
        '  → Réparable par --fix\u00a0: Retirer',
        '  → Proposition\u00a0: Écrire «\u00a0compter\u00a0»',
        '  ↳ f.yaml:2:9  déjà ici\u00a0: «\u00a0Savoir\u00a0»',
        '',
        '  1:10  information  autre-regle',
        '  Cela non plus.',
        '',
        '     1 │ premier: Savoir compter',
        '       │          ^^^^^^',
      ].join('\n'),
    )
  })

  test('speaks English when asked, and cannot be made to act by the document', () => {
    const [place, message] = findingsText(
      [finding({ message: { fr: '', en: 'wrong \u001b[2J\u202e here' } })],
      source,
      'f.yaml',
      {
        language: 'en',
        style: PLAIN,
        width: 60,
      },
    )
    expect(place).toBe('  1:10  warning  essai-de-regle')
    expect(message).toBe('  wrong ‹U+001B›[2J‹U+202E› here')
  })
})

describe('words', () => {
  test('are wrapped between words only, and a non-breaking space breaks nothing', () => {
    expect(wrap('un mot\u00a0: deux mots', 7)).toEqual(['un', 'mot\u00a0:', 'deux', 'mots'])
    expect(wrap('anticonstitutionnellement', 8)).toEqual(['anticonstitutionnellement'])
  })

  test('count as the language wants', () => {
    expect(counted(0, COUNTED.criterion, 'fr')).toBe('0\u00a0critère')
    expect(counted(0, COUNTED.criterion, 'en')).toBe('0\u00a0criteria')
    expect(counted(2, COUNTED.criterion, 'fr')).toBe('2\u00a0critères')
  })

  test('a share that is not whole never reads as whole', () => {
    expect(percentage(299, 300, 'fr')).toBe('99\u00a0%')
    expect(percentage(300, 300, 'en')).toBe('100%')
    expect(percentage(0, 0, 'fr')).toBe('–')
  })

  test('are shortened by columns, not by characters', () => {
    expect(shorten('日本語の文書', 7)).toBe('日本語…')
  })
})

describe('unified difference', () => {
  test('is empty for equal texts', () => {
    expect(unifiedDiff('a\n', 'a\n', 'f')).toEqual([])
  })

  test('shows changes with three lines around, and joins those that touch', () => {
    const before = Array.from({ length: 20 }, (_, index) => `ligne ${index + 1}`)
    const after = before.with(4, 'cinq').toSpliced(15, 1)
    expect(unifiedDiff(`${before.join('\n')}\n`, `${after.join('\n')}\n`, 'f')).toEqual([
      '--- a/f',
      '+++ b/f',
      '@@ -2,7 +2,7 @@',
      ' ligne 2',
      ' ligne 3',
      ' ligne 4',
      '-ligne 5',
      '+cinq',
      ' ligne 6',
      ' ligne 7',
      ' ligne 8',
      '@@ -13,7 +13,6 @@',
      ' ligne 13',
      ' ligne 14',
      ' ligne 15',
      '-ligne 16',
      ' ligne 17',
      ' ligne 18',
      ' ligne 19',
    ])
  })

  test('tells when the last line has no end', () => {
    expect(unifiedDiff('a', 'a\n', 'f')).toEqual([
      '--- a/f',
      '+++ b/f',
      '@@ -1 +1 @@',
      '-a',
      '\\ No newline at end of file',
      '+a',
    ])
  })
})

describe('HTML', () => {
  test('escapes every value, in text and in attributes', () => {
    const evil = `<script>"&'</script>`
    expect(html`<p title="${attribute(evil)}">${evil}</p>`.source).toBe(
      '<p title="&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;">&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;</p>',
    )
  })

  test('names characters that would turn the text round', () => {
    expect(text('a\u202eb').source).toBe('a<code class="acting">U+202E</code>b')
    expect(attribute('a\u202eb').source).toBe('a[U+202E]b')
    expect(visible('a\u2066b\u0000\ud800')).toBe('a‹U+2066›b‹U+0000›‹U+D800›')
  })

  test('joins lists and forgets nothing', () => {
    expect(html`${['<', html`<b>${1}</b>`, null]}`.source).toBe('&lt;<b>1</b>')
  })
})
