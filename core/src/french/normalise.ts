import type { Range } from '../source/tree.ts'
import { remember } from './memo.ts'

/** `C1.1 –`, `A2.C3.4`, `BC01 :`, `1.`, `a)`, `•`, `-`, alone or one after the other, at the start of a text. */
const LEADING =
  /^(?:\s+|[-–—•▪◦‣*+>·►➢✓]+(?:\s+|(?=[A-Za-zÀ-ÿŒœ]))|\(?(?:[A-Z]{1,3}\.?\s?\d+(?:[.-]?[A-Z]{0,3}\d+)*[a-z]?|\d+(?:\.\d+)*[a-z]?|[a-z](?=\)))(?:\s*[-–—:.)]+\s*|\s+(?=[A-ZÀ-ÞŒ][A-Za-zÀ-ÿŒœ’']*[a-zß-ÿœ]))(?=\D|$))+/

/**
 * A text in the form that comparisons use: NFC, one kind of apostrophe, hyphen and space, lower case, no leading code or
 * bullet, no final full stop. Offsets are lost: use `contentStart` to place a finding.
 */
export const normalise: (text: string) => string = remember(2_000, (text) =>
  text
    .slice(contentStart(text))
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;,]+$/u, '')
    .toLowerCase(),
)

/** Most texts have no code: they are told at their first two letters. */
const STARTS_WITH_WORD = /^[A-Za-zÀ-ÖØ-öø-ÿ][a-zß-öø-ÿ]/

/** Where the text begins after its leading code and bullet; 0 when there is none, the length when there is nothing else. */
export function contentStart(text: string): number {
  return STARTS_WITH_WORD.test(text) ? 0 : (LEADING.exec(text)?.[0].length ?? 0)
}

/** The text without its leading code or bullet and without border spaces, and its range in the text given. */
export function stripLeading(text: string): Range & { readonly text: string } {
  const start = contentStart(text)
  const end = Math.max(start, text.trimEnd().length)
  return { start, end, text: text.slice(start, end) }
}

const HAS_ACCENT = /[^\0-\x7f]/

/** Without accents and in lower case: `Évaluer` and `Evaluer` fold to the same text. Keeps the length of NFC text. */
export function foldAccents(text: string): string {
  return (HAS_ACCENT.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text).toLowerCase()
}
