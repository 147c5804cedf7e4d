import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { CLIENTS, connect } from './client/clients.ts'
import { samplesFolder } from './client/folder.ts'

/**
 * What every conversation pays for: the list of the tools, recorded, so that a change is seen and meant. To record it anew:
 * `UPDATE_TOOLS=1 npx vitest run test/mcp/surface.test.ts`.
 */
const RECORDED = join(import.meta.dirname, 'tools-list.json')
const MOST_TOOLS = 12
const MOST_CHARACTERS = 36_000
const MOST_DESCRIPTION = 480

const TOOLS = z.array(
  z.looseObject({
    name: z.string().regex(/^[a-z_]{1,64}$/),
    title: z.string().min(1),
    description: z.string().min(20).max(MOST_DESCRIPTION),
    inputSchema: z.looseObject({ type: z.literal('object') }),
    outputSchema: z.looseObject({ type: z.literal('object') }),
    annotations: z.object({
      readOnlyHint: z.boolean(),
      destructiveHint: z.boolean(),
      idempotentHint: z.boolean(),
      openWorldHint: z.literal(false),
    }),
  }),
)

test('the tools are those recorded, few and short', async () => {
  const session = await connect('2.x auto', { args: ['mcp', samplesFolder(), '--write', '--lang', 'fr'] })
  const tools = TOOLS.parse(await session.tools())
  const text = `${JSON.stringify(tools, null, 2)}\n`
  if (process.env.UPDATE_TOOLS) writeFileSync(RECORDED, text)
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(RECORDED, 'utf8')))
  expect(tools.length).toBeLessThanOrEqual(MOST_TOOLS)
  expect(JSON.stringify(tools).length).toBeLessThan(MOST_CHARACTERS)
})

test('only what may write says that it does', async () => {
  const writing = async (...args: readonly string[]) => {
    const session = await connect('2.x auto', { args: ['mcp', samplesFolder(), ...args] })
    const tools = TOOLS.parse(await session.tools())
    return tools.filter(({ annotations }) => !annotations.readOnlyHint).map(({ name }) => name)
  }
  expect(await writing()).toEqual([])
  expect(await writing('--write')).toEqual(['propose_edit'])
})

test('every client sees the same tools, in the same order', async () => {
  const folder = samplesFolder()
  const lists = await Promise.all(
    CLIENTS.map(async (client) => (await connect(client, { args: ['mcp', folder] })).tools()),
  )
  const [first, ...others] = lists.map((tools) => tools.map(({ name }) => name))
  for (const other of others) expect(other).toEqual(first)
})
