import type { LanguageModel } from '../models/model.ts'
import { OllamaModel } from '../models/ollama/ollama.ts'
import { OpenAiModel } from '../models/openai/openai.ts'
import type { Patience } from '../models/patience.ts'
import type { AssistantSettings } from './settings.ts'

/**
 * The model that the settings name. Nothing is contacted.
 * @returns `null` without one: no provider, no name, no place, or the editor's, which only the editor can give
 */
export function modelOf(settings: AssistantSettings, patience?: Patience): LanguageModel | null {
  const { provider, model, endpoint, contextSize, key } = settings
  if (model === null || endpoint === null) return null
  const waiting = patience === undefined ? {} : { patience }
  if (provider === 'ollama') return new OllamaModel({ endpoint, model, contextSize, ...waiting })
  if (provider === 'openai') {
    const own = key === null ? {} : { key: key.reveal() }
    return new OpenAiModel({ endpoint, model, contextSize, ...own, ...waiting })
  }
  return null
}
