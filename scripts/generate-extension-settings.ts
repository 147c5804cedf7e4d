import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { TOOLS } from '../assistant/src/talk/tools/index.ts'
import { ENGINE_CHECKS } from '../core/src/engine/checks.ts'
import { everyRule } from '../core/src/engine/every-rule.ts'
import { LANGUAGES, type Language, type Localised } from '../core/src/language.ts'
import { documentFormat, FORMAT_NAMES } from '../exchange/src/in/formats.ts'
import { ASSISTANT_SETTINGS, PROVIDER_WORDS } from '../extension/src/assistant/settings-table.ts'
import { SECTION, SETTINGS } from '../server/src/settings.ts'
import type { GeneratedFile } from './generated-file.ts'

/**
 * What the extension declares from the tables of others: the settings as the server and the assistant read them (the section `configuration`
 * of its `package.json`, and the keys that begin with `reglage.` and `regle.` in the files of its words), and the documents that its
 * explorer offers to import, by their endings. The rest of these files is written by hand.
 */
export async function generateExtensionSettings(root: string): Promise<readonly GeneratedFile[]> {
  const read = async (path: string) => JSON.parse(await readFile(join(root, path), 'utf8'))
  const manifest = await read('extension/package.json')
  const { configuration: _, languageModelTools: __, ...contributes } = manifest.contributes
  const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  const words = await Promise.all(
    LANGUAGES.map(async (language) => {
      const path = WORDS[language]
      const own = Object.entries(await read(path)).filter(([key]) => !/^(?:reglage|regle|outil)\b/.test(key))
      const said = Object.entries(WORDS_OF_SETTINGS).map(([key, words]) => [key, words[language]] as const)
      return { path, content: written(Object.fromEntries([...own, ...said])) }
    }),
  )
  const derived = {
    menus: withImportable(contributes.menus),
    languageModelTools: tools(),
    configuration: [configuration(), assistant()],
  }
  const content = written({ ...manifest, contributes: { ...contributes, ...derived } })
  return [{ path: 'extension/package.json', content }, ...words]
}

const WORDS: Readonly<Record<Language, string>> = {
  fr: 'extension/package.nls.fr.json',
  en: 'extension/package.nls.json',
}

const CHECKS = [...everyRule, ...ENGINE_CHECKS].toSorted((a, b) => a.id.localeCompare(b.id, 'fr'))

const WORDS_OF_SETTINGS: Readonly<Record<string, Localised>> = Object.fromEntries([
  ...Object.entries(SETTINGS).flatMap(([key, row]) => [
    [`reglage.${key}`, row.description] as const,
    ...('meanings' in row
      ? Object.entries<Localised>(row.meanings).map(([value, said]) => [`reglage.${key}.${value}`, said] as const)
      : []),
  ]),
  ...Object.entries(ASSISTANT_SETTINGS).map(([key, row]) => [`reglage.assistant.${key}`, row.description] as const),
  ...Object.entries(PROVIDER_WORDS).map(([name, said]) => [`reglage.assistant.provider.${name}`, said] as const),
  ...TOOLS.map(({ name, title }) => [`outil.${name}`, title] as const),
  ['reglage.assistant', { fr: 'Assistant', en: 'Assistant' }],
  ...CHECKS.map(({ id, title }) => [`regle.${id}`, title] as const),
])

interface MenuEntry {
  readonly command?: string
}

/** The menu of the explorer, its import offered on what is a document by its name. */
function withImportable(menus: Readonly<Record<string, readonly MenuEntry[]>>) {
  const endings = FORMAT_NAMES.map(documentFormat)
    .filter(({ isTelling }) => isTelling !== false)
    .flatMap(({ extensions }) => extensions)
  const when = `resourceExtname =~ /^\\.(${endings.join('|')})$/i && isWorkspaceTrusted`
  const entries = menus['explorer/context'] ?? []
  const offered = entries.map((entry) => (entry.command === 'equerre.importFile' ? { ...entry, when } : entry))
  return { ...menus, 'explorer/context': offered }
}

function configuration() {
  const properties = Object.entries(SETTINGS).map(([key, row], order) => {
    const scope = row.perFolder ? 'resource' : 'window'
    const common = { order, scope, markdownDescription: `%reglage.${key}%`, default: row.default }
    return [`${SECTION}.${key}`, { ...typeOf(key, row), ...common }]
  })
  return { title: 'Équerre', properties: Object.fromEntries(properties) }
}

/** What the models of the editor may ask of a référentiel: the tools of Équerre's own conversation. */
function tools() {
  return TOOLS.map(({ name, description, input }) => {
    const { $schema: _, ...inputSchema } = z.toJSONSchema(input)
    const fichier = { type: 'string', description: 'le fichier du référentiel, si ce n’est pas celui qui est ouvert' }
    return {
      name: `equerre_${name}`,
      displayName: `%outil.${name}%`,
      toolReferenceName: `equerre-${name.replaceAll('_', '-')}`,
      canBeReferencedInPrompt: true,
      icon: '$(book)',
      modelDescription: `Référentiel de certification français (RNCP, RS). ${description}`,
      inputSchema: { ...inputSchema, properties: { ...inputSchema.properties, fichier } },
      tags: ['referentiel', 'equerre'],
    }
  })
}

/** A section of its own, below. Of the machine: a folder cannot say who is sent its texts. */
function assistant() {
  const properties = Object.entries(ASSISTANT_SETTINGS).map(([key, row], order) => {
    const meanings =
      key === 'provider'
        ? { enumDescriptions: Object.keys(PROVIDER_WORDS).map((name) => `%reglage.assistant.provider.${name}%`) }
        : {}
    const markdownDescription = `%reglage.assistant.${key}%`
    const common = { order, scope: 'machine', markdownDescription, default: row.default }
    return [`${SECTION}.assistant.${key}`, { ...row.schema, ...meanings, ...common }]
  })
  return { title: '%reglage.assistant%', properties: Object.fromEntries(properties) }
}

function typeOf(key: string, row: (typeof SETTINGS)[keyof typeof SETTINGS]) {
  if (row.values === 'integer') return { type: 'integer', minimum: row.minimum, maximum: row.maximum }
  if (typeof row.default === 'boolean') return { type: 'boolean' }
  if (typeof row.default === 'object') {
    // More than a hundred times the same words would weigh on the start of the editor.
    const severity = { type: 'string', enum: row.values }
    const known = CHECKS.map(({ id }) => [id, { ...severity, description: `%regle.${id}%` }])
    return { type: 'object', additionalProperties: false, properties: Object.fromEntries(known) }
  }
  return { type: 'string', ...choice(key, row.values) }
}

const choice = (key: string, values: readonly (string | boolean)[]) => ({
  enum: values,
  enumDescriptions: values.map((value) => `%reglage.${key}.${value}%`),
})
