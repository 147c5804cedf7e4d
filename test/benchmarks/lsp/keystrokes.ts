import { chance } from '../../generator/chance.ts'
import type { Edit } from '../../server/client/text.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Side } from './sides.ts'

const WORD = 'terme'

/**
 * Words typed letter by letter inside statements, at places all over the text, as a person writes: each edit is for the text that the ones
 * before left, and one in five is in another bloc than the edit before.
 */
export function keystrokesIn(text: string, count: number, seed: number): readonly Edit[] {
  const random = chance(seed)
  const statements = [...text.matchAll(/enonce: (\p{L}[^\n]{20,})\n/gu)]
  const places = Array.from({ length: Math.ceil(count / WORD.length) }, () => {
    const statement = statements[Math.floor(random() * statements.length)]
    if (statement === undefined) throw new Error('the text holds no statement')
    return statement.index + 'enonce: '.length + 5 + Math.floor(random() * 10)
  })
  const edits = places.flatMap((place, index) => {
    const before = places.slice(0, index).filter((other) => other <= place).length * WORD.length
    return [...WORD].map((letter, typed) => {
      const start = place + before + typed
      return { start, end: start, newText: letter }
    })
  })
  return edits.slice(0, count)
}

/** The same keystrokes on every side, each in turn, so that a busy moment of the machine touches them alike. */
export async function measureKeystrokes(
  sides: readonly Side[],
  text: string,
  warmUps: number,
  samples: number,
): Promise<readonly Figures[]> {
  const measured = sides.map((): number[] => [])
  for (const [round, edit] of keystrokesIn(text, warmUps + samples, 7).entries()) {
    for (const [index, side] of sides.entries()) {
      const time = await side.keystroke(edit)
      if (round >= warmUps) measured[index]?.push(time)
    }
  }
  return measured.map(figuresOf)
}
