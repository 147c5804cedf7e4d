const STARTS_LIKE_A_WORD = /^[\p{L}(]/u
const TAKEN_FOR_SOMETHING_ELSE = /^(?:null|true|false|yes|no|on|off|oui|non|y|n|~|\.inf|\.nan)$/iu
const NEEDS_QUOTES = /:(?:\s|$)|\s#|^\s|\s$|[\p{Cc}\ufeff\u2028\u2029]/u

/**
 * Whether a text written without quotes is read back as the same text, by any YAML reader. Codes and dates (`1.10`, `2026-01-31`) and
 * whatever starts with a sign are not: their quotes stay.
 */
export function readsPlain(text: string): boolean {
  return STARTS_LIKE_A_WORD.test(text) && !TAKEN_FOR_SOMETHING_ELSE.test(text) && !NEEDS_QUOTES.test(text)
}

/** Whether folded lines give a text back: nothing in it that a line of a block scalar cannot hold or would change. */
export function canBeFolded(text: string): boolean {
  return text !== '' && !/[\p{Cc}\p{Cs}\ufeff\u2028\u2029\ufffe\uffff]/u.test(text) && !/^\s|\s$/u.test(text)
}
