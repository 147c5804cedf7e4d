import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeCorpus } from './mcp/corpus.ts'

/**
 * What the server makes of two thousand référentiels, as ratios, since machines differ: ready against reading and parsing the same files,
 * a search against going through the texts. `npm run bench:mcp`; `EQUERRE_MCP_FILES` for fewer files, `EQUERRE_MCP_ROUNDS` for other rounds.
 */
const FILES = Number(process.env.EQUERRE_MCP_FILES ?? 2000)
const ROUNDS = Number(process.env.EQUERRE_MCP_ROUNDS ?? 3)
const READY_LIMIT = 3
const SEARCH_LIMIT = 1 / 20
const MEMORY_LIMIT = 1500
const CHANGE_LIMIT = 1000

interface Served {
  readonly listed: number
  readonly wall: number
  readonly cpu: number
  readonly longest: number
  readonly searches: readonly number[]
  readonly answered: number
  readonly resident: number
  readonly change: number
  readonly plain: readonly number[]
  readonly folded: readonly number[]
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const median = (values: readonly number[]): number => quantile(values, 0.5)

function measured<Measure>(script: string, folder: string): Measure {
  const path = join(import.meta.dirname, 'mcp', script)
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, folder], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

const folder = mkdtempSync(join(tmpdir(), 'equerre-mcp-'))
try {
  const { bytes } = writeCorpus(folder, FILES)
  console.log(`${FILES} référentiels, ${(bytes / 1e6).toFixed(0)} MB`)
  const rounds = Array.from({ length: ROUNDS }, () => ({
    // Each beside the other, so that a busy moment of the machine touches both.
    bare: measured<{ readonly wall: number; readonly cpu: number }>('bare.ts', folder),
    served: measured<Served>('served.ts', folder),
  }))
  const served = rounds.map((round) => round.served)
  const searches = served.flatMap((round) => round.searches)
  const plain = median(served.flatMap((round) => round.plain))
  const folded = median(served.flatMap((round) => round.folded))
  const ready = median(rounds.map((round) => round.served.wall / round.bare.wall))
  const processor = median(rounds.map((round) => round.served.cpu / round.bare.cpu))
  const p95 = quantile(searches, 0.95)
  const resident = Math.max(...served.map((round) => round.resident))
  const change = Math.max(...served.map((round) => round.change))
  const seconds = (values: readonly number[]): string => (median(values) / 1000).toFixed(1)
  const lines = [
    line(
      'ready',
      `${ready.toFixed(2)} × reading and parsing (${seconds(served.map((one) => one.wall))} s against ${seconds(rounds.map(({ bare }) => bare.wall))} s; ${processor.toFixed(2)} × in processor time of all threads)`,
      ready <= READY_LIMIT,
      `${READY_LIMIT} ×`,
    ),
    line(
      'search, p95',
      `1/${(folded / p95).toFixed(0)} of a scan that finds the same words (${p95.toFixed(2)} ms, median ${median(searches).toFixed(2)} ms, against ${folded.toFixed(0)} ms), 1/${(plain / p95).toFixed(0)} of one for the very letters (${plain.toFixed(0)} ms)`,
      p95 <= folded * SEARCH_LIMIT,
      '1/20',
    ),
    line('memory', `${resident.toFixed(0)} MB resident at most`, resident <= MEMORY_LIMIT, `${MEMORY_LIMIT} MB`),
    line(
      'change',
      `told after ${change.toFixed(0)} ms, no other file read`,
      change <= CHANGE_LIMIT,
      `${CHANGE_LIMIT} ms`,
    ),
  ]
  for (const { text } of lines) console.log(text)
  console.log(
    `   listed after ${median(served.map((one) => one.listed)).toFixed(0)} ms; the longest wait for an answer while indexing: ${median(served.map((one) => one.longest)).toFixed(0)} ms; ${median(served.map((one) => one.answered))} of ${served[0]?.searches.length} searches found something`,
  )
  if (lines.some(({ isWithin }) => !isWithin)) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function line(
  name: string,
  what: string,
  isWithin: boolean,
  limit: string,
): { readonly text: string; readonly isWithin: boolean } {
  return { text: `${isWithin ? 'ok' : '!!'} ${name}: ${what}; limit ${limit}`, isWithin }
}
