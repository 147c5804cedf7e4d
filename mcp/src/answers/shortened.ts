/** A text of a file, cut where it is longer than an answer can hold. */
export function shortened(text: string, most: number): string {
  const line = text.replace(/[ \t\r\n]+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most - 1)
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** No statement of a référentiel is longer, unless something else stands in its place. */
export const LONGEST_TEXT = 4_000
