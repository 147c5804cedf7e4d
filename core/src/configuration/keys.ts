import type { Localised } from '../language.ts'

/** The keys of a configuration: what an editor shows of them, and what the reader accepts. */
export const CONFIGURATION_KEYS = {
  profil: {
    title: { fr: 'Profil', en: 'Profile' },
    description: {
      fr: 'Le profil de vérification. Sans cette clé, il suit de chaque fichier (`registre`, `enregistrement`).',
      en: 'The profile of the check. Without this key it follows from each file (`registre`, `enregistrement`).',
    },
  },
  regles: {
    title: { fr: 'Règles', en: 'Rules' },
    description: {
      fr: 'La gravité d’une règle, ou `[gravité, options]`. `off` désactive la règle.',
      en: 'The severity of a rule, or `[severity, options]`. `off` turns the rule off.',
    },
  },
  extends: {
    title: { fr: 'Configurations reprises', en: 'Configurations taken up' },
    description: {
      fr: 'Un ou plusieurs fichiers de configuration, relatifs à celui-ci ; ce fichier l’emporte sur eux.',
      en: 'One or more configuration files, relative to this one; this file overrides them.',
    },
  },
  ignore: {
    title: { fr: 'Fichiers ignorés', en: 'Ignored files' },
    description: {
      fr: 'Des motifs de chemins, relatifs au dossier de ce fichier, que `equerre check` laisse de côté.',
      en: 'Path patterns, relative to the folder of this file, that `equerre check` leaves aside.',
    },
  },
  assistant: {
    title: { fr: 'Modèle de langage', en: 'Language model' },
    description: {
      fr: 'Le modèle qui aide à rédiger, s’il y en a un. Rien n’est envoyé hors de cette machine sur la seule foi de ce fichier.',
      en: 'The model that helps to draft, if there is one. Nothing is sent outside this machine on the word of this file alone.',
    },
  },
} as const satisfies Record<string, { readonly title: Localised; readonly description: Localised }>

export type ConfigurationKey = keyof typeof CONFIGURATION_KEYS

export const isConfigurationKey = (key: string): key is ConfigurationKey => Object.hasOwn(CONFIGURATION_KEYS, key)
