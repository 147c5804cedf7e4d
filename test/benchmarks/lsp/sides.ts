import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node'
import { PLAIN, VSCODE, valueAt } from '../../server/client/capabilities.ts'
import { type Client, startClient } from '../../server/client/client.ts'
import type { Edit } from '../../server/client/text.ts'
import type { Workspace } from '../../server/client/workspace.ts'

const SCHEMA = pathToFileURL(join(import.meta.dirname, '../../../schemas/referentiel.schema.json')).href
const PUBLISHED = 'textDocument/publishDiagnostics'
export const FILE = 'grand.referentiel.yaml'

/** What yaml-language-server waits for after a change before it looks at it. */
export const ITS_DEBOUNCE = 200

/** A server at work on one file. */
export interface Side {
  readonly client: Client
  readonly uri: string
  /** From the change sent to the diagnostics received, in milliseconds. */
  readonly keystroke: (edit: Edit) => Promise<number>
  /** Waits until the diagnostics of the last change are there. */
  readonly settle: () => Promise<void>
}

/** Node's arguments for our server, to try settings of V8: `--ours="--max-semi-space-size=1 …"`. */
const OURS = process.argv.find((argument) => argument.startsWith('--ours='))?.slice('--ours='.length)
export const OUR_NODE_ARGUMENTS = OURS === undefined || OURS === '' ? [] : OURS.split(' ')

/** Both run on the Node of this script, with the same client and the same capabilities. */
export function ours(place: Workspace, text: string, capabilities: ClientCapabilities = PLAIN): Promise<Side> {
  return side(place, text, { nodeArgs: OUR_NODE_ARGUMENTS }, capabilities)
}

export function itsOwn(place: Workspace, text: string): Promise<Side> {
  const manifest = createRequire(import.meta.url).resolve('yaml-language-server/package.json')
  const args = [join(dirname(manifest), 'bin/yaml-language-server'), '--stdio']
  return side(place, text, { args }, PLAIN)
}

export const oursPulled = (place: Workspace, text: string): Promise<Side> => ours(place, text, VSCODE)

async function side(
  place: Workspace,
  text: string,
  command: { readonly args?: readonly string[]; readonly nodeArgs?: readonly string[] },
  capabilities: ClientCapabilities,
): Promise<Side> {
  const client = await startClient({
    ...command,
    capabilities,
    folders: [place.uri],
    settings: {
      yaml: {
        schemas: { [SCHEMA]: FILE },
        schemaStore: { enable: false },
        validate: true,
        hover: true,
        completion: true,
      },
    },
    strict: false,
    deadline: 120_000,
  })
  const uri = place.uriOf(FILE)
  const pulls = capabilities.textDocument?.diagnostic !== undefined
  const diagnosed = pulls
    ? async () => {
        await client.ask('textDocument/diagnostic', { textDocument: { uri } })
        return performance.now()
      }
    : async () => (await client.next(PUBLISHED, (params) => valueAt(params, ['uri']) === uri)).at
  await client.open(uri, text)
  await diagnosed()
  return {
    client,
    uri,
    keystroke: async (edit) => {
      client.take(PUBLISHED)
      const sent = await client.change(uri, edit)
      return (await diagnosed()) - sent
    },
    settle: async () => {
      await diagnosed()
    },
  }
}
