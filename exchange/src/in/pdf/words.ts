import type { Rejoined } from '../document.ts'
import type { Position } from './position.ts'
import type { TextLine } from './text-lines.ts'

/** What a document shows of its words where they are whole: what to make of a hyphen at the end of a line. */
export class Words {
  readonly #whole = new Set<string>()
  readonly #compounds = new Set<string>()
  #lines = 0
  #cut = 0

  read({ text }: TextLine): void {
    this.#lines += 1
    if (/\p{Ll}[-\u00ad]$/u.test(text)) this.#cut += 1
    for (const word of text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*(?!-$)/gu) ?? []) {
      if (word.includes('-')) this.#compounds.add(word)
      for (const part of word.split('-')) this.#whole.add(part)
    }
  }

  /** Joins a line to the text before it; a word cut by a hyphen becomes whole again, a compound keeps its own. */
  join(
    before: string,
    after: string,
    line: TextLine,
    { position, rejoined }: { readonly position: Position; readonly rejoined: Rejoined[] },
  ): string {
    if (before === '') return after
    if (/[\p{L}\p{N}]\/$/u.test(before) && /^\p{L}/u.test(after)) return `${before}${after}`
    const [, start = '', hyphen = ''] = /([\p{L}-]*\p{L})([-\u00ad])$/u.exec(before) ?? []
    const [end = ''] = /^\p{Ll}+/u.exec(after) ?? []
    if (hyphen === '' || end === '') return `${before} ${after}`
    const whole = `${start}${end}`
    const cut =
      hyphen === '\u00ad' ||
      this.#whole.has(whole.toLowerCase()) ||
      (!this.#compounds.has(`${start}-${end}`.toLowerCase()) && this.#cutsWords())
    if (!cut) return `${before}${after}`
    rejoined.push({ from: `${start}- ${end}`, to: whole, place: position.take(line, 0) })
    return `${before.slice(0, -1)}${after}`
  }

  /** A document that hyphenates does it often. */
  #cutsWords(): boolean {
    return this.#cut > 4 && this.#cut > this.#lines * 0.02
  }
}
