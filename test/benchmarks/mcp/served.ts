import { appendFileSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openWorkspace } from '../../../mcp/src/workspace/open.ts'
import { filesBelow } from './files.ts'
import { queriesFrom } from './queries.ts'

/** Serves a folder as the server does, and prints what it took: until ready, to search, in memory, to see a change. */

const QUERIES = 300
/** A scan takes its time: fewer of them say enough. */
const SCANNED = 12

/** The machine may be busy: the shortest of some rounds is the one that it did not interrupt. */
async function best(rounds: number, run: () => Promise<number>): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const before = performance.now()
    await run()
    shortest = Math.min(shortest, performance.now() - before)
  }
  return shortest
}

const sum = <Each>(values: readonly Each[], of: (value: Each) => number): number =>
  values.reduce((total, value) => total + of(value), 0)

function occurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count++
  return count
}

const ACCENTS: ReadonlyMap<string, string> = new Map(
  ['aàâä', 'eéèêë', 'iîï', 'oôö', 'uùûü', 'cç'].flatMap((letters) => [...letters].map((one) => [one, `[${letters}]`])),
)

const [, , folder = ''] = process.argv
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
const before = process.cpuUsage()
const start = performance.now()
const workspace = await openWorkspace({ directories: [folder], write: false })
const listed = performance.now() - start
await workspace.indexed()
const wall = performance.now() - start
const spent = process.cpuUsage(before)
const longest = delay.max / 1e6
delay.disable()

const paths = filesBelow(folder)
const queries = queriesFrom(paths, QUERIES)
const searches: number[] = []
let answered = 0
for (const query of queries) {
  let found = 0
  searches.push(await best(5, async () => (found = (await workspace.search({ query, limit: 20 })).total)))
  if (found > 0) answered++
}
const resident = process.resourceUsage().maxRSS / 1024

const path = paths[Math.floor(paths.length / 2)] ?? ''
const seen = new Promise<number>((resolve) => {
  workspace.onChange(() => resolve(performance.now()))
})
// Following files keeps no process alive.
const alive = setInterval(() => {}, 1000)
const written = performance.now()
appendFileSync(path, '# un mot de plus\n')
const change = (await seen) - written
clearInterval(alive)
await workspace.close()

// Two scans that count every word in every text, as a ranking needs: of the very letters, which finds less; and of words whatever their
// accents and capitals, as the search finds them.
const texts = paths.map((each) => readFileSync(each, 'utf8'))
const plain: number[] = []
const folded: number[] = []
for (const query of queries.slice(0, SCANNED)) {
  const words = query.match(/[\p{L}\p{N}.]+/gu) ?? []
  const patterns = words.map(
    (word) =>
      new RegExp(
        word.replace(/./gu, (letter) => ACCENTS.get(letter) ?? letter),
        'giu',
      ),
  )
  plain.push(await best(2, async () => sum(texts, (text) => sum(words, (word) => occurrences(text, word)))))
  folded.push(await best(1, async () => sum(texts, (text) => sum(patterns, (one) => text.match(one)?.length ?? 0))))
}
console.log(
  JSON.stringify({
    listed,
    wall,
    cpu: (spent.user + spent.system) / 1000,
    longest,
    searches,
    answered,
    resident,
    change,
    plain,
    folded,
  }),
)
