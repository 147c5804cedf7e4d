import { expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { previewFragment, previewPage } from './preview.ts'

const TEXT = `referentiel: 1
certification:
  intitule: Gérer <script>alert(1)</script>
blocs:
  - id: BC1
    intitule: Organiser
    activites:
      - { id: A1, intitule: Organisation }
    competences:
      - id: C1
        activites: [A1]
        enonce: Connaître les pièces.
        criteres:
          - enonce: Les pièces sont nommées.
      - id: C2
        enonce: Planifier les travaux.
    modalites:
      - { id: E1, intitule: Étude de cas, competences: [C1] }
`
const result = check(readSource(TEXT))
const PLACED = / data-place="(\d+):(\d+)"/g

/** What stands in the text where each part with this class or name begins. */
const textsOf = (before: RegExp): readonly string[] =>
  [...previewFragment(result, 'fr').matchAll(new RegExp(`${before.source}[^>]* data-place="(\\d+):(\\d+)"`, 'g'))].map(
    ([, start, end]) => TEXT.slice(Number(start), Number(end)).trim(),
  )

test('the parts of a fragment say where they stand in the text', () => {
  expect(textsOf(/<h1/)).toEqual(['Gérer <script>alert(1)</script>'])
  expect(textsOf(/<li/)[0]).toBe('enonce: Les pièces sont nommées.')
  expect(textsOf(/<div class="part"/).map((text) => text.split('\n')[0])).toEqual([
    '{ id: A1, intitule: Organisation }',
    'id: C1',
    '{ id: E1, intitule: Étude de cas, competences: [C1] }',
    'id: C2',
  ])
})

test('what is absent leads to where it is to be written', () => {
  const absent = textsOf(/<p class="absent"/)
  expect(absent.length).toBeGreaterThan(1)
  for (const text of absent) expect(text).toMatch(/^id: C2/)
})

test('a finding leads to its own place', () => {
  const notes = textsOf(/<a class="note/)
  expect(notes.length).toBeGreaterThan(0)
  const ranges = result.findings.map(({ range }) => TEXT.slice(range.start, range.end).trim())
  for (const text of notes) expect(ranges).toContain(text)
})

test('a fragment is what the body of the page holds, the places apart', () => {
  const page = previewPage(result, 'fr')
  expect(page).not.toMatch(PLACED)
  expect(page).toContain(previewFragment(result, 'fr').replace(PLACED, ''))
})

test('its texts stay texts', () => {
  expect(previewFragment(result, 'fr')).not.toContain('<script')
})
