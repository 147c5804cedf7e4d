import { describe, expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { type BaselineEntry, entryOf, readBaseline, sortFindings, writeBaseline } from './baseline.ts'
import { identitiesOf } from './identity.ts'

const competency = (id: string, statement: string): string => `      - id: ${id}\n        enonce: ${statement}\n`
const text = (...competencies: readonly string[]): string =>
  `referentiel: 1\ncertification: { intitule: X }\nblocs:\n  - id: BC1\n    intitule: Y\n    competences:\n${competencies.join('')}`

const WEAK = 'competence-verbe-faible'
function found(yaml: string) {
  const source = readSource(yaml)
  return new Map([...identitiesOf(source, check(source).findings)].filter(([{ rule }]) => rule === WEAK))
}
const entriesOf = (yaml: string): readonly BaselineEntry[] =>
  [...found(yaml)].map(([finding, identity]) => entryOf(finding, identity))

const MEETINGS = 'Participer aux réunions de chantier.'
const VISITS = 'Participer aux visites de sécurité.'

describe('against a baseline', () => {
  const known = entriesOf(text(competency('C1', MEETINGS), competency('C2', VISITS)))

  test('nothing is new when nothing changed', () => {
    const sorted = sortFindings(known, found(text(competency('C1', MEETINGS), competency('C2', VISITS))))
    expect([sorted.held.size, sorted.fresh.length, sorted.stale.length]).toEqual([2, 0, 0])
  })

  test('a competency under another code is known by its words', () => {
    const sorted = sortFindings(known, found(text(competency('C7', MEETINGS), competency('C2', VISITS))))
    expect([sorted.held.size, sorted.fresh.length, sorted.stale.length]).toEqual([2, 0, 0])
  })

  test('a new fault is new, though another one was mended', () => {
    const sorted = sortFindings(
      known,
      found(text(competency('C2', VISITS), competency('C3', 'Participer au tri des déchets.'))),
    )
    expect(sorted.held.size).toBe(1)
    expect(sorted.fresh).toHaveLength(1)
    expect(sorted.stale.map(({ element }) => element)).toEqual(['blocs/BC1/competences/C1'])
  })

  test('an entry answers for one finding only', () => {
    const twice = found(text(competency('C1', MEETINGS), competency('C2', VISITS), competency('C3', MEETINGS)))
    expect(sortFindings(known, twice).fresh).toHaveLength(1)
  })
})

describe('the file', () => {
  const entries = entriesOf(text(competency('C2', MEETINGS), competency('C1', VISITS)))

  test('is the same whatever the order', () => {
    const one = new Map([
      ['b.yaml', entries],
      ['a.yaml', entries],
      ['vide.yaml', []],
    ])
    const other = new Map([
      ['a.yaml', [...entries].reverse()],
      ['b.yaml', entries],
    ])
    expect(writeBaseline(one)).toBe(writeBaseline(other))
    expect(Object.keys(JSON.parse(writeBaseline(one)).files)).toEqual(['a.yaml', 'b.yaml'])
  })

  test('reads back as it was written', () => {
    const baseline = new Map([['dossier/é #1%.yaml', entries]])
    const read = readBaseline(writeBaseline(baseline))
    if ('wrong' in read) throw new Error(read.wrong.en)
    expect(writeBaseline(read)).toBe(writeBaseline(baseline))
  })

  test.each([
    ['<<<<<<< HEAD\n{}', 'JSON'],
    ['', 'JSON'],
    ['[]', 'equerre baseline'],
    ['{"equerre":1}', 'equerre baseline'],
    ['{"equerre":1,"files":{"a":[{"rule":"x"}]}}', 'equerre baseline'],
    ['{"equerre":1,"files":[]}', 'equerre baseline'],
    ['{"equerre":2,"files":{}}', 'later version'],
    ['null', 'equerre baseline'],
  ])('%j is refused', (content, why) => {
    const read = readBaseline(content)
    expect('wrong' in read ? read.wrong.en : '').toContain(why)
  })
})
