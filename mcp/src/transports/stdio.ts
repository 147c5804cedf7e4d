import type { Readable, Writable } from 'node:stream'
import { type StdioServerHandle, StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import { reportLightly, type Served } from '../served.ts'
import { buildServer } from '../server.ts'

/** Serves the client at the other end of two streams; its era is the one it opens with. */
export function serveOverStdio(served: Served, input: Readable, output: Writable): StdioServerHandle {
  return serveStdio((request) => buildServer(request, served, 'stdio'), {
    transport: new StdioServerTransport(input, output),
    onerror: (error) => reportLightly(served, error),
  })
}
