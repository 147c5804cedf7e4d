import { chance } from '../../generator/chance.ts'
import type { Client } from '../client/client.ts'
import type { Edit } from '../client/text.ts'
import { pick, placeIn, randomEdits, takingBack } from './edits.ts'
import { itemsOf, REQUESTS } from './requests.ts'

export interface Session {
  readonly uri: string
  readonly edits: number
  readonly seed: number
  /** Called after each so many edits, when the server has nothing left to do. */
  readonly every: number
  readonly pause: (edits: number) => Promise<void>
}

/** How many changes are made before they are taken back: the text keeps about its size, as a real one does. */
const UNDONE_AFTER = 60

/**
 * A long session on one open document: letters typed in statements, now and then a change that breaks the text and is taken back, each
 * waited for until its findings are there, and the requests that an editor sends meanwhile.
 */
export async function runSession(client: Client, session: Session): Promise<void> {
  const { uri, edits, seed, every, pause } = session
  const random = chance(seed)
  let undo: readonly Edit[] = []
  for (let done = 1; done <= edits; done++) {
    const rough = random() < 0.03
    const made = rough ? randomEdits(client.text(uri).text, random) : [typed(client.text(uri).text, random)]
    const back = await change(client, uri, made)
    if (rough) await change(client, uri, back)
    else undo = [...back, ...undo]
    if (undo.length >= UNDONE_AFTER) {
      await change(client, uri, undo)
      undo = []
    }
    if (done % 10 === 0) await lookAround(client, uri, random)
    if (done % every === 0) await pause(done)
  }
}

/** One change and its findings. @returns the edits that take it back */
async function change(client: Client, uri: string, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const back = takingBack(client.text(uri), edits)
  await client.change(uri, ...edits)
  await client.diagnostics(uri)
  return back
}

function typed(text: string, random: () => number): Edit {
  const place = Math.floor(random() * text.length)
  const statement = text.indexOf('enonce: ', place)
  const start = placeIn(text, statement === -1 ? place : statement + 'enonce: '.length + Math.floor(random() * 30))
  return { start, end: start, newText: pick(['e', 's', ' ', 'é', '’', 'mot '], random) }
}

const SEEN = REQUESTS.filter(({ provider }) => provider !== null && provider !== 'diagnosticProvider')

/** A few of the requests that an editor sends while one reads and types. */
async function lookAround(client: Client, uri: string, random: () => number): Promise<void> {
  const { text } = client.text(uri)
  const offset = placeIn(text, Math.floor(random() * text.length))
  const range = client.text(uri).range(offset, placeIn(text, Math.min(text.length, offset + 2000)))
  const { method, params, resolve } = pick(SEEN, random)
  try {
    const items = itemsOf(await client.ask(method, await params(client, { uri, offset, range })))
    if (resolve === 'codeAction/resolve' && items[0] !== undefined) await client.resolve(uri, resolve, items[0])
  } catch (problem) {
    if (method !== 'textDocument/prepareRename') throw problem
  }
}
