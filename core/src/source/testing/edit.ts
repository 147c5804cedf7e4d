import { mutate } from './mutate.ts'
import type { Random } from './random.ts'

/** What people type and paste in a référentiel. */
const TYPED: readonly [string, ...string[]] = [
  'a',
  'é',
  ' ',
  's',
  '.',
  ', ',
  ' et ',
  ' : ',
  ': ',
  ':',
  '#',
  ' # note',
  '-',
  '- ',
  "'",
  '"',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n      ',
  '\n        - Un élément de plus',
  '\n      - id: C9\n        enonce: Rédiger un plan',
  '\n    # Une remarque',
  '|\n',
  '>-\n      ',
  '|2\n',
  '\t',
  '\u00a0',
  '[',
  '{ a: b }',
  '&a ',
  '*a',
  '!!str ',
  '<<: ',
  '? ',
  '---\n',
  '...\n',
  '%',
  '\ufeff',
  '\ud83c',
  '<<<<<<< ',
  '\u2028',
  'note:x',
]

type Edit = (text: string, random: Random) => string

const typing: Edit = (text, random) => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(TYPED) + text.slice(at)
}

const oneLetter: Edit = (text, random) => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + random.pick(['e', 'r', ' ', 'à', '5']) + text.slice(at)
}

const deleting: Edit = (text, random) => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + text.slice(at + random.between(1, random.chance(0.7) ? 2 : 60))
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n|\r(?!\n))/)
}

function onLines(change: (lines: string[], random: Random) => void): Edit {
  return (text, random) => {
    const lines = linesOf(text)
    change(lines, random)
    return lines.join('')
  }
}

const deletingLines = onLines((lines, random) => {
  lines.splice(random.below(lines.length), random.between(1, 4))
})

const movingLines = onLines((lines, random) => {
  const taken = lines.splice(random.below(lines.length), random.between(1, 4))
  const near = Math.max(0, random.below(lines.length + 1))
  lines.splice(near, 0, ...taken)
})

const pastingLines = onLines((lines, random) => {
  const from = random.below(lines.length)
  const copy = lines.slice(from, from + random.between(1, 6))
  lines.splice(random.chance(0.5) ? from : random.below(lines.length + 1), 0, ...copy)
})

const indenting = onLines((lines, random) => {
  const at = random.below(lines.length)
  for (let line = at; line < Math.min(lines.length, at + random.between(1, 3)); line++) {
    const written = lines[line] ?? ''
    lines[line] = random.chance(0.5) ? ' '.repeat(random.between(1, 3)) + written : written.replace(/^ {1,2}/, '')
  }
})

const EDITS: readonly [Edit, ...Edit[]] = [
  oneLetter,
  oneLetter,
  typing,
  typing,
  deleting,
  deleting,
  deletingLines,
  movingLines,
  pastingLines,
  indenting,
  mutate,
]

/** One edit of a text as an editor sends it, harmless or not: for one state of the generator, always the same. */
export function edited(text: string, random: Random): string {
  return random.pick(EDITS)(text, random)
}
