import type { Paragraph } from '../document.ts'

/** Where one competency ends and the next begins, tried in this order when a field of the register came as a single line. */
const CUTS: readonly RegExp[] = [
  /\s+(?=[A-Z]{1,3}\s?\d{1,2}(?:\.\d{1,2})+\s*[-–:. ])/u,
  /\s+(?=[A-Z]{1,2}\d{1,3}\s*[-–:.])/u,
  /\s+(?=\d{1,2}\s?[.)–-]\s+\p{Lu})/u,
  /\s*[•*·]\s+/u,
  /\s*;\s+/u,
  /\s+[-–]\s+(?=\p{Lu})/u,
]

/** A list in one line has more than one statement in it. */
const LEAST_LETTERS = 120

/**
 * The statements of a field « liste des compétences ». Certifiers write it as they like: line breaks are believed first; what came as
 * one long line is cut at its codes, numbers, bullets or semicolons, whichever first gives several statements.
 */
export function competencyLines(lines: readonly Paragraph[]): readonly Paragraph[] {
  const [only] = lines
  if (only === undefined || lines.length > 1 || only.text.length < LEAST_LETTERS) return lines
  for (const cut of CUTS) {
    const parts = only.text
      .split(new RegExp(cut, 'u'))
      .map((part) => part.trim())
      .filter((part) => part !== '')
    if (parts.length > 1 && parts.every((part) => part.length >= LEAST_PART)) {
      return parts.map((text) => ({ ...only, text: text.replace(/\s*;$/u, '') }))
    }
  }
  return lines
}

const LEAST_PART = 15
