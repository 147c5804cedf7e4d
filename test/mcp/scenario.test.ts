import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { CLIENTS, connect, type Session } from './client/clients.ts'
import { samplesFolder } from './client/folder.ts'
import { httpCommand } from './client/http-command.ts'

/** The same piece of work with every client, over both transports: search, read, draft, check, propose, apply. */

const FILE = 'maintenance-froid.referentiel.yaml'
const NAME = 'maintenance-froid'

const HITS = z.object({ hits: z.array(z.looseObject({ referentiel: z.string(), kind: z.string() })) })
const READ = z.object({
  version: z.string(),
  items: z.array(z.looseObject({ kind: z.string(), code: z.string().nullable(), pointer: z.string() })),
})
const CHECKED = z.object({ counts: z.object({ errors: z.number() }), findings: z.array(z.looseObject({})) })
const DRAFTED = z.object({
  drafts: z.array(z.looseObject({ criteria: z.array(z.looseObject({ text: z.string() })) })),
})
const PROPOSED = z.object({ version: z.string(), applied: z.boolean(), patch: z.string() })

async function scenario(session: Session, folder: string): Promise<void> {
  const path = join(folder, FILE)
  const before = readFileSync(path, 'utf8')

  const found = HITS.parse((await session.call('search_referentiels', { query: 'fluides frigorigènes' })).data)
  expect(found.hits[0]).toMatchObject({ referentiel: NAME })

  const read = READ.parse((await session.call('get_referentiel', { referentiel: NAME })).data)
  const competency = read.items.find(({ kind, code }) => kind === 'competency' && code !== null)
  const one = await session.call('get_referentiel', { referentiel: NAME, competency: competency?.pointer })
  expect(one.data.element).toMatchObject({ kind: 'competency', code: competency?.code })

  const checked = CHECKED.parse((await session.call('check_referentiel', { referentiel: FILE })).data)
  expect(checked.counts.errors).toBe(0)

  const drafted = DRAFTED.parse(
    (await session.call('draft_criteria', { referentiel: NAME, competencies: [competency?.pointer] })).data,
  )
  const text = drafted.drafts[0]?.criteria[0]?.text ?? ''
  expect(onOneLine(before)).not.toContain(onOneLine(text))
  const operations = [{ kind: 'add_criterion', competency: competency?.pointer, text }]
  const proposed = PROPOSED.parse((await session.call('propose_edit', { referentiel: NAME, operations })).data)
  expect(proposed).toMatchObject({ applied: false, version: read.version })
  expect(proposed.patch).toContain('+')
  expect(readFileSync(path, 'utf8')).toBe(before)

  const early = await session.call('propose_edit', { referentiel: NAME, operations, apply: true })
  expect(early.isError).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe(before)

  const apply = { referentiel: NAME, operations, apply: true, version: proposed.version }
  const applied = PROPOSED.parse((await session.call('propose_edit', apply)).data)
  expect(applied.applied).toBe(true)
  expect(onOneLine(readFileSync(path, 'utf8'))).toContain(onOneLine(text))

  // The file is no longer the one that the edit was made for.
  const again = await session.call('propose_edit', apply)
  expect(again).toMatchObject({ isError: true, text: expect.stringContaining('relisez-le') })

  const [markdown, json] = await session.read(`referentiel://${NAME}`)
  expect(markdown).toMatchObject({ mimeType: 'text/markdown', text: expect.stringContaining('# Référentiel') })
  expect(JSON.parse(json?.text ?? '')).toMatchObject({ version: applied.version })
  expect((await session.prompts()).length).toBe(4)
  const prompt = await session.prompt('rediger_criteres', { referentiel: NAME, competence: competency?.code ?? '' })
  expect(prompt).toContain(`referentiel://${NAME}/competences/`)
}

/** Long texts are folded in the file. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ')

test.each(CLIENTS)('%s over stdio', async (client) => {
  const folder = samplesFolder()
  await scenario(await connect(client, { args: ['mcp', folder, '--write', '--lang', 'fr'] }), folder)
})

test.each(CLIENTS)('%s over HTTP', async (client) => {
  const folder = samplesFolder()
  const url = await httpCommand(folder, ['--write'])
  await scenario(await connect(client, { url }), folder)
})
