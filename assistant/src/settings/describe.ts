import type { Localised } from '../../../core/src/language.ts'
import type { Place } from '../models/model.ts'
import { modelPlace } from '../models/place.ts'
import type { AssistantSettings } from './settings.ts'

/** One sentence that says which model is asked and where the texts go: shown before anything is sent. */
export function describe({ provider, model, endpoint }: AssistantSettings): Localised {
  if (provider === 'none') return NOBODY
  if (provider === 'editor') return describeModel({ name: model ?? '', place: { kind: 'editor', address: '' } })
  if (model === null || endpoint === null) return INCOMPLETE
  return describeModel({ name: model, place: modelPlace(model, endpoint) }, PROGRAMS[provider])
}

/**
 * The same, of a model that is there.
 * @param program what serves it, when that is known: « Ollama »
 */
export function describeModel(
  { name, place }: { readonly name: string; readonly place: Place },
  program = '',
): Localised {
  const where = [program, place.address.replace(/^http:\/\//, '')].filter((words) => words !== '').join(', ')
  switch (place.kind) {
    case 'machine':
      return {
        fr: `Modèle\u00a0: ${name}, sur cette machine (${where}).`,
        en: `Model: ${name}, on this machine (${where}).`,
      }
    case 'network': {
      const isOpen = place.address.startsWith('http://')
      return {
        fr: `Modèle\u00a0: ${name}, hors de cette machine (${where})\u00a0: les textes du référentiel y sont envoyés${isOpen ? ', sans chiffrement' : ''}.`,
        en: `Model: ${name}, outside this machine (${where}): the texts of the référentiel are sent there${isOpen ? ', unencrypted' : ''}.`,
      }
    }
    case 'editor':
      return {
        fr: `Modèle de l’éditeur${name === '' ? '' : `\u00a0: ${name}`}. C’est lui qui dit où vont les textes.`,
        en: `Model of the editor${name === '' ? '' : `: ${name}`}. It says where the texts go.`,
      }
  }
}

const PROGRAMS = { ollama: 'Ollama', openai: 'API compatible OpenAI' } as const

const NOBODY: Localised = {
  fr: 'Sans modèle de langage\u00a0: Équerre rédige seule, et rien n’est envoyé.',
  en: 'Without a language model: Équerre writes by itself, and nothing is sent.',
}

const INCOMPLETE: Localised = {
  fr: 'Aucun modèle n’est choisi\u00a0: rien n’est envoyé.',
  en: 'No model is chosen: nothing is sent.',
}
