import type { Localised } from '../../../core/src/language.ts'

/** Who said a setting: it is told where to mend it. */
export type Origin = 'options' | 'environment' | 'user' | 'project'

const ORIGINS: Readonly<Record<Origin, Localised>> = {
  options: { fr: 'les options', en: 'the options' },
  environment: { fr: 'l’environnement', en: 'the environment' },
  user: { fr: 'vos réglages', en: 'your settings' },
  project: { fr: 'la configuration du projet', en: 'the project’s configuration' },
}

const LONGEST = 60

export function unreadable(
  key: string,
  { origin, text }: { readonly origin: Origin; readonly text: string },
  expected: string,
  near: string | null = null,
): Localised {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  return {
    fr: `Le réglage «\u00a0${key}\u00a0» (${ORIGINS[origin].fr}) vaut «\u00a0${shown}\u00a0»\u00a0; attendu\u00a0: ${expected}.${near === null ? '' : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`}`,
    en: `The setting “${key}” (${ORIGINS[origin].en}) is “${shown}”; expected: ${expected}.${near === null ? '' : ` Did you mean “${near}”?`}`,
  }
}

/** The address is not shown: a password stands in it. */
export const withCredentials = (origin: Origin): Localised => ({
  fr: `L’adresse du modèle (${ORIGINS[origin].fr}) contient un nom ou un mot de passe\u00a0: ôtez-les, et donnez la clé par la variable EQUERRE_API_KEY.`,
  en: `The address of the model (${ORIGINS[origin].en}) holds a name or a password: take them out, and give the key in the variable EQUERRE_API_KEY.`,
})

export const noEndpoint = (): Localised => ({
  fr: 'Dites où est le modèle\u00a0: --endpoint, ou la variable EQUERRE_ENDPOINT (par exemple http://127.0.0.1:1234/v1).',
  en: 'Say where the model is: --endpoint, or the variable EQUERRE_ENDPOINT (http://127.0.0.1:1234/v1 for instance).',
})

export const ignoredEndpoint = ({ origin }: URL): Localised => ({
  fr: `La configuration du projet nomme un modèle hors de cette machine (${origin}). Elle est ignorée sur ce point et rien n’y est envoyé\u00a0: c’est à vous de choisir où vont vos textes. Pour l’employer, donnez l’adresse vous-même (--endpoint, la variable EQUERRE_ENDPOINT ou vos réglages).`,
  en: `The project’s configuration names a model outside this machine (${origin}). It is ignored on that point and nothing is sent there: where your texts go is for you to choose. To use it, give the address yourself (--endpoint, the variable EQUERRE_ENDPOINT or your own settings).`,
})

export const ignoredModel = (model: string): Localised => ({
  fr: `La configuration du projet nomme le modèle «\u00a0${model}\u00a0», qu’Ollama n’exécute pas sur cette machine. Elle est ignorée sur ce point et rien n’est envoyé\u00a0: pour l’employer, nommez-le vous-même (--model, la variable EQUERRE_MODEL ou vos réglages).`,
  en: `The project’s configuration names the model “${model}”, which Ollama does not run on this machine. It is ignored on that point and nothing is sent: to use it, name it yourself (--model, the variable EQUERRE_MODEL or your own settings).`,
})

export const IGNORED_EDITOR: Localised = {
  fr: 'La configuration du projet demande les modèles de l’éditeur, qui peuvent être hors de cette machine. Elle est ignorée sur ce point\u00a0: c’est à vous de les choisir, dans vos réglages.',
  en: 'The project’s configuration asks for the models of the editor, which may be outside this machine. It is ignored on that point: choosing them is for you, in your own settings.',
}
