import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { connect } from '../client/clients.ts'
import { ROOT, samplesFolder } from '../client/folder.ts'
import { exchange } from './exchange.ts'

/**
 * The pages on the server say what it does: their table of tools and their exchange come from a real run. To write them anew:
 * `UPDATE_PAGES=1 npx vitest run test/mcp/page`.
 */

const PAGES = [
  ['mcp.md', 'en'],
  ['mcp.fr.md', 'fr'],
] as const

const CONFIGURATION = z.partialRecord(
  z.enum(['mcpServers', 'servers']),
  z.object({ equerre: z.looseObject({ command: z.literal('equerre'), args: z.array(z.string()) }) }),
)

describe.each(PAGES)('docs/%s', (name, language) => {
  const path = join(ROOT, 'docs', name)
  const page = readFileSync(path, 'utf8')

  test('holds the tools and an exchange as they are', async () => {
    const session = await connect('2.x auto', { args: ['mcp', samplesFolder(), '--write', '--lang', language] })
    const tools = z.array(z.looseObject({ name: z.string(), title: z.string() })).parse(await session.tools())
    const heading = { fr: '| Outil | |', en: '| Tool | |' }[language]
    const table = [heading, '|---|---|', ...tools.map((tool) => `| \`${tool.name}\` | ${tool.title} |`)].join('\n')
    const fresh = within(within(page, 'tools', table), 'exchange', await exchange(session, language))
    if (process.env.UPDATE_PAGES) writeFileSync(path, fresh)
    else expect(withoutDrafts(page)).toBe(withoutDrafts(fresh))
  })

  test('each configuration starts a server that answers', async () => {
    const blocks = [...page.slice(0, page.indexOf('<!-- exchange -->')).matchAll(/```json\n([\s\S]*?)```/g)]
    expect(blocks.length).toBe(4)
    const folder = samplesFolder()
    for (const [, text = ''] of blocks) {
      const [servers] = Object.values(CONFIGURATION.parse(JSON.parse(text)))
      const args = (servers?.equerre.args ?? []).map((arg) =>
        arg.replace('/path/to/referentiels', folder).replace('$' + '{workspaceFolder}', folder),
      )
      const session = await connect('1.x', { args })
      expect((await session.call('list_referentiels', {})).data).toMatchObject({ total: 6 })
    }
  })
})

test('both pages give the same configurations but for the language', () => {
  const blocks = PAGES.map(([name]) =>
    [...readFileSync(join(ROOT, 'docs', name), 'utf8').matchAll(/```json\n\{\n {2}"\w*[sS]ervers"[\s\S]*?```/g)].map(
      ([block]) => block.replace(', "--lang", "en"', ''),
    ),
  )
  expect(blocks[0]).toEqual(blocks[1])
})

/** What is drafted gets better by itself, under tests of its own: the page need not follow each step. */
const withoutDrafts = (page: string): string =>
  page.replace(/\*\*draft_criteria\*\*[\s\S]*?(?=\*\*propose_edit\*\*)/, '')

function within(page: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [before = '', rest = ''] = page.split(start)
  const [, after = ''] = rest.split(end)
  return `${before}${start}\n${content}\n${end}${after}`
}
