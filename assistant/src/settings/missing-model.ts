import type { Localised } from '../../../core/src/language.ts'
import { installedModels } from '../models/ollama/installed.ts'
import type { AssistantSettings } from './settings.ts'

const MOST_NAMED = 8

/**
 * What to say when a provider is chosen and no model of it: which there are. `null` when nothing is missing. An Ollama is asked for its list;
 * no text is sent.
 */
export async function missingModel(
  { provider, model, endpoint }: AssistantSettings,
  signal: AbortSignal,
): Promise<Localised | null> {
  if (model !== null || provider === 'none' || provider === 'editor') return null
  if (provider === 'openai' || endpoint === null) return WHICH
  const installed = await installedModels(endpoint, signal)
  if (installed.kind === 'failed') return installed.failure.message
  if (installed.names.length === 0) return NONE_INSTALLED
  const names = installed.names.slice(0, MOST_NAMED).join(', ')
  return { fr: `${WHICH.fr} Il y a\u00a0: ${names}.`, en: `${WHICH.en} There are: ${names}.` }
}

const WHICH: Localised = {
  fr: 'Dites quel modèle\u00a0: --model NOM, ou la variable EQUERRE_MODEL.',
  en: 'Say which model: --model NAME, or the variable EQUERRE_MODEL.',
}

const NONE_INSTALLED: Localised = {
  fr: 'Ollama n’a aucun modèle. Téléchargez-en un, par exemple\u00a0: ollama pull mistral-nemo.',
  en: 'Ollama has no model. Download one, for instance: ollama pull mistral-nemo.',
}
