import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ResponseError } from 'vscode-languageserver-protocol/node'
import { chance } from '../../generator/chance.ts'
import { VSCODE } from '../client/capabilities.ts'
import { type Client, startClient, UNASKED } from '../client/client.ts'
import { type Workspace, workspace } from '../client/workspace.ts'
import { placeIn, randomEdits } from './edits.ts'
import { itemsOf, OTHER_PROVIDERS, type Place, REQUESTS } from './requests.ts'
import { type Sample, samples } from './texts.ts'

/**
 * Any request at any place of any text is answered, without an error and without a range outside the text. The client judges each answer;
 * the session lasts from the first text to the last, as an editor's does.
 */

const PLACES = 3
/** Codes that a rename must bear: new, taken, impossible. */
const NAMES = ['C99', 'BC1', '', ' : [', '😀', 'C1\nid: C2']

describe.each([['utf-16'], ['utf-8']] as const)('in %s', (encoding) => {
  let place: Workspace
  let client: Client

  beforeAll(async () => {
    place = workspace()
    client = await startClient({
      capabilities: { ...VSCODE, general: { positionEncodings: [encoding] } },
      folders: [place.uri],
      ignore: UNASKED,
    })
  })
  afterAll(async () => {
    await client.end()
    place.remove()
  })

  test('every capability of the server is tried here', () => {
    const declared = Object.entries(client.initialized.capabilities)
      .filter(([name, value]) => name.endsWith('Provider') && value !== false)
      .map(([name]) => name)
      .sort()
    const tried = [...REQUESTS.map(({ provider }) => provider), ...OTHER_PROVIDERS]
    expect(declared.filter((name) => !tried.includes(name))).toEqual([])
    // What an issue asks and the server does not declare would be skipped below without a word.
    expect(REQUESTS.filter(({ provider }) => provider !== null && !declared.includes(provider))).toEqual([])
  })

  test.each(samples)('$name', { timeout: 120_000 }, async ({ name, text }: Sample) => {
    const seed = name.length * 1000 + text.length
    const random = chance(seed)
    const truncated = text.slice(0, placeIn(text, Math.floor(random() * text.length)))
    let mutated = text
    for (let count = 0; count < 8; count++) {
      for (const { start, end, newText } of randomEdits(mutated, random)) {
        mutated = mutated.slice(0, start) + newText + mutated.slice(end)
      }
    }
    const uri = place.uriOf(name.replace('/', '-'))
    await client.open(uri, text)
    await tryEverything(client, uri, random, `${name}, whole, seed ${seed}`)
    await client.replace(uri, truncated)
    await tryEverything(client, uri, random, `${name}, cut at ${truncated.length}, seed ${seed}`)
    await client.replace(uri, mutated)
    await tryEverything(client, uri, random, `${name}, changed, seed ${seed}`)
    await client.close(uri)
  })
})

async function tryEverything(client: Client, uri: string, random: () => number, what: string): Promise<void> {
  const { text } = client.text(uri)
  const length = text.length
  for (let turn = 0; turn < PLACES; turn++) {
    const offset = placeIn(text, [0, length][turn] ?? Math.floor(random() * length))
    const ends = [offset, placeIn(text, Math.floor(random() * length))].sort((a, b) => a - b)
    const range = client.text(uri).range(ends[0] ?? 0, ends[1] ?? 0)
    const where = `${what}, offset ${offset}, to ${ends.join('-')}`
    try {
      await tryPlace(client, { uri, offset, range }, turn === 0 || turn === 2, random)
    } catch (problem) {
      // The next text is tried as if nothing had been.
      client.takeProblems()
      throw new Error(`${where}: ${problem instanceof Error ? problem.message : String(problem)}`, { cause: problem })
    }
  }
}

/** @param whole also the requests that do not depend on the place */
async function tryPlace(client: Client, place: Place, whole: boolean, random: () => number): Promise<void> {
  for (const { method, params, resolve } of REQUESTS) {
    const asked = await params(client, place)
    if (!whole && Object.keys(asked).join() === 'textDocument') continue
    try {
      const answer = await client.ask(method, asked)
      if (resolve === undefined) continue
      const items = itemsOf(answer)
      const item = items[Math.floor(random() * items.length)]
      if (item !== undefined && isResolved(client, method)) await client.resolve(place.uri, resolve, item)
    } catch (problem) {
      // "Not here" is how a server answers to a rename where nothing can be renamed.
      if (method === 'textDocument/prepareRename' && isRefusal(problem)) continue
      throw new Error(`${method}: ${problem instanceof Error ? problem.message : String(problem)}`)
    }
  }
  const newName = NAMES[Math.floor(random() * NAMES.length)]
  try {
    await client.ask('textDocument/rename', { ...client.at(place.uri, place.offset), newName })
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
  }
}

/** A refusal says why, in words meant for people (`RequestFailed`); anything else is a fault. */
const isRefusal = (problem: unknown): boolean =>
  problem instanceof ResponseError && problem.code === -32803 && problem.message.length > 10

function isResolved(client: Client, method: string): boolean {
  const provider = REQUESTS.find((request) => request.method === method)?.provider
  const options = Object.entries(client.initialized.capabilities).find(([name]) => name === provider)?.[1]
  return typeof options === 'object' && options !== null && Reflect.get(options, 'resolveProvider') === true
}
