import type { Coverage } from '../coverage/coverage.ts'
import type { Localised } from '../language.ts'
import type { Referential } from '../model/referential.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'

export const SEVERITIES = ['error', 'warning', 'info'] as const
export type Severity = (typeof SEVERITIES)[number]

export const PROFILES = ['sur_demande', 'de_droit', 'rs', 'strict'] as const
export type Profile = (typeof PROFILES)[number]

/** `strict` is not written in a rule: it is `sur_demande` with every info raised to warning. */
export type SeverityByProfile = Readonly<Record<Exclude<Profile, 'strict'>, Severity | 'off'>>

/** Replaces a range of the text. Edits of one fix never overlap. */
export interface TextEdit {
  readonly range: Range
  readonly text: string
}

/** `safe`: the meaning cannot change, `--fix` applies it. `proposal`: a person chooses it. */
export interface Fix {
  readonly title: Localised
  readonly safety: 'safe' | 'proposal'
  readonly edits: readonly TextEdit[]
}

/** What a rule says about one place. The engine adds the rule, its severity, the JSON pointer and the link to its page. */
export interface Report {
  readonly at: Range
  /** What is wrong, why it matters, what to do, in one or two sentences a certification engineer would say. */
  readonly message: Localised
  /** The other end: the first of two duplicates, the criterion that restates, the place a code was expected. */
  readonly related?: readonly { readonly at: Range; readonly message: Localised }[]
  readonly fixes?: readonly Fix[]
  /** Something that is only missing: a draft (`etat: brouillon`) gathers these in one summary finding. */
  readonly missing?: true
}

export interface RuleContext<Options> {
  readonly source: SourceDocument
  readonly referential: Referential
  readonly coverage: Coverage
  readonly profile: Profile
  readonly options: Options
}

export interface Example {
  /** A whole file, as short as it can be: only this rule is run on it. */
  readonly yaml: string
  /** Profile to run it in; `sur_demande` when absent. */
  readonly profile?: Profile
}

export interface InvalidExample extends Example {
  /** The text under each finding, in the order of the file, exactly as written: one finding each, no more and no fewer. */
  readonly at: readonly string[]
}

export interface RuleDocumentation {
  readonly what: string
  readonly why: string
  readonly how: string
}

/**
 * What the reports of a rule follow from, when that is less than the whole document; a check with a memory runs it again only where
 * that changed.
 *
 * - `element`: one element by itself (a competency with what is nested in it, a modality, a criterion, an activity with those below,
 *   the head of a bloc, the top of the file), without its bloc, the certification or what its references name.
 * - `block`: one bloc by itself, with its references; the top of a file without blocs counts as one.
 * - `structure`: codes, references, and which keys are filled in, never the words of a text.
 */
export type RuleScope = 'element' | 'block' | 'structure'

/** What is said of a rule before it is run: whatever it judges, a référentiel or a mock exam. */
export interface RuleCard<Options = unknown> {
  /** French kebab-case slug that names the defect. Stable for ever. */
  readonly id: string
  readonly title: Localised
  readonly source: {
    /** Id in the catalogue of rules (R-COMP-CRIT), or null for a rule the catalogue does not have. */
    readonly catalogue: string | null
    /** The law, doctrine or practice it rests on, as one would cite it. */
    readonly reference: string
    /** ISO date its source was last read. */
    readonly read: string
  }
  readonly severity: SeverityByProfile
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
  /** JSON Schema of the options and their defaults; absent when the rule has none. */
  readonly options?: { readonly schema: Readonly<Record<string, unknown>>; readonly defaults: Options }
  readonly examples: { readonly valid: readonly Example[]; readonly invalid: readonly InvalidExample[] }
}

export interface Rule<Options = unknown> extends RuleCard<Options> {
  /** Absent for a rule that needs the whole document, which is always right. */
  readonly scope?: RuleScope
  /** Yields reports in any order. Never throws on any model; says one thing once. */
  check(context: RuleContext<Options>): Iterable<Report>
}

/** Gives a rule its type. Each rule file exports one: `export const rule = defineRule({ … })`. */
export function defineRule<Options = Record<string, never>>(rule: Rule<Options>): Rule<Options> {
  return rule
}
