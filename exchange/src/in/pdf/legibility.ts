import type { Drawing } from './drawing.ts'

/** Whether a page can be read: its text, a picture of a text, or nothing at all. */
export type Legibility = 'text' | 'picture' | 'blank'

/** A page of text has more letters; a scan may bear a stamp or a page number. */
const FEW = 25

/** @param area of the page, in square points */
export function legibilityOf({ glyphs, largestPicture }: Drawing, area: number): Legibility {
  const letters = glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length
  const pictured = largestPicture > area * 0.25
  if (letters < FEW && pictured) return 'picture'
  const signs = glyphs.filter(({ text }) => text.trim() !== '').length
  // Letters without a code come out as signs of no language.
  if (signs > FEW && letters < signs * 0.4) return 'picture'
  return letters === 0 ? 'blank' : 'text'
}
