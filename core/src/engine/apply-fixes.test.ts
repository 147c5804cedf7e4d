import { describe, expect, test } from 'vitest'
import type { Fix } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { readSource } from '../source/read.ts'
import { applyEdits, applySafeFixes, mendUntilStable } from './apply-fixes.ts'
import { type CheckResult, check } from './check.ts'

const FILE = `referentiel: 1 # la version
certification:
  intitule: Fleuriste  d’atelier   et de serre # deux espaces de trop
# une ligne à part
blocs:
  - id: BC1
    intitule: Composer  des bouquets
`

describe('safe fixes', () => {
  test('mend every place, keep the comments, and change nothing the second time', () => {
    const first = applySafeFixes(readSource(FILE))
    expect(first.applied).toBe(3)
    expect(first.text).toBe(
      FILE.replace('Fleuriste  d’atelier   et', 'Fleuriste d’atelier et').replace('Composer  des', 'Composer des'),
    )
    const second = applySafeFixes(readSource(first.text))
    expect(second).toMatchObject({ text: first.text, applied: 0, refused: [] })
  })

  test('keep the byte order mark and the line ends', () => {
    const text = `\ufeff${FILE.replaceAll('\n', '\r\n')}`
    const { text: mended } = applySafeFixes(readSource(text))
    expect(mended.startsWith('\ufeff')).toBe(true)
    expect(mended.split('\r\n')).toHaveLength(text.split('\r\n').length)
  })

  test('leave a text that does not parse as it is', () => {
    const broken = 'referentiel: 1\ncertification:\n  intitule: "Fleuriste  d’atelier\n'
    expect(applySafeFixes(readSource(broken))).toMatchObject({ text: broken, applied: 0 })
  })
})

/** A check that asks for one fix wherever a pattern stands. */
function asking(pattern: RegExp, replacement: string): (source: SourceDocument) => CheckResult {
  return (source) => {
    const findings = [...source.text.matchAll(pattern)].map((match) => {
      const range = { start: match.index, end: match.index + match[0].length }
      const fix: Fix = {
        title: { fr: 'Remplacer', en: 'Replace' },
        safety: 'safe',
        edits: [{ range, text: replacement }],
      }
      return {
        rule: 'essai',
        severity: 'info' as const,
        message: fix.title,
        range,
        pointer: '',
        related: [],
        fixes: [fix],
      }
    })
    return { ...check(source), findings }
  }
}

function mended(text: string, pattern: RegExp, replacement: string) {
  const recheck = asking(pattern, replacement)
  const { text: result, applied, refused } = mendUntilStable(recheck(readSource(text)), recheck)
  return { result, applied, refused: refused.length }
}

describe('a fix that would break the file is refused', () => {
  test('when the result does not parse', () => {
    expect(mended('a: un\nb: deux\n', /un/g, '"un')).toEqual({ result: 'a: un\nb: deux\n', applied: 0, refused: 1 })
  })

  test('when a comment would go', () => {
    expect(mended('a: un # gardé\n', / # gardé/g, '')).toEqual({ result: 'a: un # gardé\n', applied: 0, refused: 1 })
  })

  test('when it calls for itself for ever', () => {
    expect(mended('a: un\n', /un/g, 'un un')).toEqual({ result: 'a: un\n', applied: 0, refused: 1 })
  })

  test('and those that are sound are applied all the same', () => {
    expect(mended('a: x1\nb: x2 # x3\n', /x[13]/g, 'y')).toEqual({
      result: 'a: y\nb: x2 # x3\n',
      applied: 1,
      refused: 1,
    })
  })
})

test('edits are applied in any order', () => {
  const edits = [
    { range: { start: 0, end: 1 }, text: 'A' },
    { range: { start: 4, end: 5 }, text: '' },
    { range: { start: 2, end: 2 }, text: '+' },
  ]
  expect(applyEdits('abcde', edits)).toBe('Ab+cd')
  expect(applyEdits('abcde', [...edits].reverse())).toBe('Ab+cd')
})
