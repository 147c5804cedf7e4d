/**
 * What Équerre writes where a person has to write: `… la valeur à atteindre`. A text that begins with this sign is no text yet; it is
 * found by searching for the sign.
 */
export const MARK = '…'

/** A place to fill, with what is expected there, in French like the rest of the file. */
export const blank = (expected: string): string => `${MARK} ${expected}`

/** Whether a text is still to be written. */
export const isBlank = (text: string): boolean => text.trimStart().startsWith(MARK)

/** The same inside a sentence: `afin de [… la finalité]`. Only outside brackets and braces, unless the text is quoted. */
export const inlineBlank = (expected: string): string => `[${blank(expected)}]`
