import type { RuleSetting, Settings } from '../engine/settings.ts'
import type { Profile } from '../rules/rule.ts'
import type { Range } from '../source/tree.ts'
import type { AssistantConfiguration } from './assistant.ts'

/** A string of a configuration file, with its place in it. */
export interface Located {
  readonly value: string
  readonly range: Range
}

/** What one `equerre.config.yaml` says. What it says wrongly is left out, and is a finding. */
export interface Configuration {
  readonly profile: Profile | null
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** Paths of other configurations, relative to this file, weakest first. */
  readonly extends: readonly Located[]
  /** Globs of référentiels to leave alone, relative to the folder of this file. */
  readonly ignore: readonly Located[]
  /** What it says of the language model; empty when it says nothing. */
  readonly assistant: AssistantConfiguration
}

export const CONFIGURATION_FILE = 'equerre.config.yaml'

/**
 * The settings of several configurations, the strongest last. A rule that a stronger one only re-grades keeps its options.
 */
export function mergedSettings(configurations: readonly Configuration[]): Settings {
  const rules = new Map<string, RuleSetting>()
  let profile: Profile | null = null
  for (const configuration of configurations) {
    profile = configuration.profile ?? profile
    for (const [id, setting] of Object.entries(configuration.rules)) rules.set(id, { ...rules.get(id), ...setting })
  }
  return { ...(profile === null ? {} : { profile }), rules: Object.fromEntries(rules) }
}
