import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { isExamName } from '../../configuration/names.ts'
import { type CheckResult, check, reportsOf } from '../../engine/check.ts'
import { knownCheckIds } from '../../engine/checks.ts'
import type { Finding } from '../../engine/finding.ts'
import type { Settings } from '../../engine/settings.ts'
import { rules } from '../../rules/generated/registry.ts'
import type { Fix } from '../../rules/rule.ts'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import { variant } from '../../source/testing/variants.ts'
import { analyse } from '../analysis.ts'
import { FILLED_RULES, fixesOf } from './fixes-of.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'samples', 'defauts')

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name) && !isExamName(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))

/**
 * Rules that still speak once a fix was applied, with the reason. A reader who fills the blank, or makes the next choice, ends them.
 */
const STAYS: Readonly<Record<string, string>> = {
  'points-incomplets': 'a blank is no number yet',
  'handicap-absent': 'a blank is no competency yet',
  'sante-securite-absente': 'a blank is no competency yet',
  'transition-ecologique-absente': 'a blank is no competency yet',
  'transition-numerique-absente': 'a blank is no competency yet',
}

/** Choices that show what else is wrong, with the reason. */
const SHOWS_MORE: Readonly<Record<string, string>> = {
  'registre-absent': 'the register decides which parts the file must have',
  'numero-autre-registre': 'the register decides which parts the file must have',
}

/** Why a fix should not have been offered; nothing when it does what it says. */
function faultsOf(before: CheckResult, finding: Finding, fix: Fix, settings: Settings): readonly string[] {
  const { text, dropped } = applyEdits(before.source.text, fix.edits)
  const after = check(readSource(text), settings)
  const shift = fix.edits
    .filter(({ range }) => range.end <= finding.range.start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.range.end - edit.range.start), 0)
  const stays = after.findings.some(
    (other) =>
      other.rule === finding.rule &&
      other.message.fr === finding.message.fr &&
      other.range.start === finding.range.start + shift,
  )
  const count = ({ findings }: CheckResult, rule: string): number =>
    findings.filter((other) => other.rule === rule && other.severity === 'error').length
  const errors = [...new Set(after.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))]
  return [
    ...dropped.map(({ range }) => `edit dropped: ${range.start}-${range.end}`),
    ...(after.source.problems.length > before.source.problems.length
      ? after.source.problems.map(({ message }) => `does not read: ${message.en}`)
      : []),
    ...(stays && STAYS[finding.rule] === undefined ? ['the finding stays'] : []),
    ...errors
      .filter((rule) => SHOWS_MORE[finding.rule] === undefined && count(after, rule) > count(before, rule))
      .map((rule) => `new error: ${rule}`),
  ]
}

const seen = new Set<string>()

function tryAll(text: string, settings: Settings, only: string | null): readonly string[] {
  const result = check(readSource(text), settings)
  const tried = new Map<string, number>()
  return result.findings.flatMap((finding) => {
    if (only !== null && finding.rule !== only) return []
    const fixes = fixesOf(result, finding)
    if (fixes.length > 0) seen.add(finding.rule)
    const times = tried.get(finding.rule) ?? 0
    tried.set(finding.rule, times + 1)
    if (times >= MOST) return []
    return fixes.flatMap((fix) =>
      faultsOf(result, finding, fix, settings).map((fault) => `${finding.rule}: ${fix.title.fr}: ${fault}\n`),
    )
  })
}

/** Findings of one rule that are tried in one file. */
const MOST = 2

describe('each fix leaves a text that reads, without the finding and without a new error', () => {
  test.each(samples)('$name', ({ text }) => {
    expect(tryAll(text, {}, null)).toEqual([])
  })

  test.each(rules.map((rule) => ({ id: rule.id, rule })))('examples of $id', ({ id, rule }) => {
    const settings: Settings = { rules: { [id]: { severity: 'warning' } } }
    for (const { yaml, profile } of rule.examples.invalid) {
      const asked = profile === undefined ? settings : { ...settings, profile }
      expect(reportsOf(rule, readSource(yaml), profile)).not.toEqual([])
      expect(tryAll(yaml, asked, id)).toEqual([])
    }
  })
})

test('a criterion written twice goes, one that only looks alike stays', () => {
  const twice = `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Relier un livre
        criteres:
          - Le dos du livre reste souple après la couture des cahiers.
          - Le dos du livre reste souple après la couture des cahiers.
`
  const fixesIn = (text: string): readonly Fix[] => {
    const result = check(readSource(text))
    const found = result.findings.filter(({ rule }) => rule === 'critere-en-double')
    expect(found).toHaveLength(1)
    return found.flatMap((each) => fixesOf(result, each))
  }
  expect(tryAll(twice, {}, 'critere-en-double')).toEqual([])
  expect(fixesIn(twice).map(({ title }) => title.en)).toEqual(['Remove this criterion, written twice'])
  expect(fixesIn(twice.replace('la couture', 'une couture'))).toEqual([])
})

describe('the table of fills', () => {
  test('names rules that exist', () => {
    for (const id of FILLED_RULES) expect(knownCheckIds()).toContain(id)
  })

  test('each has a fix on some finding of the samples or of the examples', () => {
    expect(FILLED_RULES.filter((id) => !seen.has(id))).toEqual([])
  })

  test('well over 40 rules have a fix', () => {
    expect(seen.size).toBeGreaterThan(80)
  })
})

describe('in other layouts, too', () => {
  const layouts: readonly (readonly [string, (text: string) => string])[] = [
    ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['four columns', (text) => parseDocument(text).toString({ indent: 4 })],
    ['dashes under their key', (text) => parseDocument(text).toString({ indentSeq: false })],
    ['braces and brackets only', (text) => JSON.stringify(parseDocument(text).toJS())],
  ]
  test.each(layouts)('%s', (_name, inLayout) => {
    const wanted = samples.filter(({ name }) => /^(?:couverture|modalites|objectifs|codes|blocs)\./.test(name))
    expect(wanted).toHaveLength(5)
    for (const { text } of wanted) {
      const written = inLayout(text)
      const result = check(readSource(written))
      let count = 0
      for (const finding of result.findings) {
        for (const { title, edits } of fixesOf(result, finding)) {
          const { text: after, dropped } = applyEdits(written, edits)
          expect(dropped, title.fr).toEqual([])
          expect(readSource(after).problems, title.fr).toEqual([])
          count++
        }
      }
      expect(count).toBeGreaterThan(3)
    }
  })
})

test('titles keep French typography and have both languages', () => {
  for (const { text } of samples) {
    const result = check(readSource(text))
    for (const finding of result.findings) {
      for (const { title } of fixesOf(result, finding)) {
        expect(title.fr).not.toMatch(/« | »| [:;?!]|\w'\w/)
        expect(title.en).not.toBe('')
      }
    }
  }
})

test('nothing throws and nothing lies outside, on broken texts', () => {
  for (let seed = 1; seed <= 150; seed++) {
    const text = variant(seed)
    const source = readSource(text)
    const analysis = analyse(source)
    for (const finding of check(source).findings) {
      for (const { edits } of fixesOf(analysis, finding)) {
        expect(applyEdits(text, edits).dropped, `${seed} ${finding.rule}`).toEqual([])
      }
    }
  }
})
