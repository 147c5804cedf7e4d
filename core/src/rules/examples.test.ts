import { describe, expect, test } from 'vitest'
import { reportsOf } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { rules } from './generated/registry.ts'
import type { Example, Rule } from './rule.ts'

/** The examples of a rule's page are its tests: what is shown is what is found. */

function foundIn(rule: Rule, example: Example): readonly string[] {
  const source = readSource(example.yaml)
  expect(source.problems, 'the example is well-formed YAML').toEqual([])
  const reports = reportsOf(rule, source, example.profile)
  if (reports instanceof Error) throw reports
  return [...reports]
    .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
    .map((report) => source.text.slice(report.at.start, report.at.end))
}

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
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

  test('its safe fixes remove what they mend, and do it once', () => {
    for (const example of rule.examples.invalid) {
      const source = readSource(example.yaml)
      const reports = reportsOf(rule, source, example.profile)
      if (reports instanceof Error) throw reports
      for (const report of reports) {
        for (const fix of report.fixes ?? []) {
          const fixed = readSource(applied(source.text, fix.edits))
          expect(fixed.problems, fix.title.fr).toEqual([])
          const left = reportsOf(rule, fixed, example.profile)
          if (left instanceof Error) throw left
          if (fix.safety === 'safe') expect(left.length, fix.title.fr).toBeLessThan(reports.length)
        }
      }
    }
  })
})

function applied(
  text: string,
  edits: readonly { readonly range: { readonly start: number; readonly end: number }; readonly text: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((result, edit) => result.slice(0, edit.range.start) + edit.text + result.slice(edit.range.end), text)
}
