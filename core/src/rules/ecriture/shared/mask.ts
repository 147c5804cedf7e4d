/** Stands for a character of code: neither letter, nor digit, nor space, nor punctuation. */
const HIDDEN = '\uFFFC'

const SIGN_OF_CODE =
  /:\/\/|^\W*www\.|\w@\w|[\\{}<>=_]|\w\.(?:fr|com|org|net|eu|html?|pdf|docx?|xlsx?|pptx?|csv|xml|ya?ml|json|js)(?![\p{L}\d])/iu

/** No word of a language is that long. */
const LONGEST_WORD = 200

/**
 * Hides addresses, file names and code: in them a colon, a point or a slash is no typography.
 * @returns a string of the same length, with the same offsets
 */
export function maskCode(text: string): string {
  if (!/[`@\\{}<>=_/.]/.test(text) && text.length < LONGEST_WORD) return text
  return text
    .replace(/`[^`]*`/g, (code) => HIDDEN.repeat(code.length))
    .replace(/\S+/g, (word) => (word.length > LONGEST_WORD || SIGN_OF_CODE.test(word) ? hide(word) : word))
}

/** The brackets, quotes and final punctuation around an address are those of the sentence. */
function hide(word: string): string {
  const [before = ''] = /^[(«"“[]*/.exec(word) ?? []
  const [after = ''] = /[)».,;:!?"”\]…]*$/.exec(word.slice(before.length, LONGEST_WORD)) ?? []
  const kept = word.length > LONGEST_WORD ? '' : after
  return before + HIDDEN.repeat(Math.max(0, word.length - before.length - kept.length)) + kept
}
