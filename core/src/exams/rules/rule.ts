import type { Referential } from '../../model/referential.ts'
import type { Example, InvalidExample, Profile, Report, RuleCard } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Exam } from '../model/exam.ts'
import type { ExamLinks } from '../model/link.ts'

/**
 * Why an exam is checked without its référentiel: it names none, there is no file of that name, it stands outside the folders that may
 * be read, it could not be read, it has no
 * competency yet, or nobody looked for it (nothing is then said of it).
 */
export interface MissingReferential {
  readonly why: 'unnamed' | 'absent' | 'outside' | 'unreadable' | 'empty' | 'unsought'
}

export type ReferentialOfExam = Referential | MissingReferential

export interface ExamRuleContext<Options> {
  readonly source: SourceDocument
  readonly exam: Exam
  /** What the exam names in its référentiel; `null` without it. */
  readonly links: ExamLinks | null
  /** Why there are no links; `null` when there are. */
  readonly missing: MissingReferential | null
  readonly profile: Profile
  readonly options: Options
}

/** An example stands on the référentiel of `examples.ts`, on the one given, or on none. */
export interface ExamExample extends Example {
  readonly referential?: string | MissingReferential
}

export interface InvalidExamExample extends ExamExample, InvalidExample {}

/** A rule of mock exams: one file of this folder, one thing said. */
export interface ExamRule<Options = unknown> extends RuleCard<Options> {
  readonly examples: { readonly valid: readonly ExamExample[]; readonly invalid: readonly InvalidExamExample[] }
  /** Yields reports in any order. Never throws on any exam; says one thing once. */
  check(context: ExamRuleContext<Options>): Iterable<Report>
}

/** Gives a rule its type. Each rule file exports one: `export const rule = defineExamRule({ … })`. */
export function defineExamRule<Options = Record<string, never>>(rule: ExamRule<Options>): ExamRule<Options> {
  return rule
}
