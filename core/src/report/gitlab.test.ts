import { expect, test } from 'vitest'
import { gitlab } from './gitlab.ts'
import { reportOf } from './testing/report-of.ts'

const TEXT = `referentiel: 1
certification: { intitule: Fleuriste, registre: RNCP }
blocs:
  - id: BC1
    intitule: Composer  des  bouquets
`

const issuesOf = (
  text: string,
): readonly { readonly fingerprint: string; readonly location: { readonly path: string } }[] => JSON.parse(text)

test('the same finding in two files has two fingerprints', () => {
  const issues = issuesOf(gitlab(reportOf({ 'a.referentiel.yaml': TEXT, 'b.referentiel.yaml': TEXT })))
  expect(issues.length).toBeGreaterThan(4)
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
})

test('fingerprints stay when lines move', () => {
  const prints = (text: string) => issuesOf(gitlab(reportOf({ 'a.yaml': text }))).map(({ fingerprint }) => fingerprint)
  expect(prints(`# une ligne de plus\n\n${TEXT}`)).toEqual(prints(TEXT))
})

test('nothing found is an empty list', () => {
  expect(gitlab(reportOf({}))).toBe('[]\n')
})
