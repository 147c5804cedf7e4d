const SECTION = 3
const COMMA = 44
const ZERO = 48
const NINE = 57

let sections: ReadonlyMap<string, string> | undefined

/**
 * The lines of the table of endings that a stem is found on. The stems stay in the text they came in, by their first letters,
 * each section searched as a string: nothing is built at the start, which the command line would feel.
 */
export function linesOfStem(stems: string, stem: string): readonly number[] {
  sections ??= readSections(stems)
  const section = sections.get(stem.slice(0, SECTION))
  if (section === undefined) return NONE
  const wanted = `,${stem.slice(SECTION)}`
  let lines: readonly number[] = NONE
  for (let at = section.indexOf(wanted); at >= 0; at = section.indexOf(wanted, at + 1)) {
    const line = lineAt(section, at + wanted.length)
    if (line !== null) lines = [...lines, line]
  }
  return lines
}

const NONE: readonly number[] = []

/** The number that ends an entry, 0 when it is left out; null when the entry is a longer stem. */
function lineAt(section: string, from: number): number | null {
  let line = 0
  for (let at = from; ; at += 1) {
    const code = section.charCodeAt(at)
    if (code === COMMA) return line
    if (!(code >= ZERO && code <= NINE)) return null
    line = line * 10 + code - ZERO
  }
}

function readSections(stems: string): ReadonlyMap<string, string> {
  const lines = stems.trim().split('\n')
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]))
}

/** Every stem with its line, for the rare search that must look at all. */
export function allStems(stems: string): readonly (readonly [stem: string, line: number])[] {
  sections ??= readSections(stems)
  return [...sections].flatMap(([start, section]) =>
    section
      .slice(1, -1)
      .split(',')
      .map((entry) => {
        const rest = entry.replace(/\d+$/, '')
        return [start + rest, Number(entry.slice(rest.length) || 0)] as const
      }),
  )
}
