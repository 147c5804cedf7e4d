import { ENGINE_CHECKS } from '../engine/checks.ts'
import { everyFamily, everyRule } from '../engine/every-rule.ts'
import type { Localised } from '../language.ts'
import type { RuleDocumentation, SeverityByProfile } from '../rules/rule.ts'

/** What a report says of a rule or of a check of the engine. */
export interface RuleWords {
  readonly id: string
  readonly title: Localised
  readonly severity: SeverityByProfile
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
  /** The law, doctrine or practice it rests on; `null` for a check of the engine. */
  readonly reference: string | null
  /** `null` for a check of the engine. */
  readonly family: string | null
}

/** Every rule and check, in the order of the registry. */
export const RULE_WORDS: readonly RuleWords[] = [
  ...everyRule.map(({ id, title, severity, documentation, source }) => {
    return { id, title, severity, documentation, reference: source.reference, family: everyFamily[id] ?? null }
  }),
  ...ENGINE_CHECKS.map((check) => ({ ...check, reference: null, family: null })),
]

const BY_ID = new Map(RULE_WORDS.map((words) => [words.id, words]))

/** `null` for what a configuration is told of, which is no rule. */
export const ruleWords = (id: string): RuleWords | null => BY_ID.get(id) ?? null
