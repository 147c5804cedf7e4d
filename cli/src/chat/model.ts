import type { LanguageModel } from '../../../assistant/src/models/model.ts'
import { describe } from '../../../assistant/src/settings/describe.ts'
import { missingModel } from '../../../assistant/src/settings/missing-model.ts'
import { modelOf } from '../../../assistant/src/settings/model-of.ts'
import type { AssistantSettings } from '../../../assistant/src/settings/settings.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { Shell } from '../shell.ts'

/** The model that answers, if any: said before anything is sent. One that cannot be asked leaves the conversation without. */
export async function modelFor(settings: AssistantSettings, shell: Shell): Promise<LanguageModel | null> {
  const missing = await missingModel(settings, AbortSignal.timeout(LONGEST_WAIT))
  if (missing !== null) {
    shell.note(shell.say(missing))
    shell.note(shell.say(WITHOUT))
    return null
  }
  const model = modelOf(settings)
  shell.note(shell.say(model === null ? WITHOUT : describe(settings)))
  return model
}

const LONGEST_WAIT = 5_000

const WITHOUT: Localised = {
  fr: 'Sans modèle de langage\u00a0: je réponds d’après le fichier, et rien n’est envoyé.',
  en: 'Without a language model: I answer from the file, and nothing is sent.',
}
