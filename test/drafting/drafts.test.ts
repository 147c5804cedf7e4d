import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  criterionOperation,
  draftCriteria,
  draftObjectives,
  objectiveOperation,
} from '../../core/src/drafting/index.ts'
import { type CheckResult, check } from '../../core/src/engine/check.ts'
import { createMemory } from '../../core/src/engine/memory/memory.ts'
import { similarity } from '../../core/src/french/similarity.ts'
import { addressOf } from '../../core/src/model/address.ts'
import { codeOf } from '../../core/src/model/codes.ts'
import type { Competency } from '../../core/src/model/referential.ts'
import type { Operation } from '../../core/src/proposals/operation.ts'
import { propose } from '../../core/src/proposals/propose.ts'
import { readSource } from '../../core/src/source/read.ts'
import { checkedGold, goldIsPresent } from './gold.ts'

/** What is drafted for whole référentiels, once it is written in them. */

const SAMPLES = join(import.meta.dirname, '../../samples')
const samples = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.referentiel.yaml'))
  .map((name) => ({ name, checked: check(readSource(readFileSync(join(SAMPLES, name), 'utf8'))) }))

const files = [...samples, ...(goldIsPresent ? checkedGold() : [])]

/** Of each file, what a check remembers: it finds what a fresh one finds, as `test/memory` proves, and sooner. */
const memories = new Map(files.map(({ checked }) => [checked, createMemory()]))

function written(checked: CheckResult, operations: readonly Operation[]): CheckResult {
  const proposal = propose(checked.source, operations)
  if (proposal.status === 'refused') throw new Error(proposal.reason.en)
  const memory = memories.get(checked)
  return check(readSource(proposal.text), memory === undefined ? {} : { memory })
}

/** What the rules say in a competency, but for the blanks that are left to fill. */
function remarks({ findings }: CheckResult, { node }: Competency, rules: RegExp): readonly string[] {
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && rules.test(rule) && rule !== 'texte-a-completer')
    .filter(({ range }) => node.range.start <= range.start && range.end <= node.range.end)
    .map(({ rule, message }) => `${rule}: ${message.fr}`)
}

const competencyIn = ({ referential }: CheckResult, wanted: Competency): Competency => {
  const found = referential.blocks
    .flatMap(({ competencies }) => competencies)
    .filter((competency) => addressOf(competency) === addressOf(wanted))
  if (found[0] === undefined) throw new Error(`no competency ${codeOf(wanted)}`)
  return found[0]
}

describe.each(files)('$name', ({ checked }) => {
  const competencies = checked.coverage.competencies.map(({ competency }) => competency)
  const all = competencies.map((competency) => ({ competency, made: draftCriteria(checked, competency) }))
  const drafted = all.filter(({ made }) => made.drafts.length > 0)

  test('criteria that are written bring no error and no warning', () => {
    const wrong = drafted.flatMap(({ competency, made }) =>
      made.drafts.flatMap((draft) => {
        const after = written(checked, [criterionOperation(competency, { ...draft, indicators: [] })])
        const criterion = competencyIn(after, competency).criteria.at(-1)
        expect(criterion?.statement?.value).toBe(draft.text)
        return after.findings
          .filter(({ severity }) => severity !== 'info')
          .filter(({ range }) => {
            const at = criterion?.node.range ?? { start: 0, end: 0 }
            return at.start <= range.start && range.end <= at.end
          })
          .map(({ rule }) => `${codeOf(competency)} ${rule}: ${draft.text}`)
      }),
    )
    expect(wrong).toEqual([])
  }, 120_000)

  test('other phrasings pass the rules too', () => {
    const wrong = drafted
      .flatMap(({ competency, made }) => {
        const texts = made.drafts.flatMap(({ alternatives }) => alternatives)
        return texts.map((text) => ({ competency, text }))
      })
      .filter((_one, index) => index % 7 === 0)
      .flatMap(({ competency, text }) => {
        const draft = {
          aspect: 'resultat',
          text,
          alternatives: [],
          indicators: [],
          from: { start: 0, end: 0 },
        } as const
        const after = written(checked, [criterionOperation(competency, { ...draft, findings: [] })])
        const at = competencyIn(after, competency).criteria.at(-1)?.node.range ?? { start: 0, end: 0 }
        return after.findings
          .filter(({ severity, range }) => severity !== 'info' && at.start <= range.start && range.end <= at.end)
          .map(({ rule }) => `${codeOf(competency)} ${rule}: ${text}`)
      })
    expect(wrong).toEqual([])
  }, 120_000)

  test('no criterion repeats another of its competency, nor one of the bloc', () => {
    for (const { competency, made } of all) {
      const others = competency.block.criteria.flatMap(({ statement }) => statement?.value ?? [])
      for (const [index, { text }] of made.drafts.entries()) {
        const before = made.drafts.slice(0, index).map((draft) => draft.text)
        for (const other of [...others, ...before])
          expect(similarity(text, other), `${text} / ${other}`).toBeLessThan(0.72)
      }
    }
  })

  test('what is drafted says where it comes from, within the statement', () => {
    for (const { made } of all) {
      for (const { from } of made.drafts) {
        expect(from.start).toBeLessThan(from.end)
        expect(from.start).toBeGreaterThanOrEqual(0)
      }
    }
  })

  test('the same file gives the same drafts', () => {
    const again = check(readSource(checked.source.text))
    for (const { competency, made } of all.slice(0, 5)) {
      expect(draftCriteria(again, competencyIn(again, competency))).toEqual(made)
      expect(draftObjectives(again, competencyIn(again, competency))).toEqual(draftObjectives(checked, competency))
    }
  })

  test('objectives that are written bring no error and no warning, blanks apart', () => {
    const operations = competencies.flatMap((competency) =>
      draftObjectives(checked, competency).map((draft) => objectiveOperation(competency, draft)),
    )
    expect(operations.length).toBeGreaterThan(0)
    const after = written(checked, operations)
    for (const competency of competencies) {
      const now = competencyIn(after, competency)
      const before = remarks(checked, competency, /./)
      expect(remarks(after, now, /./).filter((remark) => !before.includes(remark))).toEqual([])
    }
  }, 60_000)

  test('a letter of an objective is filled from the file, or blank', () => {
    for (const competency of competencies) {
      for (const { findings, competency: code, assessment, ...letters } of draftObjectives(checked, competency)) {
        expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
        expect(code).toBe(codeOf(competency))
        expect(assessment === null || typeof assessment === 'string').toBe(true)
        for (const { kind, text, source } of Object.values(letters)) {
          expect(text.startsWith('…')).toBe(kind === 'blank')
          expect(source === null).toBe(kind === 'blank')
        }
      }
    }
  })
})

test.runIf(goldIsPresent)('the statements of real documents nearly all have a criterion on the result', () => {
  const statements = files
    .slice(samples.length)
    .flatMap(({ checked }) => checked.coverage.competencies.map(({ competency }) => draftCriteria(checked, competency)))
  const withResult = statements.filter(({ drafts }) => drafts.some(({ aspect }) => aspect === 'resultat'))
  expect(withResult.length / statements.length).toBeGreaterThan(0.97)
})
