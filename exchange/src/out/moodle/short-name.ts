import { LONGEST, plainText } from './id-numbers.ts'

/** A code and the start of a text within the length that Moodle keeps, cut between two words; the whole stands in the description. */
export function shortName(code: string, text: string): string {
  const start = plainText(code)
  const words = plainText(text).split(' ')
  const whole = [start, ...words].filter((part) => part !== '').join(' ')
  if ([...whole].length <= LONGEST) return whole
  let kept = start
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`
    if ([...longer].length > LONGEST - 1) break
    kept = longer
  }
  // A word longer than the whole has to be cut.
  if (kept === start) return `${[...whole].slice(0, LONGEST - 1).join('')}…`
  return `${kept.replace(/[\s,;:.(«–-]+$/u, '')}…`
}
