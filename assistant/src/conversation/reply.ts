import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Operation } from '../../../core/src/proposals/operation.ts'
import type { Range } from '../../../core/src/source/tree.ts'

/** An answer, for any shell: a terminal lays it out in lines, a chat in Markdown with links. */
export interface Reply {
  readonly parts: readonly ReplyPart[]
  /** What one may well ask next, as one would type it. */
  readonly followUps: readonly Localised[]
  /** What a person has just confirmed: to be written before the reply is shown, which says that it is. */
  readonly writes?: readonly Write[]
  /** What may still be applied after this reply; absent: what could be before it, or what this reply proposes. */
  readonly pending?: readonly Pending[]
}

export type ReplyPart =
  | { readonly kind: 'words'; readonly words: Localised }
  | { readonly kind: 'elements'; readonly items: readonly ElementLine[]; readonly more: number }
  | { readonly kind: 'findings'; readonly items: readonly Finding[]; readonly more: number }
  | { readonly kind: 'proposals'; readonly items: readonly Proposal[] }
  /** Lines that were written, as a difference shows them. */
  | { readonly kind: 'difference'; readonly lines: readonly string[] }
  /** A page of a rule, or of the format. */
  | { readonly kind: 'rule'; readonly rule: string }
  /** What a language model wrote, in Markdown: shown as its words. Codes that name nothing are marked. */
  | { readonly kind: 'model'; readonly text: string }

/** One element of the référentiel: its code is a link to its place. */
export interface ElementLine {
  readonly code: string | null
  readonly words: string
  readonly range: Range
  readonly note?: Localised
}

/** Something that could be written. Nothing is written before someone says so. */
export interface Proposal extends Pending {
  /** What the rules say of it. */
  readonly findings: readonly Finding[]
}

/** What is kept of a proposal until someone decides: plain data, which can be stored with a conversation. */
export interface Pending {
  readonly title: Localised
  /** The ways to write it: the first, and other phrasings (`b`, `c`…). None when there is no place for it. */
  readonly ways: readonly Way[]
  /** What a person may want to know before deciding. */
  readonly notes: readonly Localised[]
  readonly isDone: boolean
}

export interface Way {
  /** What would stand in the file, as a person reads it. */
  readonly text: string
  readonly change: Change
  /** The lines it adds (`+`) and takes away (`-`), each stretch under its line (`@@ 12 @@`); empty for a new file. */
  readonly lines: readonly string[]
}

export type Change =
  /** In the référentiel that is open. */
  | { readonly kind: 'edit'; readonly operations: readonly Operation[] }
  /** A new file beside it. */
  | { readonly kind: 'create'; readonly name: string; readonly text: string }

/** What a shell writes for someone who confirmed it. */
export type Write =
  /** The text of the référentiel, in place of this one: anything else there means that the file has changed. */
  | { readonly kind: 'edit'; readonly before: string; readonly after: string }
  /** Never over a file that is there: another free name is taken then. */
  | { readonly kind: 'create'; readonly name: string; readonly text: string }

export const words = (fr: string, en: string): ReplyPart => ({ kind: 'words', words: { fr, en } })
export const said = (one: Localised): ReplyPart => ({ kind: 'words', words: one })

export const reply = (parts: readonly ReplyPart[], followUps: readonly Localised[] = []): Reply => ({
  parts,
  followUps,
})

const LONGEST_LIST = 12

/** A list that a person reads: its first lines, and how many there are beyond. */
export function elements(items: readonly ElementLine[]): ReplyPart {
  return { kind: 'elements', items: items.slice(0, LONGEST_LIST), more: Math.max(0, items.length - LONGEST_LIST) }
}

export function findings(items: readonly Finding[]): ReplyPart {
  return { kind: 'findings', items: items.slice(0, LONGEST_LIST), more: Math.max(0, items.length - LONGEST_LIST) }
}
