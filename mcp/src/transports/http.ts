import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  hostHeaderValidation,
  type NodeIncomingMessageLike,
  originValidation,
  toNodeHandler,
} from '@modelcontextprotocol/node'
import { type AuthInfo, createMcpHandler } from '@modelcontextprotocol/server'
import { publishChanges } from '../resources/changes.ts'
import { reportLightly, type Served } from '../served.ts'
import { buildServer } from '../server.ts'
import { bearerGate } from './bearer.ts'
import { LOOPBACK_NAMES } from './loopback.ts'

export interface HttpOptions {
  /** An address or a name of this machine. */
  readonly host: string
  /** 0 for one that is free. */
  readonly port: number
  /** Names that clients and pages may call the server by, beside those of loopback and the address itself. */
  readonly allowedHosts: readonly string[]
  /** What clients must present; required by whoever starts the server beyond loopback. */
  readonly token: string | null
}

export interface HttpHandle {
  readonly url: string
  close(): Promise<void>
}

/** Nothing that a tool takes is longer: the texts of the longest référentiels, four times over. */
const LARGEST_BODY = 8 * 1024 * 1024
const PATH = '/mcp'

/** Serves clients over HTTP, one request at a time: nothing is kept from one to the next, so that several servers can share them. */
export async function serveOverHttp(served: Served, options: HttpOptions): Promise<HttpHandle> {
  const handler = createMcpHandler((request) => buildServer(request, served, 'http'), {
    maxRequestBodySize: LARGEST_BODY,
    onerror: (error) => reportLightly(served, error),
  })
  const mcp = toNodeHandler(handler, { maxRequestBodySize: LARGEST_BODY, onerror: served.report })
  const names = [...LOOPBACK_NAMES, bracketed(options.host), ...options.allowedHosts]
  const isHostAllowed = hostHeaderValidation(names)
  const isOriginAllowed = originValidation(names)
  const gate = options.token === null ? null : bearerGate(options.token)

  const answer = async (request: Received, response: ServerResponse): Promise<void> => {
    // Those that refuse have answered.
    if (!isHostAllowed(request, response) || !isOriginAllowed(request, response)) return
    if (request.url?.split('?')[0] !== PATH) {
      response.writeHead(404).end()
      return
    }
    if (gate !== null) {
      const authorised = await gate(request, response)
      if (authorised === null) return
      request.auth = authorised
    }
    await mcp(asLike(request), response)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      served.report(error)
      if (!response.headersSent) response.writeHead(500).end()
    })
  })
  server.headersTimeout = 20_000
  server.requestTimeout = 60_000
  const stopPublishing = publishChanges(served.workspace, handler.notify)
  const port = await listening(server, options)
  return {
    url: `http://${bracketed(options.host)}:${port}${PATH}`,
    close: async () => {
      stopPublishing()
      await handler.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

interface Received extends IncomingMessage {
  auth?: AuthInfo
}

/** The adapter's own type of a request, which `exactOptionalPropertyTypes` finds too narrow for Node's. */
function asLike(request: Received): NodeIncomingMessageLike {
  const like: unknown = request
  if (isRequestLike(like)) return like
  throw new TypeError('not a request')
}

const isRequestLike = (value: unknown): value is NodeIncomingMessageLike =>
  value instanceof Object && 'headers' in value && 'method' in value

/** An IPv6 address stands between brackets in a URL and in a Host header. */
const bracketed = (host: string): string => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host)

function listening(server: Server, { host, port }: HttpOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      server.removeListener('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
