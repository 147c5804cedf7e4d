import { knownCheckIds, type Localised, PROFILES, type RuleSetting, SEVERITIES, type Settings } from '@equerre/core'
import { PROFILE_WORDS } from '../../core/src/report/words.ts'

/**
 * The settings of an editor, each with its values, its default and its words: what the server reads under `equerre`, and what an extension
 * declares. They are stronger than the configuration files, as the options of the command are.
 */
export const SETTINGS = {
  profil: {
    perFolder: true,
    meanings: {
      auto: {
        fr: 'Celui de la configuration, sinon celui qui suit du fichier (registre et enregistrement).',
        en: 'That of the configuration, else the one that follows from the file (register and registration).',
      },
      ...PROFILE_WORDS,
    },
    values: ['auto', ...PROFILES],
    default: 'auto',
    description: {
      fr: 'Le profil de vérification. «\u00a0auto\u00a0»\u00a0: celui de la configuration, sinon celui qui suit du fichier.',
      en: 'The profile of the check. “auto”: that of the configuration, else the one that follows from the file.',
    },
  },
  regles: {
    perFolder: true,
    values: ['off', ...SEVERITIES],
    default: {},
    description: {
      fr: 'La gravité de règles, par leur identifiant. «\u00a0off\u00a0» désactive la règle.',
      en: 'The severity of rules, by their id. “off” turns the rule off.',
    },
  },
  langue: {
    perFolder: false,
    meanings: {
      auto: {
        fr: 'Celle de l’éditeur quand c’est l’anglais, sinon le français.',
        en: 'English when the editor is in English, French otherwise.',
      },
      fr: { fr: 'Français.', en: 'French.' },
      en: { fr: 'Anglais.', en: 'English.' },
    },
    values: ['auto', 'fr', 'en'],
    default: 'auto',
    description: {
      fr: 'La langue des messages. «\u00a0auto\u00a0»\u00a0: celle de l’éditeur.',
      en: 'The language of the messages. “auto”: that of the editor.',
    },
  },
  verification: {
    perFolder: true,
    meanings: {
      frappe: { fr: 'À la frappe.', en: 'As you type.' },
      enregistrement: { fr: 'À l’enregistrement seulement.', en: 'On save only.' },
    },
    values: ['frappe', 'enregistrement'],
    default: 'frappe',
    description: {
      fr: 'Quand vérifier un fichier ouvert\u00a0: à la frappe ou à l’enregistrement.',
      en: 'When to check an open file: as you type or on save.',
    },
  },
  dossier: {
    perFolder: false,
    values: [true, false],
    default: true,
    description: {
      fr: 'Vérifier aussi les référentiels du dossier qui ne sont pas ouverts.',
      en: 'Also check the référentiels of the folder that are not open.',
    },
  },
  largeur: {
    perFolder: true,
    values: 'integer',
    default: 100,
    minimum: 40,
    maximum: 1000,
    description: {
      fr: 'Longueur des lignes d’un énoncé mis en forme, en caractères.',
      en: 'Length of the lines of a formatted statement, in characters.',
    },
  },
  trace: {
    perFolder: false,
    meanings: {
      off: { fr: 'Rien.', en: 'Nothing.' },
      messages: { fr: 'Le nom et la durée de chaque requête.', en: 'The name and the time of each request.' },
      verbose: {
        fr: 'Aussi le contenu des requêtes, donc le texte des référentiels.',
        en: 'Also the content of the requests, hence the text of the référentiels.',
      },
    },
    values: ['off', 'messages', 'verbose'],
    default: 'off',
    description: {
      fr: 'Ce que le journal dit des requêtes et de leur durée.',
      en: 'What the log says of the requests and the time they take.',
    },
  },
} as const satisfies Readonly<Record<string, SettingRow>>

interface SettingRow {
  /** Whether a folder of the workspace may have its own. */
  readonly perFolder: boolean
  /** What each of the values stands for. */
  readonly meanings?: Readonly<Record<string, Localised>>
  /** What it may be; for `regles`, what each of its members may be. */
  readonly values: readonly (string | boolean)[] | 'integer'
  readonly default: string | boolean | number | Readonly<Record<string, never>>
  readonly minimum?: number
  readonly maximum?: number
  readonly description: Localised
}

