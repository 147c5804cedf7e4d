/**
 * What a person sees of a text. Characters that would act instead of being shown (terminal controls, changes of writing direction)
 * are named, so that a document can neither move the cursor nor make a line read otherwise than it is.
 */

const CONTROL = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`
const DIRECTION = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`
const HIDDEN = new RegExp(
  `[${CONTROL}${DIRECTION}\\u2028\\u2029\\ufeff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  'g',
)

/** `U+202E`, as character tables write it. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text with each character that acts replaced by what `show` makes of it. Tabs and line breaks (`\n`) stay. */
export function withHiddenShown(text: string, show: (character: string) => string): string {
  return text.replace(HIDDEN, show)
}

/** For a terminal or a plain text: `‹U+202E›` in place of the character. */
export function visible(text: string): string {
  return withHiddenShown(text, (character) => `‹${codePointName(character)}›`)
}
