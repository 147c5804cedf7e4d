import { expect, test } from 'vitest'
import * as z from 'zod'
import { CLIENTS, type ClientName, connect, type Session } from './client/clients.ts'
import { samplesFolder } from './client/folder.ts'
import { httpCommand } from './client/http-command.ts'

/** Two servers over the same files share a client: what one gave, the other takes up. */

const PAGE = z.looseObject({ next_cursor: z.string() })
const VERSION = z.looseObject({ version: z.string() })
const NAME = 'conduite-travaux-paysagers'

async function twoServers(client: ClientName): Promise<readonly [Session, Session]> {
  const folder = samplesFolder()
  const urls = await Promise.all([httpCommand(folder, ['--write']), httpCommand(folder, ['--write'])])
  const [first, second] = await Promise.all(urls.map((url) => connect(client, { url })))
  if (first === undefined || second === undefined) throw new Error('no server')
  return [first, second]
}

test.each(CLIENTS)('%s', async (client) => {
  const [first, second] = await twoServers(client)
  for (const [tool, args] of [
    ['list_referentiels', { limit: 2 }],
    ['search_referentiels', { query: 'chantier équipe client', limit: 2 }],
    ['check_referentiel', { all: true, limit: 2 }],
  ] as const) {
    const { next_cursor } = PAGE.parse((await first.call(tool, args)).data)
    const there = await second.call(tool, { ...args, cursor: next_cursor })
    expect(there.isError).toBe(false)
    expect(there.data).toEqual((await first.call(tool, { ...args, cursor: next_cursor })).data)
  }
  const operations = [{ kind: 'set_text', at: 'BC1', key: 'intitule', text: 'Autre intitulé' }]
  const { version } = VERSION.parse((await first.call('propose_edit', { referentiel: NAME, operations })).data)
  const applied = await second.call('propose_edit', { referentiel: NAME, operations, apply: true, version })
  expect(applied.data).toMatchObject({ applied: true })
  // The first one reads what the other wrote.
  const after = VERSION.parse((await first.call('get_referentiel', { referentiel: NAME })).data)
  expect(after.version).toBe(applied.data.version)
})
