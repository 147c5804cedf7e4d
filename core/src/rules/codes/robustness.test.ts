import { describe, expect, test } from 'vitest'
import { reportsOf } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import { families, rules } from '../generated/registry.ts'

/** Whatever the file, a rule ends without an exception and speaks of places inside it. */

const ODD = [
  '',
  '[]',
  'referentiel: 1',
  'referentiel: 1\ncertification:\nblocs:',
  'referentiel: 1\ncertification: { jurys: [{}], certificateurs: [{}], voies_acces: [x], voies_exclues: [x], echelle: {}, numero: x }',
  'referentiel: 1\ncertification: oui\nblocs: [1, null, { id: [] }, {}]',
  'blocs: [{ activites: [{}, { activites: [{}] }, 3], competences: [{}, { enonce: }, x], modalites: [{}, x], criteres: [{}, "", x, { id: 1 }] }]',
  'competences: [{ id: "", enonce: " ", activites: [], modalites: [{ taches: [{}, ""] }] }]\nmodalites: [{}]\ncriteres: [{}]',
  'blocs: [{ id: "*", competences: [{ id: "/", enonce: a }, { id: "-", enonce: b }, { id: "…", enonce: c }] }]',
  'blocs: [{ id: BC1, competences: [&c { id: C1, enonce: a, criteres: [x] }, *c, *c] }, { id: BC1, competences: [*c] }]',
  'blocs:\n  - competences:\n      - { id: C1\n        enonce: Régler',
]

describe.each(
  rules
    .filter(({ id }) => ['referentiel', 'blocs', 'activites', 'codes', 'couverture'].includes(families[id] ?? ''))
    .map((rule) => ({ id: rule.id, rule })),
)('$id', ({ rule }) => {
  test.each(ODD)('on %j', (yaml) => {
    const source = readSource(yaml)
    const reports = reportsOf(rule, source)
    if (reports instanceof Error) throw reports
    for (const { at, message, related = [] } of reports) {
      for (const range of [at, ...related.map((each) => each.at)]) {
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        expect(range.end).toBeLessThanOrEqual(yaml.length)
      }
      expect(message.fr).not.toMatch(/undefined|null|NaN/)
    }
  })
})
