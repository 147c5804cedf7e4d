import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { check } from '../../core/src/engine/check.ts'
import { readSource } from '../../core/src/source/read.ts'
import { generateReferential } from '../generator/generate.ts'

/**
 * Speed as ratios, since machines differ: the whole command against an empty Node, the reader against js-yaml, a large file against a
 * small one. `npm run bench`; the Node that runs the command is `EQUERRE_NODE`, else the first of the PATH outside node_modules.
 */
const ROUNDS = 11
/** The command keeps what it compiled over its first runs. */
const WARM_UPS = 4
const COMMAND = join(import.meta.dirname, '../../cli/dist/equerre.js')

interface Measure {
  readonly name: string
  readonly milliseconds: number
  readonly against: string
  readonly base: number
  readonly limit: number | null
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function timed(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** Each round measures all candidates, so that a busy moment of the machine touches them alike. */
function rounds(...runs: readonly (() => void)[]): readonly number[] {
  for (let warmUp = 0; warmUp < WARM_UPS; warmUp++) for (const run of runs) run()
  const times = runs.map((): number[] => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, run] of runs.entries()) times[index]?.push(timed(run))
  }
  return times.map(median)
}

function nodeOfMachine(): string {
  if (process.env.EQUERRE_NODE) return process.env.EQUERRE_NODE
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.includes('node_modules'))
    .join(':')
  const found = spawnSync('/bin/sh', ['-c', 'command -v node'], { env: { PATH: path }, encoding: 'utf8' }).stdout.trim()
  return found === '' ? process.execPath : found
}

function spawned(node: string, args: readonly string[]): () => void {
  return () => {
    const { status, stderr } = spawnSync(node, [...args], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  }
}

function ofCommand(node: string, file: string): readonly Measure[] {
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
  const [empty = 0, command = 0] = rounds(
    spawned(node, ['-e', '0']),
    spawned(node, [COMMAND, 'check', file, '--fail-on', 'never']),
  )
  const name = `equerre check, 84 KB (Node ${version})`
  return [{ name, milliseconds: command, against: 'node -e 0', base: empty, limit: 3 }]
}

function ofReader(text: string): Measure {
  const [base = 0, reading = 0] = rounds(
    () => void load(text),
    () => void readSource(text),
  )
  return {
    name: `readSource, ${Math.round(text.length / 1000)} KB`,
    milliseconds: reading,
    against: 'js-yaml load',
    base,
    limit: 2.5,
  }
}

function ofGrowth(small: string, large: string): Measure {
  const [base = 0, checking = 0] = rounds(
    () => void check(readSource(small)),
    () => void check(readSource(large)),
  )
  const growth = Math.round(large.length / small.length)
  return {
    name: `check of a text ${growth} times as long`,
    milliseconds: checking,
    against: 'check, 84 KB',
    base,
    limit: growth * 1.5,
  }
}

const text = generateReferential(84_000, 1)
const folder = mkdtempSync(join(tmpdir(), 'equerre-bench-'))
const file = join(folder, 'grand.referentiel.yaml')
writeFileSync(file, text)
const nodes = [...new Set([nodeOfMachine(), process.execPath])]
const measures = [
  ...nodes.flatMap((node) => ofCommand(node, file)),
  ofReader(text),
  ofReader(generateReferential(840_000, 1)),
  ofGrowth(text, generateReferential(420_000, 1)),
]
rmSync(folder, { recursive: true, force: true })

for (const { name, milliseconds, against, base, limit } of measures) {
  const ratio = milliseconds / base
  const verdict = limit === null ? '' : ratio <= limit ? `at most ${limit}: kept` : `at most ${limit}: EXCEEDED`
  console.log(
    `${name.padEnd(42)} ${milliseconds.toFixed(1).padStart(8)} ms  ${ratio.toFixed(2).padStart(6)} x ${against} (${base.toFixed(1)} ms)  ${verdict}`,
  )
  if (limit !== null && ratio > limit) process.exitCode = 1
}
