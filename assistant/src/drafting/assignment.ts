import type { z } from 'zod'
import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Message } from '../models/model.ts'

/** A draft with what Équerre says of it: nothing a model writes is shown without. */
export interface Judged<Draft> {
  readonly draft: Draft
  /** What the rules say of it at its place in the référentiel. */
  readonly findings: readonly Finding[]
  /** What makes it unusable: a code that does not exist, a repetition of what stands already. */
  readonly objections: readonly Localised[]
}

/** What a model is told first. */
export interface Prompt {
  readonly messages: readonly Message[]
  /** What there was no room for, in words. */
  readonly leftOut: readonly Localised[]
}

/** What is asked of a model, how its answer is read and judged, and what is given without one. */
export interface Assignment<Draft, Answer = Draft> {
  /** What an answer must be: given to the model as JSON Schema, and what its answer is read with. */
  readonly answer: z.ZodType<{ readonly drafts: readonly Answer[] }>
  /** Most tokens of an answer. */
  readonly answerTokens: number
  /** What is asked, with as much of the référentiel as `tokens` hold. */
  readonly prompt: (tokens: number) => Prompt
  /** @param kept what is kept of earlier answers: a draft that repeats one is objected to */
  readonly judge: (answers: readonly Answer[], kept: readonly Draft[]) => readonly Judged<Draft>[]
  /** One line that names a draft when it is sent back. */
  readonly nameOf: (draft: Draft) => string
  /** The drafts made without a model, judged too. */
  readonly withoutModel: () => readonly Judged<Draft>[]
}

/** A draft that may be offered as it is. */
export const isSound = <Draft>({ findings, objections }: Judged<Draft>): boolean =>
  objections.length === 0 && findings.every(({ severity }) => severity === 'info')

/** Drafts made without a model, which were judged as they were made. */
export const judgedAlready = <Draft extends { readonly findings: readonly Finding[] }>(
  drafts: readonly Draft[],
): readonly Judged<Draft>[] => drafts.map((draft) => ({ draft, findings: draft.findings, objections: [] }))
