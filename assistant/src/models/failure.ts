import type { Localised } from '../../../core/src/language.ts'

/** Why a model gave no answer that can be used, and what a person can do about it. */
export interface Failure {
  readonly code: FailureCode
  readonly message: Localised
}

export const FAILURE_CODES = [
  'not-running',
  'model-missing',
  'request-refused',
  'not-allowed',
  'busy',
  'model-failed',
  'model-unreachable',
  'interrupted',
  'answer-cut',
  'prompt-too-long',
  'only-thinking',
  'nothing-said',
  'too-slow',
  'not-a-host',
  'served-from-elsewhere',
  'cancelled',
] as const
export type FailureCode = (typeof FAILURE_CODES)[number]

/** What the words of a failure speak of. */
export interface Circumstances {
  readonly address: string
  readonly model: string
  /** What the host itself said, when it said something: shown as its words. */
  readonly said?: string
  readonly seconds?: number
  /** What serves the model is not Ollama: what is said of Ollama alone does not help. */
  readonly isOther?: true
}

const QUOTED_WORDS = 300

/** The words of a failure: what is wrong, and what to do. */
export function failure(code: FailureCode, circumstances: Circumstances): Failure {
  return { code, message: WORDS[code](circumstances) }
}

const said = ({ said }: Circumstances): Localised => {
  const words = said?.replace(/\s+/g, ' ').trim().slice(0, QUOTED_WORDS) ?? ''
  return words === ''
    ? { fr: '', en: '' }
    : { fr: ` Sa réponse\u00a0: «\u00a0${words}\u00a0».`, en: ` It said: “${words}”.` }
}

type Words = (circumstances: Circumstances) => Localised

const WORDS: Readonly<Record<FailureCode, Words>> = {
  'not-running': ({ address, isOther }) =>
    isOther
      ? {
          fr: `Rien ne répond à ${address}\u00a0: ce qui sert le modèle n’est pas démarré, ou l’adresse est fausse.`,
          en: `Nothing answers at ${address}: what serves the model is not running, or the address is wrong.`,
        }
      : {
          fr: `Rien ne répond à ${address}\u00a0: Ollama n’est pas démarré, ou l’adresse est fausse. Démarrez Ollama (https://ollama.com), ou corrigez l’adresse.`,
          en: `Nothing answers at ${address}: Ollama is not running, or the address is wrong. Start Ollama (https://ollama.com), or correct the address.`,
        },
  'model-missing': ({ address, model, isOther }) =>
    isOther
      ? {
          fr: `Le modèle «\u00a0${model}\u00a0» n’est pas sur ${address}. Vérifiez son nom.`,
          en: `The model “${model}” is not on ${address}. Check its name.`,
        }
      : {
          fr: `Le modèle «\u00a0${model}\u00a0» n’est pas sur ${address}. Téléchargez-le («\u00a0ollama pull ${model}\u00a0»), ou choisissez-en un autre.`,
          en: `The model “${model}” is not on ${address}. Download it (“ollama pull ${model}”), or choose another one.`,
        },
  'request-refused': (about) => ({
    fr: `Le modèle «\u00a0${about.model}\u00a0» refuse la demande.${said(about).fr} Essayez un autre modèle.`,
    en: `The model “${about.model}” refuses the request.${said(about).en} Try another model.`,
  }),
  'not-allowed': ({ address }) => ({
    fr: `${address} demande une clé, ou refuse celle qui est donnée. Vérifiez la variable EQUERRE_API_KEY.`,
    en: `${address} asks for a key, or refuses the one it was given. Check the variable EQUERRE_API_KEY.`,
  }),
  busy: ({ address }) => ({
    fr: `${address} est trop occupé et l’est resté après plusieurs essais. Réessayez dans un moment.`,
    en: `${address} is too busy, and still was after several attempts. Try again in a while.`,
  }),
  'model-failed': (about) => ({
    fr: `Le modèle «\u00a0${about.model}\u00a0» n’a pas pu répondre, le plus souvent faute de mémoire.${said(about).fr} Essayez un modèle plus petit, ou un contexte plus court.`,
    en: `The model “${about.model}” could not answer, most often for lack of memory.${said(about).en} Try a smaller model, or a shorter context.`,
  }),
  'model-unreachable': (about) => ({
    fr: `Le modèle «\u00a0${about.model}\u00a0» est servi à distance et ne répond pas.${said(about).fr} Choisissez un modèle installé sur la machine.`,
    en: `The model “${about.model}” is served from elsewhere and does not answer.${said(about).en} Choose a model installed on the machine.`,
  }),
  interrupted: (about) => ({
    fr: `La réponse s’est interrompue avant la fin\u00a0: elle n’est pas reprise.${said(about).fr} Réessayez.`,
    en: `The answer stopped before its end: it is not used.${said(about).en} Try again.`,
  }),
  'answer-cut': () => ({
    fr: 'La réponse a dépassé la longueur permise et a été coupée\u00a0: elle n’est pas reprise. Demandez moins à la fois.',
    en: 'The answer was longer than allowed and was cut: it is not used. Ask for less at a time.',
  }),
  'prompt-too-long': ({ model }) => ({
    fr: `La demande est plus longue que ce que le modèle «\u00a0${model}\u00a0» peut lire. Agrandissez le contexte dans les réglages, ou demandez moins à la fois.`,
    en: `The request is longer than the model “${model}” can read. Enlarge the context in the settings, or ask for less at a time.`,
  }),
  'only-thinking': ({ model }) => ({
    fr: `Le modèle «\u00a0${model}\u00a0» a réfléchi sans répondre. Essayez un modèle qui ne raisonne pas à voix haute.`,
    en: `The model “${model}” thought and did not answer. Try a model that does not reason aloud.`,
  }),
  'nothing-said': ({ model }) => ({
    fr: `Le modèle «\u00a0${model}\u00a0» a rendu une réponse vide. Réessayez, ou choisissez-en un autre.`,
    en: `The model “${model}” gave an empty answer. Try again, or choose another one.`,
  }),
  'too-slow': ({ model, seconds }) => ({
    fr: `Le modèle «\u00a0${model}\u00a0» n’a rien dit en ${seconds ?? 0}\u00a0secondes. Essayez un modèle plus petit, ou laissez-lui plus de temps.`,
    en: `The model “${model}” said nothing for ${seconds ?? 0} seconds. Try a smaller model, or give it more time.`,
  }),
  'not-a-host': (about) => ({
    fr: `${about.address} répond, mais pas comme un service de modèles de langage.${said(about).fr} Vérifiez l’adresse.`,
    en: `${about.address} answers, but not as a host of language models does.${said(about).en} Check the address.`,
  }),
  'served-from-elsewhere': ({ model, said: host = '' }) => ({
    fr: `Le modèle «\u00a0${model}\u00a0» n’est pas exécuté sur cette machine\u00a0: Ollama transmettrait les textes à ${host}. Rien n’a été envoyé. Choisissez un modèle local, ou nommez le modèle distant lui-même (son nom finit par «\u00a0cloud\u00a0»).`,
    en: `The model “${model}” is not run on this machine: Ollama would pass the texts on to ${host}. Nothing was sent. Choose a local model, or name the remote one itself (its name ends with “cloud”).`,
  }),
  cancelled: () => ({ fr: 'La demande a été annulée.', en: 'The request was cancelled.' }),
}
