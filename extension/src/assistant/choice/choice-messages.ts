import { LANGUAGES, type Language } from '../../../../core/src/language.ts'
import { type Check, isCount, isOneOf, isText, listOf, shape, withType } from '../../webviews/message-shape.ts'

/** What the page of choices and the extension say to each other; looked at on both sides before it is believed. */

/** A proposal, in the words of the page's language. */
export interface Choice {
  readonly title: string
  readonly ways: readonly ChoiceWay[]
  readonly notes: readonly string[]
  readonly findings: readonly string[]
}

export interface ChoiceWay {
  readonly text: string
  /** The lines it adds (`+`) and takes away (`-`); none for a new file. */
  readonly lines: readonly string[]
}

export interface ToChoice {
  readonly type: 'choices'
  readonly language: Language
  readonly title: string
  /** What is said before the proposals: of what they are, who wrote them. */
  readonly words: readonly string[]
  readonly choices: readonly Choice[]
}

/** A proposal and a phrasing of it, both from 0. */
export interface Picked {
  readonly choice: number
  readonly way: number
}

export type FromChoice =
  | { readonly type: 'ready' }
  | { readonly type: 'compare'; readonly picks: readonly Picked[] }
  | { readonly type: 'write'; readonly picks: readonly Picked[] }
  | { readonly type: 'cancel' }

const isPicked: Check<Picked> = shape({ choice: isCount, way: isCount })

export const isFromChoice: Check<FromChoice> = withType<FromChoice>({
  ready: shape({ type: isText }),
  compare: shape({ type: isText, picks: listOf(isPicked) }),
  write: shape({ type: isText, picks: listOf(isPicked) }),
  cancel: shape({ type: isText }),
})

export const isToChoice: Check<ToChoice> = withType<ToChoice>({
  choices: shape({
    type: isText,
    language: isOneOf(LANGUAGES),
    title: isText,
    words: listOf(isText),
    choices: listOf(
      shape({
        title: isText,
        ways: listOf(shape({ text: isText, lines: listOf(isText) })),
        notes: listOf(isText),
        findings: listOf(isText),
      }),
    ),
  }),
})
