import { expect, test } from 'vitest'
import { blanksIn } from '../engine/blanks.ts'
import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { fileNameOf } from './file-name.ts'
import { skeleton } from './whole-file.ts'

test.each([
  { title: 'Fleuriste', register: 'RNCP', level: 4, registration: 'de_droit' },
  { title: 'Accueil : « clients » "pressés"', register: 'RS', level: null },
  { title: null, register: 'RNCP', level: null },
] as const)('a new référentiel reads, holds what was asked and is a draft: $title', (wishes) => {
  for (const language of ['fr', 'en'] as const) {
    for (const place of ['command', 'editor'] as const) {
      const source = readSource(skeleton(wishes, language, place))
      expect(source.problems).toEqual([])
      const { referential, findings } = check(source)
      const { title, register, state, registration } = referential.certification
      const blankTitle = place === 'editor' ? expect.stringMatching(/^… /) : null
      expect(title?.value ?? null).toEqual(wishes.title ?? blankTitle)
      expect(register).toBe(wishes.register)
      expect(registration).toBe('registration' in wishes ? wishes.registration : 'sur_demande')
      expect(state).toBe('brouillon')
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    }
  }
})

test.each([
  { title: 'Fleuriste', register: 'RNCP', level: 4 },
  { title: null, register: 'RS', level: null },
] as const)('in an editor each part is there, its blanks marked: $register', (wishes) => {
  const result = check(readSource(skeleton(wishes, 'fr', 'editor')))
  const [block] = result.referential.blocks
  expect(block?.competencies.map(({ id }) => id?.value)).toEqual(['C1', 'C2'])
  const [assessment] = block?.assessments ?? []
  expect(assessment?.references.flatMap(({ targets }) => targets)).toEqual(block?.competencies)
  const places = blanksIn(result.source).map(({ range }) => result.source.text.slice(range.start, range.end))
  expect(places.length).toBeGreaterThan(5)
  for (const words of places) expect(words).toMatch(/^"?… /)
  expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(['brouillon-a-completer']))
})

test('what to do next is said in the words of the place', () => {
  const wishes = { title: null, register: 'RNCP', level: null } as const
  expect(skeleton(wishes, 'fr', 'command')).toContain('equerre check')
  expect(skeleton(wishes, 'fr', 'editor')).not.toContain('equerre check')
})

test('the name of a new file is its title without what file systems refuse', () => {
  expect(fileNameOf('Responsable d’atelier (Énergie)')).toBe('responsable-d-atelier-energie.referentiel.yaml')
  expect(fileNameOf('../..')).toBe('nouveau.referentiel.yaml')
  expect(fileNameOf(null)).toBe('nouveau.referentiel.yaml')
})
