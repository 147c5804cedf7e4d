import type { Place } from './document.ts'

/** A line of the source, as written, with its place. */
export interface Line {
  readonly text: string
  readonly place: Place
  /** First line after a page break. */
  readonly opensPage: boolean
}

/**
 * Cuts a text into lines. A form feed ends a page wherever it stands; CRLF, CR and LF end a line. NUL and other control characters
 * become spaces, so that what is written later is always valid YAML; offsets stay those of `content`.
 */
export function splitLines(content: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let opensPage = false
  let start = 0
  let number = 1
  const push = (end: number): void => {
    const raw = content.slice(start, end)
    const breaks = raw.split('\f').length - 1
    if (breaks > 0) {
      page += breaks
      opensPage = true
    }
    const text = clean(raw)
    lines.push({ text, place: { line: number, page, start, end }, opensPage: opensPage && text.trim() !== '' })
    if (text.trim() !== '') opensPage = false
    number += 1
  }
  for (let at = 0; at < content.length; at += 1) {
    const char = content[at]
    if (char !== '\n' && char !== '\r') continue
    push(at)
    if (char === '\r' && content[at + 1] === '\n') at += 1
    start = at + 1
  }
  push(content.length)
  return lines
}

const CONTROLS = /(?![\t\n\r])[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/gu
const SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Characters YAML cannot hold are replaced one for one: offsets do not move. */
export function clean(text: string): string {
  return text.replace(CONTROLS, ' ').replace(SURROGATES, '\ufffd')
}

/** Runs of spaces, tabs and line ends as one space; non-breaking spaces inside are kept, soft hyphens removed. */
export function collapse(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[ \t\r\n\u2000-\u200b\u3000]+/g, ' ')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '')
}

export function joinPlaces(places: readonly Place[]): Place {
  const first = places[0]
  const last = places[places.length - 1]
  if (first === undefined || last === undefined) return { line: 1, page: 1, start: 0, end: 0 }
  return { ...first, end: last.end }
}
