import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  NO_SCORE,
  precision,
  recall,
  type Score,
  type Scores,
  scoresOf,
  sum,
} from '../../core/src/comparing/testing/measure.ts'
import { type Plain, plainOf } from '../../core/src/comparing/testing/plain.ts'
import { REVISIONS, type Revision } from '../../core/src/comparing/testing/revise.ts'
import { Random } from '../../core/src/source/testing/random.ts'
import { referentialText } from '../../core/src/source/testing/referential-text.ts'

/**
 * How well the elements of one version are recognised in another: random revisions of the samples and of made référentiels, whose texts
 * are much alike, each with its truth. `node test/benchmarks/comparing.ts [times]`
 */

const TIMES = Number(process.argv[2] ?? 12)
const KINDS = ['block', 'competency', 'assessment', 'criterion'] as const

const SAMPLES = join(import.meta.dirname, '../../samples')
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.referentiel.yaml'))
  .map((name) => plainOf(readFileSync(join(SAMPLES, name), 'utf8')))
  .filter((plain) => Array.isArray(plain.blocs))
const made = [referentialText(3, 6), referentialText(5, 8)].map(plainOf)

const NOTHING: Scores = { block: NO_SCORE, competency: NO_SCORE, assessment: NO_SCORE, criterion: NO_SCORE }

const added = (a: Scores, b: Scores): Scores => ({
  block: sum(a.block, b.block),
  competency: sum(a.competency, b.competency),
  assessment: sum(a.assessment, b.assessment),
  criterion: sum(a.criterion, b.criterion),
})

function measured(
  documents: readonly Plain[],
  revisions: readonly Revision[],
  times: number,
  [least, most]: readonly [number, number],
): Scores {
  let scores = NOTHING
  for (const [index, document] of documents.entries()) {
    for (let time = 0; time < times; time++) {
      const random = new Random(1 + index * 1_000 + time)
      const after = structuredClone(document)
      const count = random.between(least, most)
      for (let edit = 0; edit < count; edit++) revisions[random.below(revisions.length)]?.(after, random)
      scores = added(scores, scoresOf(document, after))
    }
  }
  return scores
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)
const cell = (score: Score): string => `${percent(precision(score))} ${percent(recall(score))}`

function print(title: string, scores: Scores): void {
  console.log(`${title.padEnd(34)}${KINDS.map((kind) => cell(scores[kind])).join('  |')}`)
}

for (const [name, documents] of [
  ['samples', samples],
  ['made, texts much alike', made],
] as const) {
  console.log(`\n${name}: ${documents.length} référentiels, ${TIMES} times each (precision, recall)`)
  console.log(`${''.padEnd(34)}${KINDS.map((kind) => kind.padStart(17)).join('  |')}`)
  for (const [title, revision] of Object.entries(REVISIONS))
    print(title, measured(documents, [revision], TIMES, [1, 1]))
  print('2 to 12 of these', measured(documents, Object.values(REVISIONS), TIMES * 3, [2, 12]))
  print('20 to 60 of these', measured(documents, Object.values(REVISIONS), TIMES * 3, [20, 60]))
}
