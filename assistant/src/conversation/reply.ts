import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { TextEdit } from '../../../core/src/rules/rule.ts'
import type { Range } from '../../../core/src/source/tree.ts'

/** An answer, for any shell: a terminal lays it out in lines, a chat in Markdown with links. */
export interface Reply {
  readonly parts: readonly ReplyPart[]
  /** What one may well ask next, as one would type it. */
  readonly followUps: readonly Localised[]
}

export type ReplyPart =
  | { readonly kind: 'words'; readonly words: Localised }
  | { readonly kind: 'elements'; readonly items: readonly ElementLine[]; readonly more: number }
  | { readonly kind: 'findings'; readonly items: readonly Finding[]; readonly more: number }
  | { readonly kind: 'proposals'; readonly items: readonly Proposal[] }
  /** A page of a rule, or of the format. */
  | { readonly kind: 'rule'; readonly rule: string }

/** One element of the référentiel: its code is a link to its place. */
export interface ElementLine {
  readonly code: string | null
  readonly words: string
  readonly range: Range
  readonly note?: Localised
}

/** Something that could be written. Nothing is written before someone says so. */
export interface Proposal {
  readonly title: Localised
  /** What would stand in the file, as a person reads it. */
  readonly text: string
  /** What writes it; empty when there is no place for it yet. */
  readonly edits: readonly TextEdit[]
  /** What the rules say of it. */
  readonly findings: readonly Finding[]
}

export const words = (fr: string, en: string): ReplyPart => ({ kind: 'words', words: { fr, en } })

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
