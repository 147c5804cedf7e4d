import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../../server/src/settings.ts'
import { VSCODE, valueAt } from './client/capabilities.ts'
import { clientForTest } from './client/in-test.ts'

/** The two pages on editors say what the server does, and the same. */

const DOCS = join(import.meta.dirname, '../../docs')
const pages = ['editeurs.md', 'editors.md'].map((name) => readFileSync(join(DOCS, name), 'utf8'))
const blocks = (page: string): readonly string[] => [...page.matchAll(/```\w+\n[\s\S]*?```/g)].map(([block]) => block)
const rows = (page: string): readonly (readonly string[])[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

test('both show the same configurations', () => {
  const [french = '', english = ''] = pages
  expect(blocks(french).length).toBeGreaterThan(4)
  expect(blocks(french)).toEqual(blocks(english))
})

describe.each(pages)('page %#', (page) => {
  test('every setting with its values and its default, and no other', () => {
    const settings = rows(page).filter(([, name]) => !name?.includes('equerre.'))
    expect(settings.map(([, name]) => name)).toEqual(Object.keys(SETTINGS).map((name) => `\`${name}\``))
    for (const [, name = '', values = '', otherwise] of settings) {
      const setting = Object.entries(SETTINGS).find(([key]) => `\`${key}\`` === name)?.[1]
      if (setting === undefined) throw new Error(`${name} is no setting`)
      const shown = typeof setting.default === 'object' ? '{}' : String(setting.default)
      expect(otherwise).toBe(`\`${shown}\``)
      const expected = typeof setting.values === 'string' ? ['40', '1000'] : setting.values.map(String)
      for (const value of expected) expect(values).toContain(value)
    }
  })

  test('every command of the server, and no other', async () => {
    const client = await clientForTest({ capabilities: VSCODE })
    const commands = valueAt(client.initialized.capabilities.executeCommandProvider, ['commands'])
    const shown = rows(page).flatMap(([, name = '']) => /^`(equerre\.\w+)`$/.exec(name)?.[1] ?? [])
    expect(shown.toSorted()).toEqual(Array.isArray(commands) ? commands.toSorted() : [])
  })
})
