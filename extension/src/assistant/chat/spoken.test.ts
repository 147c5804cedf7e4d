import { expect, test } from 'vitest'
import { Spoken } from './spoken.ts'

function said(stretches: readonly string[]) {
  const lines: string[] = []
  const spoken = new Spoken((line) => lines.push(line))
  for (const stretch of stretches) spoken.hear(stretch)
  spoken.end()
  return { lines, wasHeard: spoken.wasHeard }
}

test('lines are said once they are whole, the last at the end', () => {
  expect(said(['La comp', 'étence C1', '.2\n- une', ' ligne'])).toEqual({
    lines: ['La compétence C1.2', '- une ligne'],
    wasHeard: true,
  })
})

test('drafts that are yet to be judged are not said', () => {
  expect(said(['', ' {"drafts"', ':[]}'])).toEqual({ lines: [], wasHeard: false })
  expect(said(['```json\n{}'])).toEqual({ lines: [], wasHeard: false })
})
