import type { Random } from './random.ts'

const PIECES: readonly [string, ...string[]] = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  ' : ',
  '- ',
  '-',
  '#',
  ' #',
  '\n',
  '\n\n',
  '\t',
  '  ',
  ' ',
  '|',
  '>-\n',
  '&a ',
  '*a',
  '!x ',
  '? ',
  ',',
  '\u00a0',
  '\0',
  '\f',
  '\ufffd',
  '\ue0ff',
  '\r',
  '\r\n',
  '---\n',
  '...\n',
  '%',
  '@',
  '`',
  '\\',
  '<<: *a',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> b\n',
  '\ud800',
  '\u2028',
  '\ufeff',
  'a:b',
  'é',
]

function mutateOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1)
  switch (random.below(6)) {
    case 0:
    case 1:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + random.between(1, 4))
    case 3: {
      const from = random.below(text.length + 1)
      return text.slice(0, at) + text.slice(from, from + random.below(60)) + text.slice(at)
    }
    case 4: {
      const lines = text.split('\n')
      const line = random.below(lines.length)
      const written = lines[line] ?? ''
      lines[line] = random.chance(0.5) ? ' '.repeat(random.between(1, 3)) + written : written.replace(/^ {1,2}/, '')
      return lines.join('\n')
    }
    default:
      return random.chance(0.3) ? text.slice(0, at) : text
  }
}

/** A text with a few slips of the keyboard, cuts and pastes: for one state of the generator, always the same. */
export function mutate(text: string, random: Random): string {
  let mutated = text
  for (let left = random.between(1, 4); left > 0; left--) mutated = mutateOnce(mutated, random)
  return mutated
}
