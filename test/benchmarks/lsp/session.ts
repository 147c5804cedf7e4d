import { generateReferential } from '../../generator/generate.ts'
import { VSCODE } from '../../server/client/capabilities.ts'
import { startClient, UNASKED } from '../../server/client/client.ts'
import { type Held, memoryProbe } from '../../server/client/probe.ts'
import { workspace } from '../../server/client/workspace.ts'
import { runSession } from '../../server/robustness/session.ts'
import { OUR_NODE_ARGUMENTS } from './sides.ts'

const EDITS = 20_000
const EVERY = 2000
const LIMIT = 1.2

/** The session of 20,000 edits on the 84 KB file: prints what the server holds after a collection, every 2,000 edits. */
export async function measureSession(): Promise<void> {
  const probe = await memoryProbe()
  const place = workspace()
  const client = await startClient({
    ...probe.started,
    nodeArgs: [...(probe.started.nodeArgs ?? []), ...OUR_NODE_ARGUMENTS],
    capabilities: VSCODE,
    folders: [place.uri],
    ignore: UNASKED,
  })
  try {
    const uri = place.uriOf('longue.referentiel.yaml')
    await client.open(uri, generateReferential(84_000, 1))
    const start = performance.now()
    let first: Held | null = null
    await runSession(client, {
      uri,
      edits: EDITS,
      seed: 8,
      every: EVERY,
      pause: async (edits) => {
        const held = await probe.held()
        first ??= held
        const seconds = ((performance.now() - start) / 1000).toFixed(0)
        const heap = `heap ${(held.heap / 1e6).toFixed(1)} MB (${(held.heap / first.heap).toFixed(2)}x)`
        const committed = `committed ${(held.committed / 1e6).toFixed(1)} MB`
        const resident = `resident ${(held.resident / 1e6).toFixed(1)} MB (${(held.resident / first.resident).toFixed(2)}x)`
        console.log(`${String(edits).padStart(6)} edits, ${seconds} s: ${heap}, ${committed}, ${resident}`)
        const kept = held.heap <= LIMIT * first.heap && held.resident <= LIMIT * first.resident
        if (edits === EDITS)
          console.log(`at most ${LIMIT}x the memory after ${EVERY} edits: ${kept ? 'met' : 'NOT MET'}`)
      },
    })
  } finally {
    await client.end()
    probe.close()
    place.remove()
  }
}
