import { Prose, scalar, type Written } from './written.ts'

/** Characters that do not stand as they are in a YAML text, or that some readers take for line breaks. */
const NEEDS_ESCAPES = /[^\t\n\r\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/gu
const SHORTEST_PROSE = 24

/**
 * Any string as a text to be written: on one line, folded when it is long, quoted when it must be. Read again it is the same words;
 * spaces and line breaks between them become one space, spaces that do not break stay.
 */
export function anyText(text: string): Written {
  const words = text.replace(/[ \t\r\n]+/g, ' ').trim()
  if (NEEDS_ESCAPES.test(words)) {
    return JSON.stringify(words).replace(
      ESCAPED,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  }
  // A list of short words stands between brackets: they are told by being plain strings.
  return words.length <= SHORTEST_PROSE ? scalar(words) : new Prose(words)
}
