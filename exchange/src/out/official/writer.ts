import type { CheckResult, Language, Localised, SourceNode } from '@equerre/core'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Block, Element, Reference, Target, Text } from '../../../../core/src/model/referential.ts'
import { VALUE_WORDS } from '../../../../core/src/preview/words.ts'
import { readCoded, writtenCode } from './coded-text.ts'
import { type Labelled, type Line, line, type Run, run } from './document.ts'

const originOf = (said: Text | string | null): SourceNode | null =>
  said === null || typeof said === 'string' ? null : said.node

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

  /**
   * A code and the text that it names; a dash between them where a reader could not tell where the code ends.
   * @param otherwise what stands for a text that is not there, beside a code that would not be known for one
   */
  coded(id: Text | null, said: Text | string | null, otherwise: Localised | null = null): readonly Run[] {
    const code = this.text(id)
    const text = this.#words(said)
    const named = text === '' ? [] : [run(text, false, originOf(said))]
    if (code === '') return named
    if (text !== '') return [run(writtenCode(code, text), true, originOf(id)), ...named]
    return otherwise === null || readCoded(code).code === code
      ? [run(code, true, originOf(id))]
      : [run(writtenCode(code, this.say(otherwise)), true, originOf(id)), run(this.say(otherwise))]
  }

  /** A text of the file, which remembers where it is written. */
  run(text: Text | null): Run {
    return run(this.text(text), false, originOf(text))
  }

  #words(said: Text | string | null): string {
    return typeof said === 'string' ? said : this.text(said)
  }

  /** A number as the language writes it. */
  number(value: number): string {
    return this.language === 'fr' ? String(value).replace('.', ',') : String(value)
  }

  /**
   * The codes that a reference stands for, seen from a bloc; the reference as it is written where it names nothing.
   * @param without what need not be named
   */
  reference(reference: Reference, block: Block, without: (target: Target) => boolean = () => false): readonly string[] {
    const { targets, code } = reference
    if (targets.length === 0) return [code]
    return targets.filter((target) => !without(target)).map((target) => this.#named(target, block) ?? code)
  }

  #named(target: Target, from: Block): string | null {
    const own = codeOf(target)
    const block = codeOf(target.block)
    return own === null || target.block === from || block === null ? own : `${block}/${own}`
  }

  /** A labelled line; none without text. */
  labelled(words: Localised, said: Text | string | null, origin: SourceNode | null = originOf(said)): readonly Line[] {
    const text = this.#words(said)
    return text === '' ? [] : [line('text', this.label(words), run(text, false, origin))]
  }

  /** A fact of the title page or of a bloc; none without text. */
  fact(words: Localised, text: string, origin: SourceNode | null): readonly Labelled[] {
    if (text === '') return []
    return [{ label: this.say(words), text, ...(origin === null ? {} : { origin }) }]
  }

  paragraph(text: Text | null): readonly Line[] {
    const written = this.text(text)
    return written === '' ? [] : [line('text', run(written, false, originOf(text)))]
  }

  /** True the first time an element is asked about: it is then written whole, and only named later. */
  isFirst(element: Element): boolean {
    if (this.#written.has(element)) return false
    this.#written.add(element)
    return true
  }
}
