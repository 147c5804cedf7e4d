import { applied } from '../../../../assistant/src/conversation/proposals/apply.ts'
import {
  answerWithoutModel,
  Codes,
  converse,
  describe,
  describeModel,
  type Memory,
  markdownOf,
  modelOf,
  readAssistantSettings,
  readMemory,
  type Situation,
  TOOLS,
  type Turn,
} from '../../../../assistant/src/index.ts'
import { mergedSettings } from '../../../../core/src/configuration/configuration.ts'
import { readConfiguration } from '../../../../core/src/configuration/read.ts'
import { type CheckResult, check } from '../../../../core/src/engine/check.ts'
import type { Settings } from '../../../../core/src/engine/settings.ts'
import { readSource } from '../../../../core/src/source/read.ts'
import { checkSettings, readSettings } from '../../../../server/src/settings.ts'

export type { Memory, Situation, Turn }
/**
 * What the assistant runs on: the check, the conversation, the drafts. A bundle of its own without the editor, loaded when something is first
 * asked of it: most sessions never do.
 */
export {
  answerWithoutModel,
  applied,
  Codes,
  converse,
  describe,
  describeModel,
  markdownOf,
  modelOf,
  readAssistantSettings,
  readMemory,
  TOOLS,
}

/** What a check of a file is asked: what its configuration says, and over it what the editor's settings say. */
export interface Asked {
  /** The text of the nearest `equerre.config.yaml`; `null` without one. */
  readonly configuration: string | null
  /** The section `equerre` of the editor's settings. */
  readonly editor: unknown
}

export interface Reading {
  readonly checked: CheckResult
  readonly settings: Settings
}

/** A référentiel, read and checked as the language server does. Never throws. */
export function readReferential(text: string, asked: Asked): Reading {
  const settings = settingsOf(asked)
  return { checked: check(readSource(text), settings), settings }
}

/** What a configuration says of the language model. */
export const modelInConfiguration = (text: string) => readConfiguration(readSource(text)).configuration.assistant

function settingsOf({ configuration, editor }: Asked): Settings {
  const configured =
    configuration === null ? {} : mergedSettings([readConfiguration(readSource(configuration)).configuration])
  return checkSettings(configured, readSettings(editor).settings)
}
