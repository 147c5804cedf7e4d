import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { valueAt } from './capabilities.ts'
import { deferred } from './deferred.ts'
import { type Started, within } from './process.ts'

/** What a server holds after a collection, in bytes. */
export interface Held {
  /** Objects of the program and buffers outside the heap. */
  readonly heap: number
  /** What V8 keeps for its heap, used or not. */
  readonly committed: number
  readonly resident: number
}

/** Asks a server started with `started` for its memory. */
export interface Probe {
  readonly started: Started
  readonly held: () => Promise<Held>
  readonly close: () => void
}

export async function memoryProbe(): Promise<Probe> {
  const folder = mkdtempSync(join(tmpdir(), 'equerre-probe-'))
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replace(/\W/g, '-')}` : join(folder, 'probe')
  const connected = deferred<Socket>()
  const server = createServer((socket) => connected.resolve(socket))
  server.listen(path)
  await once(server, 'listening')
  return {
    started: {
      nodeArgs: ['--expose-gc', '--import', join(import.meta.dirname, 'memory-probe.ts')],
      env: { EQUERRE_MEMORY_PROBE: path },
    },
    held: async () => {
      const socket = await within(10_000, 'the probe', connected.promise)
      socket.write('?')
      const [answer] = await within(30_000, 'the memory of the server', once(socket, 'data'))
      const usage: unknown = JSON.parse(String(answer))
      const bytes = (name: string): number => Number(valueAt(usage, [name]))
      return { heap: bytes('heapUsed') + bytes('external'), committed: bytes('heapTotal'), resident: bytes('rss') }
    },
    close: () => {
      connected.promise.then((socket) => socket.destroy())
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
