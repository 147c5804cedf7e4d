import { type LanguageModelChat, lm, workspace } from 'vscode'
import type { LanguageModel } from '../../../../assistant/src/models/model.ts'
import type { AssistantSettings, WrittenSettings } from '../../../../assistant/src/settings/settings.ts'
import type { Localised } from '../../../../core/src/language.ts'
import type { Engine } from '../engine/load.ts'
import { ASSISTANT_SETTINGS } from '../settings-table.ts'
import { EditorModel } from './editor-model.ts'
import { OWN_VENDOR } from './own-model.ts'

export interface ChosenModel {
  /** `null`: nobody; Équerre writes and answers by itself. */
  readonly model: LanguageModel | null
  readonly temperature: number
  /** Who is asked, and where the texts go: shown before anything is sent. `null` without a model. */
  readonly told: Localised | null
  /** What was set aside, or is wrong in what was said. */
  readonly notes: readonly Localised[]
}

/**
 * The model that the settings name.
 * @param configuration the text of the nearest `equerre.config.yaml`, which may name a model of this machine alone
 * @param chat that of the conversation, which stands for the editor's models when none is named
 */
export async function chosenModel(
  engine: Engine,
  configuration: string | null,
  chat: LanguageModelChat | null = null,
): Promise<ChosenModel> {
  const { settings, notes, problems } = engine.readAssistantSettings({
    environment: process.env,
    user: writtenSettings(),
    ...(configuration === null ? {} : { project: engine.modelInConfiguration(configuration) }),
  })
  const model = settings.provider === 'editor' ? await editorModel(settings, chat) : engine.modelOf(settings)
  const missing = model === null && settings.provider !== 'none' ? [NO_MODEL] : []
  return {
    model,
    temperature: settings.temperature,
    told: model === null ? null : engine.describeModel(model),
    notes: [...notes, ...problems, ...missing],
  }
}

const NO_MODEL: Localised = {
  fr: 'Aucun modèle ne répond à ce que disent les réglages (`equerre.assistant`)\u00a0: Équerre travaille sans modèle.',
  en: 'No model fits what the settings say (`equerre.assistant`): Équerre works without one.',
}

/** What the person wrote; what they did not is left for the rest to say. */
function writtenSettings(): WrittenSettings {
  const configuration = workspace.getConfiguration('equerre.assistant')
  const written = Object.keys(ASSISTANT_SETTINGS).map((key) => {
    const said = configuration.inspect<string | number>(key)
    return [key, said?.globalValue] as const
  })
  return Object.fromEntries(written)
}

async function editorModel(
  { model: wanted }: AssistantSettings,
  chat: LanguageModelChat | null,
): Promise<LanguageModel | null> {
  if (wanted === null && chat !== null && chat.vendor !== OWN_VENDOR) return new EditorModel(chat)
  if (typeof lm?.selectChatModels !== 'function') return null
  // Équerre itself is no help to Équerre.
  const all = (await lm.selectChatModels()).filter(({ vendor }) => vendor !== OWN_VENDOR)
  const found = wanted === null ? all[0] : all.find(({ id, name, family }) => [id, name, family].includes(wanted))
  return found === undefined ? null : new EditorModel(found)
}
