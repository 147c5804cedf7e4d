/** A piece of HTML or XML: only {@link xml} and {@link source} make one. Written so that both kinds of reader take it. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

export type Content = Markup | string | number | null | readonly Content[]

export const NOTHING = new Markup('')

/** A template whose values are escaped. Markup is kept, a list is joined, `null` is nothing. */
export function xml(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(
    strings.map((string, index) => string + (index < values.length ? sourceOf(values[index] ?? null) : '')).join(''),
  )
}

function sourceOf(content: Content): string {
  if (content === null) return ''
  if (content instanceof Markup) return content.source
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return content.map(sourceOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => writable(text).replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)

// What XML 1.0 cannot hold, not even as a reference: controls, halves of a pair, two codes that are no characters.
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu

/** The text with what no XML file can hold replaced by the sign of a lost character, and one kind of line break. */
export const writable = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '\ufffd')

/** A text on one line of HTML: its line breaks are marked. */
export const line = (text: string): Markup =>
  new Markup(
    writable(text)
      .split('\n')
      .map((part) => escaped(part.trim()))
      .join('<br/>'),
  )

/** A text as paragraphs: a blank line parts two of them. */
export const paragraphs = (text: string): Markup =>
  xml`${writable(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => xml`<p>${line(part.trim())}</p>`)}`

/** A list of texts; nothing of an empty one, a paragraph of a single one. */
export function listed(texts: readonly string[]): Markup {
  const [only, ...others] = texts
  if (only === undefined) return NOTHING
  return others.length === 0 ? paragraphs(only) : xml`<ul>${texts.map((text) => xml`<li>${line(text)}</li>`)}</ul>`
}
