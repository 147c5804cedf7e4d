import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CLIENTS, connect } from './client/clients.ts'
import { emptyFolder, SAMPLES } from './client/folder.ts'
import { httpCommand } from './client/http-command.ts'

/** A call that takes time says how far it is, and stops when it is told to. */

const COUNT = 30

function folderOfMany(): string {
  const folder = emptyFolder()
  for (let at = 0; at < COUNT; at++) {
    cpSync(join(SAMPLES, 'conduite-travaux-paysagers.referentiel.yaml'), join(folder, `copie-${at}.referentiel.yaml`))
  }
  return folder
}

const CASES = CLIENTS.flatMap((client) => [[client, 'stdio'] as const, [client, 'HTTP'] as const])

test.each(CASES)('%s over %s', async (client, transport) => {
  const folder = folderOfMany()
  const place = transport === 'stdio' ? { args: ['mcp', folder] } : { url: await httpCommand(folder) }
  const session = await connect(client, place)

  // Older clients have no way to stop a call over HTTP: each of their requests stands alone.
  if (transport === 'stdio' || client === '2.x auto' || client === '2.x pin') {
    const stop = new AbortController()
    const seen: number[] = []
    const stopped = session.call(
      'check_referentiel',
      { all: true, limit: 500 },
      {
        signal: stop.signal,
        onprogress: ({ progress }) => {
          seen.push(progress)
          if (progress >= 3) stop.abort()
        },
      },
    )
    await expect(stopped).rejects.toThrow()
    // It did stop: files that nobody asked for since have not been checked.
    const { data } = await session.call('list_referentiels', { limit: 200 })
    const text = JSON.stringify(data)
    expect(seen.length).toBeGreaterThan(0)
    expect(text.match(/"findings":null/g)?.length ?? 0).toBeGreaterThan(0)
  }

  const seen: (readonly [number, number | undefined])[] = []
  const { data } = await session.call(
    'check_referentiel',
    { all: true, limit: 500 },
    {
      onprogress: ({ progress, total }) => seen.push([progress, total]),
    },
  )
  expect(data.total).toBe(COUNT)
  // Some may be lost between the last of them and the answer, none comes out of order.
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every(([progress, total]) => total === COUNT && progress <= COUNT)).toBe(true)
  expect(seen.map(([progress]) => progress)).toEqual(seen.map(([progress]) => progress).toSorted((a, b) => a - b))
})
