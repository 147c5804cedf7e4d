import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TOOLS } from '../assistant/src/talk/tools/index.ts'
import { documentFormat, FORMAT_NAMES } from '../exchange/src/in/formats.ts'
import { SETTINGS } from '../server/src/settings.ts'
import { ASSISTANT_SETTINGS } from './src/assistant/settings-table.ts'

/** What the editor is told of the extension before any of it runs. */

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
const manifest = read('package.json')
const english: Readonly<Record<string, string>> = read('package.nls.json')
const french: Readonly<Record<string, string>> = read('package.nls.fr.json')
const { contributes } = manifest

/** Commands that only show, or change nothing but what is shown (a page to print is kept in the extension's own folder). */
const READING: readonly string[] = [
  'equerre.openReferential',
  'equerre.showGaps',
  'equerre.showEverything',
  'equerre.checkFolders',
  'equerre.restartServer',
  'equerre.showLog',
  'equerre.nextBlank',
  'equerre.showRules',
  'equerre.openPreview',
  'equerre.openCoverage',
  'equerre.printPreview',
]

const keysUsed = (): ReadonlySet<string> =>
  new Set([...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''))

describe('the words of the manifest', () => {
  test('are in both languages', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english))
    for (const words of [...Object.values(french), ...Object.values(english)]) expect(words.trim()).not.toBe('')
  })

  test('are there when they are used, and used when they are there', () => {
    expect([...keysUsed()].toSorted()).toEqual(Object.keys(english).toSorted())
  })

  test('are French where they are French', () => {
    for (const [key, words] of Object.entries(french)) {
      expect(words, key).not.toMatch(/'| [:;?!»]|« /)
    }
  })
})

describe('the commands', () => {
  const declared: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command)

  test('stand under the name of the product', () => {
    for (const { command, category, title } of contributes.commands) {
      expect(command).toMatch(/^equerre\.[a-zA-Z]+$/)
      expect(category).toBe('Équerre')
      expect(title).toMatch(/^%.+%$/)
    }
    expect(new Set(declared).size).toBe(declared.length)
  })

  test('that write to files, settings or a repository are for trusted folders', () => {
    for (const { command, enablement } of contributes.commands) {
      if (!READING.includes(command)) expect(enablement, command).toContain('isWorkspaceTrusted')
    }
  })

  test('of menus are declared', () => {
    const entries = Object.values<{ command?: string }[]>(contributes.menus).flat()
    for (const { command } of entries) if (command !== undefined) expect(declared).toContain(command)
  })

  test('of the words that greet are declared', () => {
    const links = Object.values(english).flatMap((words) => [...words.matchAll(/\(command:([\w.]+)/g)])
    expect(links.length).toBeGreaterThan(0)
    for (const [, command] of links) expect(declared).toContain(command)
  })
})

test('the explorer offers to import every kind of document that is ours to tell by its name', () => {
  const entries: readonly { command: string; when: string }[] = contributes.menus['explorer/context']
  const when = entries.find(({ command }) => command === 'equerre.importFile')?.when ?? ''
  const offered = new RegExp(/=~ \/(.+?)\/i/.exec(when)?.[1] ?? '(?!)', 'i')
  // Files of these endings are of a hundred kinds, in a folder of code above all.
  const others = ['json', 'xml', 'zip']
  for (const extension of FORMAT_NAMES.flatMap((name) => documentFormat(name).extensions)) {
    expect(offered.test(`.${extension}`), extension).toBe(!others.includes(extension))
  }
})

test('the settings are those the server reads', () => {
  const [{ properties }] = contributes.configuration
  expect(Object.keys(properties)).toEqual(Object.keys(SETTINGS).map((key) => `equerre.${key}`))
  for (const key of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations) {
    expect(Object.keys(properties)).toContain(key)
  }
})

test('the settings of the language model are of the machine: a folder cannot say who is sent its texts', () => {
  const [, { properties }] = contributes.configuration
  expect(Object.keys(properties)).toEqual(Object.keys(ASSISTANT_SETTINGS).map((key) => `equerre.assistant.${key}`))
  for (const [key, { scope }] of Object.entries<{ scope: string }>(properties)) expect(scope, key).toBe('machine')
  expect(properties['equerre.assistant.provider'].default).toBe('none')
})

test('the tools for the models of the editor are those of the conversation', () => {
  const tools: readonly { name: string; inputSchema: { properties: object } }[] = contributes.languageModelTools
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => `equerre_${name}`))
  for (const { inputSchema } of tools) expect(inputSchema.properties).toHaveProperty('fichier')
})

test('the files have languages of their own, so that a YAML extension does not say again what is said here', () => {
  const languages: readonly { id: string }[] = contributes.languages
  expect(languages.map(({ id }) => id)).toEqual(['referentiel', 'examen', 'equerre-config'])
  expect(contributes).not.toHaveProperty('yamlValidation')
  expect(contributes).not.toHaveProperty('jsonValidation')
  expect(Object.keys(contributes.configurationDefaults)).not.toContain('yaml.schemas')
})

test('nothing of the editor that is not settled is used', () => {
  expect(manifest).not.toHaveProperty('enabledApiProposals')
})
