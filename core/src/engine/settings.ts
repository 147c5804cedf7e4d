import type { Profile, Severity } from '../rules/rule.ts'

export interface RuleSetting {
  /** Replaces the severity of the profile. */
  readonly severity?: Severity | 'off'
  /** Merged over the defaults of the rule. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** What a configuration and a command line ask of a check. */
export interface Settings {
  /** When absent, the profile follows from the file. */
  readonly profile?: Profile
  readonly rules?: Readonly<Record<string, RuleSetting>>
}
