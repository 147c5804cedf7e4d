/** How characters of a line can be counted on the wire, the preferred first: UTF-16 is how the engine counts. */
export const ENCODINGS = ['utf-16', 'utf-8'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The units that a stretch of a line takes. */
export function unitsOf(text: string, encoding: Encoding): number {
  return encoding === 'utf-16' ? text.length : Buffer.byteLength(text, 'utf8')
}

/** The UTF-16 length of the start of a line that takes so many units; a place inside a character is brought back before it. */
export function lengthOfUnits(line: string, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.max(0, Math.min(units, line.length))
  let left = units
  let length = 0
  for (const character of line) {
    left -= Buffer.byteLength(character, 'utf8')
    if (left < 0) break
    length += character.length
  }
  return length
}
