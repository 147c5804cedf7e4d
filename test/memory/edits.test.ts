import { check, readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { createMemory } from '../../core/src/engine/memory/memory.ts'
import { mutate } from '../../core/src/source/testing/mutate.ts'
import { Random } from '../../core/src/source/testing/random.ts'
import { generatedTexts, type NamedText, realTexts, sampleTexts } from './texts.ts'

/** Whatever is edited, a check that remembers finds what a check that does not finds: the same list, to the letter. */

const EDITS = 12

/** Letters typed one by one, a line moved, a part deleted and put back, slips of the keyboard. */
function edited(text: string, original: string, random: Random): string {
  const at = random.below(text.length + 1)
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + random.pick(['e', 'é', ' ', '.', ',', 's', 'l’', ' et ', 'C1']) + text.slice(at)
    case 1:
      return text.slice(0, at) + text.slice(at + random.between(1, 40))
    case 2:
      return withLineMoved(text, random)
    case 3:
      return withPartCopied(text, random)
    case 4:
      return original
    default:
      return mutate(text, random)
  }
}

function withLineMoved(text: string, random: Random): string {
  const lines = text.split('\n')
  const [moved = ''] = lines.splice(random.below(lines.length), 1)
  lines.splice(random.below(lines.length + 1), 0, moved)
  return lines.join('\n')
}

function withPartCopied(text: string, random: Random): string {
  const lines = text.split('\n')
  const from = random.below(lines.length)
  lines.splice(random.below(lines.length + 1), 0, ...lines.slice(from, from + random.between(1, 12)))
  return lines.join('\n')
}

const texts: readonly NamedText[] = [...sampleTexts(), ...generatedTexts(), ...realTexts()]

describe('a check with a memory finds what a fresh one finds', { timeout: 120_000 }, () => {
  test.each(texts.map((each, rank) => ({ ...each, rank })))('while $name is edited', ({ text, rank }) => {
    const random = new Random(rank + 1)
    const memory = createMemory()
    let current = text
    for (let edit = 0; edit <= EDITS; edit++) {
      const source = readSource(current)
      const remembered = check(source, { memory })
      const fresh = check(source)
      expect(JSON.stringify(remembered.findings), `edit ${edit}`).toBe(JSON.stringify(fresh.findings))
      current = edited(current, text, random)
    }
  })

  test('under other settings and another profile', () => {
    const memory = createMemory()
    for (const { text } of sampleTexts().slice(0, 3)) {
      const source = readSource(text)
      for (const options of [
        {},
        { profile: 'strict' as const },
        { rules: { 'competence-longueur': { options: { minimum: 20 } } } },
      ]) {
        expect(check(source, { ...options, memory }).findings).toEqual(check(source, options).findings)
      }
    }
  })
})
