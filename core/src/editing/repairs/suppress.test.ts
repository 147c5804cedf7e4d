import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import { variant } from '../../source/testing/variants.ts'
import { suppressionsOf } from './suppress.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'samples')

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))

const findingsOf = (text: string, rule?: string): readonly Finding[] =>
  check(readSource(text)).findings.filter((finding) => rule === undefined || finding.rule === rule)

const silenced = (text: string, finding: Finding, which: number): string => {
  const fix = suppressionsOf(readSource(text), finding)[which]
  return fix === undefined ? text : applyEdits(text, fix.edits).text
}

/** The same finding counted by its words: its place moves with the comment. */
const count = (findings: readonly Finding[], { rule, message }: Finding): number =>
  findings.filter((other) => other.rule === rule && other.message.fr === message.fr).length

/** Findings tried in each file. */
const MOST = 3

describe('silenced, a finding is gone and no other is lost', () => {
  test.each(samples)('$name', ({ text }) => {
    const findings = findingsOf(text)
    for (const finding of findings.filter((_, index) => index % Math.ceil(findings.length / MOST) === 0)) {
      const fixes = suppressionsOf(readSource(text), finding)
      for (const [which, fix] of fixes.entries()) {
        const after = silenced(text, finding, which)
        const left = findingsOf(after)
        expect(count(left, finding), `${fix.title.fr} ${finding.range.start}`).toBeLessThan(count(findings, finding))
        expect(readSource(after).problems.length).toBe(readSource(text).problems.length)
        expect(after).toMatch(new RegExp(`equerre-disable-.*\\b${finding.rule}\\b.* -- \\S`))
      }
    }
  })
})

const LISTED = `# yaml-language-server: $schema=x
# Un commentaire d’en-tête.

referentiel: 1
blocs:
  - id: BC1
    competences:
      - id: C1
        enonce: >-
          Analyser les  besoins
          du client  fidèle
`

describe('where the comment goes', () => {
  const [first, second] = findingsOf(LISTED, 'espaces-doubles')

  test('above the key of a text of several lines', () => {
    for (const finding of [first, second]) {
      if (finding === undefined) throw new Error('two double spaces are there')
      expect(silenced(LISTED, finding, 0)).toContain(
        '      - id: C1\n        # equerre-disable-next-line espaces-doubles -- … motif à écrire\n        enonce: >-\n',
      )
    }
  })

  test('above a member of a list', () => {
    const finding = {
      rule: 'competence-sans-critere',
      range: { start: LISTED.indexOf(' C1') + 1, end: LISTED.indexOf(' C1') + 3 },
    }
    const [here] = suppressionsOf(readSource(LISTED), finding)
    expect(applyEdits(LISTED, here?.edits ?? []).text).toContain(
      '    competences:\n      # equerre-disable-next-line competence-sans-critere -- … motif à écrire\n      - id: C1\n',
    )
  })

  test('in the comment that is there', () => {
    const text = LISTED.replace(
      '        enonce',
      '        # equerre-disable-next-line competence-longueur -- voulu\n        enonce',
    )
    const finding = findingsOf(text, 'espaces-doubles')[0]
    if (finding === undefined) throw new Error('a double space is there')
    expect(silenced(text, finding, 0)).toBe(
      text.replace('competence-longueur -- voulu', 'competence-longueur, espaces-doubles -- voulu'),
    )
  })

  test('at the top, after what opens the file', () => {
    if (first === undefined) throw new Error('a double space is there')
    const once = silenced(LISTED, first, 1)
    expect(once).toBe(
      LISTED.replace('referentiel', '# equerre-disable-file espaces-doubles -- … motif à écrire\nreferentiel'),
    )
    const inFile = suppressionsOf(readSource(once), { rule: 'competence-sans-moyens', range: { start: 0, end: 0 } }).at(
      -1,
    )
    expect(applyEdits(once, inFile?.edits ?? []).text).toContain(
      'motif à écrire\n# equerre-disable-file competence-sans-moyens -- … motif à écrire\nreferentiel',
    )
  })
})

test('never outside, never throws, on broken texts', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const text = variant(seed)
    const source = readSource(text)
    for (const finding of check(source).findings.slice(0, 8)) {
      for (const fix of suppressionsOf(source, finding)) {
        expect(applyEdits(text, fix.edits).dropped, `${seed} ${finding.rule}`).toEqual([])
      }
    }
  }
})
