import { LONGEST, plainText } from './id-numbers.ts'

/** A code and the start of a text within the length that Moodle keeps, cut between two words; the whole stands in the description. */
export function shortName(code: string, text: string): string {
  const whole = [plainText(code), plainText(text)].filter((part) => part !== '').join(' ')
  if ([...whole].length <= LONGEST) return whole
  let kept = ''
  for (const word of whole.split(' ')) {
    const longer = kept === '' ? word : `${kept} ${word}`
    if ([...longer].length > LONGEST - 1) break
    kept = longer
  }
  if (kept === '') return `${[...whole].slice(0, LONGEST - 1).join('')}…`
  return `${kept.replace(/[\s,;:.(«–-]+$/u, '')}…`
}
