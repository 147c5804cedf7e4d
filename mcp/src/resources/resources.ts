import { type McpServer, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server'
import { Cannot } from '../answers/cannot.ts'
import { pageOf } from '../answers/page.ts'
import { quoted } from '../answers/quoted.ts'
import type { Served } from '../served.ts'
import { block } from './block.ts'
import { competency } from './competency.ts'
import { coverage } from './coverage.ts'
import { referentiel } from './referentiel.ts'
import type { Resource } from './resource.ts'
import { rule } from './rule.ts'
import { referentialUri } from './uris.ts'

/** Every resource, in the order that clients see. */
const RESOURCES: readonly Resource[] = [referentiel, block, competency, coverage, rule]

/** Référentiels are listed, a hundred at a time; what stands in them is reached by the templates. */
const LISTED_AT_ONCE = 100

export function registerResources(server: McpServer, served: Served): void {
  for (const resource of RESOURCES) resource.register(server, served)
  // The library's own handler would list two thousand at once.
  server.server.setRequestHandler('resources/list', ({ params }) => {
    const { items, next_cursor } = listed(served, params?.cursor)
    return {
      resources: items.map(({ name, path, summary }) => ({
        uri: referentialUri(name),
        name,
        title: quoted(summary?.title ?? path),
        mimeType: 'text/markdown',
      })),
      ...(next_cursor === null ? {} : { nextCursor: next_cursor }),
    }
  })
}

function listed({ workspace, language }: Served, cursor: string | undefined) {
  const entries = workspace.list()
  try {
    return pageOf(entries, { cursor, limit: LISTED_AT_ONCE, of: entries.map(({ name }) => name) })
  } catch (error) {
    if (!(error instanceof Cannot)) throw error
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, error.words[language])
  }
}
