import { describe, expect, test } from 'vitest'
import { buildModel } from '../../model/build.ts'
import { readSource } from '../../source/read.ts'
import { checkStructure } from '../../structure/check.ts'
import { examReportsOf } from '../check/check.ts'
import { EXAM_FORMAT } from '../format.ts'
import { EXAMPLE_REFERENTIAL } from './example-referential.ts'
import { examRules } from './generated/registry.ts'
import type { ExamExample, ExamRule } from './rule.ts'

/** The examples of a rule's page are its tests: what is shown is what is found. */

function reportsIn(rule: ExamRule, example: ExamExample) {
  const source = readSource(example.yaml)
  expect(source.problems, 'the example is well-formed YAML').toEqual([])
  const { referential: given = EXAMPLE_REFERENTIAL } = example
  const referential = typeof given === 'string' ? buildModel(readSource(given)) : given
  const reports = examReportsOf(rule, source, referential, example.profile)
  if (reports instanceof Error) throw reports
  return { source, reports }
}

function foundIn(rule: ExamRule, example: ExamExample): readonly string[] {
  const { source, reports } = reportsIn(rule, example)
  return [...reports]
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map((report) => source.text.slice(report.at.start, report.at.end))
}

describe.each(examRules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  test.each(rule.examples.valid.map((example, index) => ({ index, example })))(
    'says nothing of valid example $index',
    ({ example }) => {
      expect(foundIn(rule, example)).toEqual([])
    },
  )

  test.each(rule.examples.invalid.map((example, index) => ({ index, example })))(
    'finds invalid example $index',
    ({ example }) => {
      expect(example.at.length).toBeGreaterThan(0)
      expect(foundIn(rule, example)).toEqual(example.at)
    },
  )

  test('has examples that follow the format', () => {
    for (const { yaml } of [...rule.examples.valid, ...rule.examples.invalid]) {
      expect(checkStructure(readSource(yaml), EXAM_FORMAT), yaml).toEqual([])
    }
  })

  test('speaks French as it is written, in both languages', () => {
    for (const example of rule.examples.invalid) {
      for (const { message } of reportsIn(rule, example).reports) {
        const prose = message.fr.replace(/`[^`]*`/g, '')
        expect(prose).not.toMatch(/ [:;?!»]|« (?!\u00a0)|\w'\w/)
        expect(prose).toMatch(/[.?!]$/)
        expect(message.en).not.toBe(message.fr)
        expect(message.en).toMatch(/[.?!]$/)
      }
    }
  })
})