/** The section of a client's settings that holds them. */
export const SECTION = 'equerre'

type Choice<Key extends keyof typeof SETTINGS> = (typeof SETTINGS)[Key]['values'][number]

export interface EditorSettings {
  readonly profil: Choice<'profil'>
  readonly regles: Readonly<Record<string, Choice<'regles'>>>
  readonly langue: Choice<'langue'>
  readonly verification: Choice<'verification'>
  readonly dossier: boolean
  readonly largeur: number
  readonly trace: Choice<'trace'>
}

export const DEFAULT_SETTINGS: EditorSettings = {
  profil: SETTINGS.profil.default,
  regles: SETTINGS.regles.default,
  langue: SETTINGS.langue.default,
  verification: SETTINGS.verification.default,
  dossier: SETTINGS.dossier.default,
  largeur: SETTINGS.largeur.default,
  trace: SETTINGS.trace.default,
}

/**
 * The settings in what a client sent for the section. What is not understood keeps its default and is told in words.
 * @param sent anything: a client sends what its user wrote
 */
export function readSettings(sent: unknown): {
  readonly settings: EditorSettings
  readonly problems: readonly Localised[]
} {
  const problems: Localised[] = []
  const given = isRecord(sent) ? sent : {}
  const wrong = (key: string, value: unknown, expected: string): void => {
    problems.push({
      fr: `Réglage «\u00a0${SECTION}.${key}\u00a0»\u00a0: ${JSON.stringify(value)} n’est pas compris. Attendu\u00a0: ${expected}.`,
      en: `Setting “${SECTION}.${key}”: ${JSON.stringify(value)} is not understood. Expected: ${expected}.`,
    })
  }
  const choice = <Value extends string | boolean>(key: string, values: readonly Value[], otherwise: Value): Value => {
    const value = given[key]
    if (value === undefined || value === null) return otherwise
    const known = values.find((one) => one === value)
    if (known === undefined) wrong(key, value, values.join(', '))
    return known ?? otherwise
  }
  const width = (): number => {
    const { minimum, maximum, default: otherwise } = SETTINGS.largeur
    const value = given.largeur
    if (value === undefined || value === null) return otherwise
    if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum) return value
    wrong('largeur', value, `${minimum}–${maximum}`)
    return otherwise
  }
  const grades = (): EditorSettings['regles'] => {
    const value = given.regles
    if (value === undefined || value === null) return {}
    if (!isRecord(value)) {
      wrong('regles', value, '{ "…": "off" }')
      return {}
    }
    const known = knownCheckIds()
    const read = Object.entries(value).flatMap(([id, grade]) => {
      const understood = SETTINGS.regles.values.find((one) => one === grade)
      if (understood === undefined) wrong(`regles.${id}`, grade, SETTINGS.regles.values.join(', '))
      if (!known.includes(id)) wrong(`regles.${id}`, id, 'equerre rules')
      return understood === undefined || !known.includes(id) ? [] : [[id, understood] as const]
    })
    return Object.fromEntries(read)
  }
  const settings: EditorSettings = {
    profil: choice('profil', SETTINGS.profil.values, SETTINGS.profil.default),
    regles: grades(),
    langue: choice('langue', SETTINGS.langue.values, SETTINGS.langue.default),
    verification: choice('verification', SETTINGS.verification.values, SETTINGS.verification.default),
    dossier: choice('dossier', SETTINGS.dossier.values, SETTINGS.dossier.default),
    largeur: width(),
    trace: choice('trace', SETTINGS.trace.values, SETTINGS.trace.default),
  }
  return { settings, problems }
}

/** What is asked of a check: the configuration, then what the editor's settings replace in it. */
export function checkSettings(configured: Settings, { profil, regles }: EditorSettings): Settings {
  const profile = PROFILES.find((one) => one === profil)
  const rules: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
    Object.entries(regles).map(([id, severity]) => [id, { ...configured.rules?.[id], severity }]),
  )
  return {
    ...configured,
    ...(profile === undefined ? {} : { profile }),
    rules: { ...configured.rules, ...rules },
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
