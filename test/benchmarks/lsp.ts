import { spawnSync } from 'node:child_process'
import { generateReferential } from '../generator/generate.ts'
import { memoryOf } from '../server/client/process.ts'
import { workspace } from '../server/client/workspace.ts'
import { type Figures, milliseconds, type Row, shown, table, times } from './lsp/figures.ts'
import { measureKeystrokes } from './lsp/keystrokes.ts'
import { ASKED, measureAtRest, measureWhileTyping, withAlias } from './lsp/requests.ts'
import { measureSession } from './lsp/session.ts'
import { FILE, ITS_DEBOUNCE, itsOwn, ours, oursPulled, type Side } from './lsp/sides.ts'

/**
 * The language server against yaml-language-server, in one run, on the same Node, files, schema and client: `npm run bench:lsp`.
 * Ratios are the measure; milliseconds (median / p95) are information of this machine. `-- --session` instead runs the session of 20,000
 * edits and prints its memory; `-- --quick` takes fewer samples.
 */
const QUICK = process.argv.includes('--quick')
const SAMPLES = QUICK ? 12 : 40
const WARM_UPS = QUICK ? 5 : 15

interface Size {
  readonly characters: number
  /** How many times as fast as the other, its debounce counted. */
  readonly target: number
}

const SIZES: readonly Size[] = [
  { characters: 84_000, target: 15 },
  { characters: 887_000, target: 8 },
]

/** The most memory a server ever used, in megabytes: what the system says, else what it uses now. */
function peakOf({ client }: Side): number {
  const known = memoryOf(client.server.pid)
  if (known !== null) return known.peak / 1e6
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', `${client.server.pid}`], { encoding: 'utf8' }).stdout) / 1e3
}

/** Both must see a fault of the schema, or one was measured doing nothing. */
async function proveAtWork(side: Side): Promise<void> {
  const start = side.client.text(side.uri).text.indexOf('registre: ') + 'registre: '.length
  side.client.take('textDocument/publishDiagnostics')
  await side.client.change(side.uri, { start, end: start + 'RNCP'.length, newText: 'RNPC' })
  const { diagnostics } = await side.client.published(side.uri)
  if (!diagnostics.some(({ range }) => side.client.words(side.uri, range).startsWith('RNPC'))) {
    throw new Error('a server did not see a value that the schema refuses')
  }
}

const faster = (name: string, mine: Figures, its: Figures, target: number): readonly Row[] => {
  const without = { ...its, median: its.median - ITS_DEBOUNCE, p95: its.p95 - ITS_DEBOUNCE }
  const counted = its.median / mine.median
  const bare = without.median / mine.median
  return [
    {
      name,
      ours: milliseconds(mine),
      its: milliseconds(its),
      ratio: times(counted),
      target: `at least ${target}x`,
      met: counted >= target,
    },
    {
      name: `  its debounce of ${ITS_DEBOUNCE} ms taken away`,
      ours: milliseconds(mine),
      its: milliseconds(without),
      ratio: times(bare),
      target: 'more than 1x',
      met: bare > 1,
    },
    {
      name: '  p95, debounce counted',
      ours: shown(mine.p95),
      its: shown(its.p95),
      ratio: times(its.p95 / mine.p95),
      target: '',
      met: null,
    },
  ]
}

const answered = (name: string, mine: Figures, its: Figures): Row => ({
  name,
  ours: milliseconds(mine),
  its: milliseconds(its),
  ratio: times(its.p95 / mine.p95),
  target: 'p95 at most its',
  met: mine.p95 <= its.p95,
})

const lighter = (name: string, mine: number, its: number): Row => ({
  name,
  ours: `${mine.toFixed(0)} MB`,
  its: `${its.toFixed(0)} MB`,
  ratio: times(mine / its),
  target: 'at most 0.50x',
  met: mine <= its / 2,
})

async function measureRequests(mine: Side, its: Side, text: string): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const side of [mine, its]) {
    side.client.take('textDocument/publishDiagnostics')
    await side.client.replace(side.uri, withAlias(text))
    await side.settle()
  }
  for (const asked of ASKED) {
    const [restMine, restIts] = await measureAtRest([mine, its], asked, SAMPLES)
    const [typingMine, typingIts] = await measureWhileTyping([mine, its], asked, QUICK ? 8 : 30)
    if (!restMine || !restIts || !typingMine || !typingIts) throw new Error('no measure')
    rows.push(
      answered(asked.name, restMine, restIts),
      answered(`${asked.name}, right after a keystroke`, typingMine, typingIts),
    )
  }
  return rows
}

async function measureSize({ characters, target }: Size): Promise<readonly Row[]> {
  const text = generateReferential(characters, 1)
  const label = `${Math.round(text.length / 1000)} KB`
  const place = workspace({ [FILE]: text })
  const sides: Side[] = []
  try {
    sides.push(await ours(place, text), await itsOwn(place, text), await oursPulled(place, text))
    const [mine, its, pulled] = sides
    const [pushedTimes, itsTimes, pulledTimes] = await measureKeystrokes(sides, text, WARM_UPS, SAMPLES)
    if (!mine || !its || !pulled || !pushedTimes || !itsTimes || !pulledTimes) throw new Error('no measure')
    const typing = [peakOf(mine), peakOf(its), peakOf(pulled)] as const
    const requests = characters < 100_000 ? await measureRequests(mine, its, text) : []
    await proveAtWork(mine)
    await proveAtWork(its)
    return [
      ...faster(`${label}: keystroke → diagnostics, pushed`, pushedTimes, itsTimes, target),
      ...faster(`${label}: keystroke → diagnostics, pulled`, pulledTimes, itsTimes, target),
      ...requests.map((row) => ({ ...row, name: `${label}: ${row.name}` })),
      lighter(`${label}: peak memory of typing, pushed`, typing[0], typing[1]),
      lighter(`${label}: peak memory of typing, pulled`, typing[2], typing[1]),
      ...(requests.length === 0 ? [] : [lighter(`${label}: peak memory, requests too`, peakOf(mine), peakOf(its))]),
    ]
  } finally {
    for (const { client } of sides) await client.kill()
    place.remove()
  }
}

if (process.argv.includes('--session')) {
  await measureSession()
} else {
  const rows: Row[] = []
  for (const size of SIZES) rows.push(...(await measureSize(size)))
  const head = {
    name: 'median / p95, milliseconds',
    ours: 'Équerre',
    its: 'yaml-ls 2.0',
    ratio: 'ratio',
    target: 'target',
  }
  console.log(`Node ${process.version}, ${SAMPLES} samples after ${WARM_UPS} to warm up`)
  console.log(table(head, rows))
  console.log(
    `${rows.filter(({ met }) => met).length} targets met, ${rows.filter(({ met }) => met === false).length} not met`,
  )
}
