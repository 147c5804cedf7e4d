import type { Text } from '../../../core/src/model/referential.ts'

/** A text of the file on one line, without its ends; its non-breaking spaces are its own. Empty when it is not there. */
export const oneText = (text: Text | null): string => text?.value.replace(/[^\S\u00a0\u202f]+/g, ' ').trim() ?? ''

/** What is there of several texts, one after the other. */
export const spaced = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')
