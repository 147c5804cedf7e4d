import { SYMBOL_BULLETS } from '../markers.ts'

/** The signs of Symbol by their number there, from 0x20 and from 0xa0; a space is a number without a sign. */
const SYMBOL_LOW = ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'
const SYMBOL_HIGH = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑'

/** The signs of Wingdings that people type in a sentence. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0xab, '★'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xef, '⇦'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfd, '☒'],
  [0xfe, '☑'],
])

/**
 * A sign of a symbol font as the letter that looks like it: Word keeps them by their number in the font, or at that number from U+F000.
 * The signs of lists stay as they are, for whoever reads lists; so does what the font is not known to hold.
 */
export function signOf(font: string, code: number): string {
  const bullet = String.fromCodePoint(0xf000 + (code & 0xff))
  const number = code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code
  const kept = String.fromCodePoint(code)
  if (number > 0xff || SYMBOL_BULLETS.includes(bullet)) return kept
  if (/^wingdings$/i.test(font)) return WINGDINGS.get(number) ?? kept
  if (!/^symbol$/i.test(font)) return kept
  return (number < 0xa0 ? SYMBOL_LOW[number - 0x20] : SYMBOL_HIGH[number - 0xa0]) ?? kept
}

/** The letters of a run in a font, its signs read: only those from U+F000 are signs, the others were typed as letters. */
export function lettersIn(font: string, text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (sign) => signOf(font, sign.charCodeAt(0)))
}
