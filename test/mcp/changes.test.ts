import { appendFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { CLIENTS, type ClientName, connect, type Place } from './client/clients.ts'
import { SAMPLES, samplesFolder } from './client/folder.ts'
import { httpCommand } from './client/http-command.ts'

/** Clients are told when a file changes on the disk: all of them over stdio, those of the current protocol over HTTP. */

const FOLLOWED = 'maintenance-froid'
const OTHER = 'production-boulangerie-patisserie'

async function toldOfChanges(client: ClientName, folder: string, place: Place): Promise<void> {
  const updated = vi.fn()
  const listChanged = vi.fn()
  const session = await connect(client, place, { updated, listChanged })
  const coverage = `referentiel://${FOLLOWED}/couverture`
  await session.follow([`referentiel://${FOLLOWED}`, coverage])
  const before = await session.read(`referentiel://${FOLLOWED}`)

  appendFileSync(join(folder, `${OTHER}.referentiel.yaml`), '# changed\n')
  appendFileSync(join(folder, `${FOLLOWED}.referentiel.yaml`), '# changed\n')
  await vi.waitFor(() => expect(updated).toHaveBeenCalledWith(coverage), { timeout: 60_000 })
  await vi.waitFor(() => expect(updated).toHaveBeenCalledWith(`referentiel://${FOLLOWED}`), { timeout: 60_000 })
  expect(updated.mock.calls.flat().filter((uri) => String(uri).includes(OTHER))).toEqual([])
  // What is read now is the new text.
  const after = await session.read(`referentiel://${FOLLOWED}`)
  expect(after[1]?.text).not.toBe(before[1]?.text)

  expect(listChanged).not.toHaveBeenCalled()
  cpSync(join(SAMPLES, `${OTHER}.referentiel.yaml`), join(folder, 'nouveau.referentiel.yaml'))
  await vi.waitFor(() => expect(listChanged).toHaveBeenCalled(), { timeout: 60_000 })
  expect((await session.resources()).uris).toContain('referentiel://nouveau')
  rmSync(join(folder, 'nouveau.referentiel.yaml'))
  await vi.waitFor(async () => expect((await session.resources()).uris).not.toContain('referentiel://nouveau'), {
    timeout: 60_000,
  })
}

test.each(CLIENTS)('%s over stdio', async (client) => {
  const folder = samplesFolder()
  await toldOfChanges(client, folder, { args: ['mcp', folder] })
})

test.each(['2.x auto', '2.x pin'] as const)('%s over HTTP', async (client) => {
  const folder = samplesFolder()
  await toldOfChanges(client, folder, { url: await httpCommand(folder) })
})

test.each(['1.x', '2.x legacy'] as const)('over HTTP, %s is not promised what cannot be delivered', async (client) => {
  const session = await connect(client, { url: await httpCommand(samplesFolder()) })
  await expect(session.follow([`referentiel://${FOLLOWED}`])).rejects.toThrow(/Method not found|does not support/)
})
