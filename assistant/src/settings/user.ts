import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { AssistantConfiguration } from '../../../core/src/configuration/assistant.ts'
import { CONFIGURATION_FILE } from '../../../core/src/configuration/configuration.ts'
import { readConfiguration } from '../../../core/src/configuration/read.ts'
import type { Localised } from '../../../core/src/language.ts'
import { readSource } from '../../../core/src/source/read.ts'

export interface UserSettings {
  readonly settings: AssistantConfiguration
  /** What is wrong in the file; what is right in it stands. */
  readonly problems: readonly Localised[]
}

/** Where a person keeps settings for all documents: `~/.config/equerre/equerre.config.yaml`, in `%APPDATA%` on Windows. */
export function userSettingsFile(environment: Readonly<Record<string, string | undefined>>): string {
  const home = environment.XDG_CONFIG_HOME || environment.APPDATA || join(homedir(), '.config')
  return join(home, 'equerre', CONFIGURATION_FILE)
}

/** What that file says of the language model; nothing when there is none. Its other keys belong to projects and count for nothing here. */
export function readUserSettings(environment: Readonly<Record<string, string | undefined>>): UserSettings {
  const path = userSettingsFile(environment)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // Most people have none; one that cannot be read must not stop what needs no model.
    return { settings: {}, problems: [] }
  }
  const { configuration, findings } = readConfiguration(readSource(text))
  return {
    settings: configuration.assistant,
    problems: findings.map(({ message }) => ({ fr: `${path}\u00a0: ${message.fr}`, en: `${path}: ${message.en}` })),
  }
}
