import { resolve } from 'node:path'
import { readAssistantSettings } from '../../../assistant/src/settings/read.ts'
import { type AssistantSettings, PROVIDERS } from '../../../assistant/src/settings/settings.ts'
import { readUserSettings } from '../../../assistant/src/settings/user.ts'
import type { AssistantConfiguration } from '../../../core/src/configuration/assistant.ts'
import type { Arguments, Option } from '../arguments.ts'
import { configurationsOf } from '../configuration/load.ts'
import { Failure } from '../failure.ts'
import { toSlashes } from '../files/slashes.ts'
import type { Shell } from '../shell.ts'

/** Options of the commands that a language model can help. */
export const MODEL_OPTIONS: readonly Option[] = [
  {
    name: 'provider',
    value: PROVIDERS.filter((name) => name !== 'editor'),
    help: {
      fr: 'qui exécute le modèle de langage (none\u00a0: sans modèle)',
      en: 'who runs the language model (none: without one)',
    },
  },
  {
    name: 'model',
    value: { fr: 'NOM', en: 'NAME' },
    help: { fr: 'le modèle\u00a0: mistral-nemo, qwen3:8b…', en: 'the model: mistral-nemo, qwen3:8b…' },
  },
  {
    name: 'endpoint',
    value: { fr: 'ADRESSE', en: 'ADDRESS' },
    help: {
      fr: 'où il répond (Ollama sur cette machine par défaut)',
      en: 'where it answers (Ollama on this machine by default)',
    },
  },
  {
    name: 'temperature',
    value: { fr: 'N', en: 'N' },
    help: { fr: 'de 0 (défaut, le plus sûr) à 2', en: 'from 0 (default, the safest) to 2' },
  },
  {
    name: 'context',
    value: { fr: 'TOKENS', en: 'TOKENS' },
    help: { fr: 'taille du contexte (8192 par défaut)', en: 'size of the context (8192 by default)' },
  },
]

/**
 * Which model helps with a document: the options of this run, else the environment, the person's settings, the project's configuration. What
 * is set aside is told.
 * @param document absolute path of the référentiel; `null` when there is none yet
 * @throws Failure for a setting that cannot be read
 */
export function assistantSettings(args: Arguments, shell: Shell, document: string | null): AssistantSettings {
  const user = readUserSettings(process.env)
  const { settings, notes, problems } = readAssistantSettings({
    options: Object.fromEntries(MODEL_OPTIONS.map(({ name }) => [name, args.value(name)])),
    environment: process.env,
    user: user.settings,
    project: document === null ? {} : projectAssistant(args, shell, document),
  })
  for (const said of [...user.problems, ...notes]) shell.note(shell.say(said))
  if (problems.length > 0)
    throw new Failure({ fr: problems.map(({ fr }) => fr).join('\n'), en: problems.map(({ en }) => en).join('\n') })
  return settings
}

function projectAssistant(args: Arguments, { cwd }: Shell, document: string): AssistantConfiguration {
  if (args.has('no-config')) return {}
  const file = args.value('config')
  return configurationsOf(file === null ? undefined : resolve(cwd, file), cwd).of(toSlashes(document)).assistant
}
