import type { CheckResult, Language, Localised } from '@equerre/core'
import type { Element, Text } from '../../../../core/src/model/referential.ts'
import { VALUE_WORDS } from '../../../../core/src/preview/words.ts'
import { type Line, line, type Run, run } from './document.ts'

/** What any part of the document is written with: the words of its language, and what was already written whole. */
export class Writer {
  readonly result: CheckResult
  readonly language: Language
  readonly #written = new Set<Element>()

  constructor(result: CheckResult, language: Language) {
    this.result = result
    this.language = language
  }

  say(words: Localised): string {
    return words[this.language]
  }

  /** A label with its colon, spaced as the language wants, ready for what follows. */
  label(words: Localised): Run {
    return run(`${this.say(words)}${this.language === 'fr' ? '\u00a0: ' : ': '}`, true)
  }

  /** A text of the file, its line breaks as spaces; empty when it is not there. */
  text(text: Text | null): string {
    return text?.value.replace(/\s*\n\s*/g, ' ').trim() ?? ''
  }

  /** A value of the format in words; one that the format does not have, as it is written. */
  value(text: Text | null): string {
    const written = this.text(text)
    return Object.hasOwn(VALUE_WORDS, written) ? (VALUE_WORDS[written]?.[this.language] ?? written) : written
  }

  /** A code and the text that it names. */
  coded(id: Text | null, text: string): readonly Run[] {
    const code = this.text(id)
    return [...(code === '' ? [] : [run(text === '' ? code : `${code} `, true)]), ...(text === '' ? [] : [run(text)])]
  }

  /** A labelled line; none without text. */
  labelled(words: Localised, text: string): readonly Line[] {
    return text === '' ? [] : [line('text', this.label(words), run(text))]
  }

  paragraph(text: Text | null): readonly Line[] {
    const written = this.text(text)
    return written === '' ? [] : [line('text', run(written))]
  }

  /** True the first time an element is asked about: it is then written whole, and only named later. */
  isFirst(element: Element): boolean {
    if (this.#written.has(element)) return false
    this.#written.add(element)
    return true
  }
}
