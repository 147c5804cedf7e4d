import { describe, expect, test } from 'vitest'
import { readSource } from '../source/read.ts'
import { check } from './check.ts'

const RS = `referentiel: 1
certification: { registre: RS }
competences:
  - { id: C1, enonce: Relever le jeu, l’usure et la casse }
`

const ruleIds = (text: string, options: Parameters<typeof check>[1] = {}) =>
  check(readSource(text), options).findings.map(({ rule }) => rule)

describe('a problem of the text', () => {
  const code = 'virgule-dans-le-texte'

  test('is a finding with its fix', () => {
    const found = check(readSource(RS)).findings.find(({ rule }) => rule === code)
    expect(found?.severity).toBe('error')
    expect(found?.fixes).toHaveLength(1)
    expect(found?.pointer).toBe('/competences/0/enonce')
  })

  test.each(['off', 'info'] as const)('takes the severity %s of a configuration', (severity) => {
    const { findings } = check(readSource(RS), { rules: { [code]: { severity } } })
    expect(findings.filter(({ rule }) => rule === code).map((finding) => finding.severity)).toEqual(
      severity === 'off' ? [] : [severity],
    )
  })

  test('can be silenced by a comment', () => {
    const silenced = RS.replace('  - {', `  # equerre-disable-next-line ${code} -- voulu\n  - {`)
    expect(ruleIds(silenced)).not.toContain(code)
    expect(ruleIds(silenced)).not.toContain('suppression-inutile')
    expect(ruleIds(silenced)).not.toContain('suppression-inconnue')
  })
})

test('of an alias that names nothing, only the alias is told', () => {
  const text = 'referentiel: 1\ncertification:\n  registre: RS\n  codes_nsf: *codes\n  niveau: *niveau\n'
  const { findings, source } = check(readSource(text))
  const told = findings.map(({ rule, range }) => [rule, source.text.slice(range.start, range.end)])
  expect(told.filter(([, under]) => under?.startsWith('*'))).toEqual([
    ['renvoi-inconnu', '*codes'],
    ['renvoi-inconnu', '*niveau'],
  ])
})

test('the summary of a draft names its places in the order of the file', () => {
  const { findings } = check(
    readSource(`referentiel: 1
certification: { registre: RNCP, etat: brouillon }
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
  - id: BC2
`),
  )
  const summary = findings.find(({ rule }) => rule === 'brouillon-a-completer')
  const starts = summary?.related.map(({ at }) => at.start) ?? []
  expect(starts.length).toBeGreaterThan(1)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  expect(findings.map(({ rule }) => rule)).not.toContain('nombre-de-blocs-inhabituel')
})
