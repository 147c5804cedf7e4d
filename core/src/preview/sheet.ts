import type { CheckResult } from '../engine/check.ts'
import type { Language, Localised } from '../language.ts'
import type { Element, Text } from '../model/referential.ts'
import type { Markup } from '../report/html/markup.ts'
import { html, NO_MARKUP, text as plain } from '../report/html/markup.ts'
import type { Range, SourceNode } from '../source/tree.ts'
import { Marks } from './marks.ts'
import { NO_PLACES, type Places } from './places.ts'
import { VALUE_WORDS } from './words.ts'

/** What is needed to write any part of a page: the words of its language, the findings, and what was written already. */
export class Sheet {
  readonly result: CheckResult
  readonly language: Language
  readonly marks: Marks
  readonly #places: Places
  readonly #anchors = new Map<Element, string>()

  constructor(result: CheckResult, language: Language, places: Places = NO_PLACES) {
    this.result = result
    this.language = language
    this.#places = places
    this.marks = new Marks(result, language, places)
  }

  say(words: Localised): string {
    return words[this.language]
  }

  /** A label and its colon, spaced as the language wants. */
  label(words: Localised): string {
    return `${words[this.language]}${this.language === 'fr' ? '\u00a0:' : ':'}`
  }

  /** Where a part of the page stands in the file, for a view that leads to it; nothing on a page that stands alone. */
  place({ node }: { readonly node: SourceNode }): Markup {
    return this.#places(node.range)
  }

  placeOf(range: Range): Markup {
    return this.#places(range)
  }

  text(text: Text | null): Markup {
    return this.marks.text(text)
  }

  /** A value of the format in words; one that the format does not have, as it is written. */
  value(text: Text | null): Markup {
    if (text === null) return NO_MARKUP
    const written = text.value.trim()
    const words = Object.hasOwn(VALUE_WORDS, written) ? VALUE_WORDS[written] : undefined
    // The findings of the value still show: beside the words that stand for it.
    return words === undefined ? this.text(text) : html`${words[this.language]}${this.marks.beside(text)}`
  }

  paragraph(text: Text | null): Markup {
    return text === null ? NO_MARKUP : html`<p>${this.text(text)}</p>`
  }

  list(texts: readonly Text[]): Markup {
    return texts.length === 0 ? NO_MARKUP : html`<ul>${texts.map((text) => html`<li>${this.text(text)}</li>`)}</ul>`
  }

  code(id: Text | null): Markup {
    return id === null ? NO_MARKUP : html`<span class="code">${this.text(id)}</span> `
  }

  /** The same code where it is only repeated, so that its findings show once. */
  codeAgain(id: Text | null): Markup {
    return id === null ? NO_MARKUP : html`<span class="code">${plain(id.value.trim())}</span> `
  }

  isWritten(element: Element): boolean {
    return this.#anchors.has(element)
  }

  /** The anchor of a part, made when the part is written. */
  anchor(element: Element): string {
    const known = this.#anchors.get(element)
    if (known !== undefined) return known
    const anchor = `p${this.#anchors.size + 1}`
    this.#anchors.set(element, anchor)
    return anchor
  }
}
