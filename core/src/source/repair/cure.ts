import type { SyntaxProblem } from '../document.ts'
import type { LineShape } from './line-shape.ts'
import type { RepairEdit } from './repaired-text.ts'

/** A text that cannot be read, and where reading it stopped. */
export interface Wound {
  readonly text: string
  /** Where the parser stopped, and why in its own words. */
  readonly offset: number
  readonly reason: string
  /** The lines to suspect, the likeliest first: the one where the parser stopped, then the two before it that hold something. */
  readonly suspects: readonly LineShape[]
  /** Lines farther up that open quotes and do not close them, the nearest first: what they open may have swallowed all that follows. */
  readonly openings: readonly LineShape[]
  /** Whether a line of the text opens with this word as its key. */
  isKeyElsewhere(word: string): boolean
}

/** A way to mend a text, and what to tell the person who wrote it. Offsets are those of the wounded text. */
export interface Remedy {
  readonly edits: readonly RepairEdit[]
  readonly problem: SyntaxProblem
}

/** Knows one mistake people make: gives the remedies to try, the likeliest first; none when it does not recognise it. */
export type Cure = (wound: Wound) => Iterable<Remedy>

/**
 * Stands for a character of the text that must be read as a letter: a colon inside a sentence, a quote inside quotes. The tree gets the
 * character itself back. From a private use area, so that no text means it.
 */
export const AS_LETTER = '\ue0ff'
