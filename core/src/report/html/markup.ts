import { codePointName, withHiddenShown } from '../visible.ts'

/** A piece of HTML that is safe to put in a page: only {@link html} and the functions of this file make one. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Content = Markup | string | number | null | readonly Content[]

export const NO_MARKUP = new Markup('')

/**
 * A template whose values are escaped: a text stays a text, whatever it holds. Markup made by another template is kept, a list is
 * joined, `null` is nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(
    strings.map((string, index) => string + (index < values.length ? sourceOf(values[index] ?? null) : '')).join(''),
  )
}

function sourceOf(content: Content): string {
  if (content === null) return ''
  if (content instanceof Markup) return content.source
  if (typeof content === 'string' || typeof content === 'number') return text(String(content)).source
  return content.map(sourceOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (value: string): string => value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** A text of a document. Characters that would act, such as a change of writing direction, are named instead. */
export function text(value: string): Markup {
  return new Markup(
    withHiddenShown(escaped(value), (character) => `<code class="acting">${codePointName(character)}</code>`),
  )
}

/** A text inside an attribute, where no element can stand. */
export function attribute(value: string): Markup {
  return new Markup(withHiddenShown(escaped(value), (character) => `[${codePointName(character)}]`))
}
