import { describe, expect, test } from 'vitest'
import { knownCheckIds } from '../engine/checks.ts'
import { sarif } from './sarif.ts'
import { reportOf, reportOfFindings } from './testing/report-of.ts'

const TEXT = 'referentiel: 1\ncertification: { intitule: "𝄞 Fleuriste" }\nblocs: []\n'
const start = TEXT.indexOf('Fleuriste')
const range = { start, end: start + 'Fleuriste'.length }
const runOf = (text: string) => JSON.parse(text).runs[0]
const resultOf = (...args: Parameters<typeof reportOfFindings>) => runOf(sarif(reportOfFindings(...args))).results[0]

describe('the rules', () => {
  const run = runOf(sarif(reportOf({})))

  test('are all there, each once, with words, help and level', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...knownCheckIds()])
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text, rule.id).not.toBe('')
      expect(rule.fullDescription.text, rule.id).not.toBe('')
      expect(rule.help.text.length, rule.id).toBeGreaterThan(rule.fullDescription.text.length)
      expect(rule.help.markdown, rule.id).toContain('**Que faire')
    }
  })

  test('lead to their pages where the documentation is', () => {
    const surroundings = { forge: null, repository: null, documentation: 'https://docs.test/equerre' }
    const { rules } = runOf(sarif(reportOf({}, { surroundings }))).tool.driver
    for (const { id, helpUri } of rules) expect(helpUri).toBe(`https://docs.test/equerre/docs/regles/${id}.md`)
  })
})

describe('a result', () => {
  test('has a region in UTF-16 code units, and what is written there', () => {
    const { locations } = resultOf(TEXT, [{ range }])
    const character = TEXT.split('\n')[1]?.indexOf('Fleuriste') ?? 0
    expect(locations[0].physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: character + 1,
      endLine: 2,
      endColumn: character + 10,
      snippet: { text: 'Fleuriste' },
    })
  })

  test('points to its rule by its rank', () => {
    const run = runOf(sarif(reportOfFindings(TEXT, [{ range }])))
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe(run.results[0].ruleId)
  })

  test('names its file from the root of the repository, percent-encoded', () => {
    const report = reportOfFindings(TEXT, [{ range }])
    const files = report.files.map((file) => ({ ...file, inRepository: 'Mes dossiers\\n° 1 #%.yaml' }))
    const run = runOf(sarif({ ...report, files }))
    const { artifactLocation } = run.results[0].locations[0].physicalLocation
    expect(artifactLocation).toEqual({ uri: 'Mes%20dossiers/n%C2%B0%201%20%23%25.yaml', uriBaseId: '%SRCROOT%' })
    expect(run.originalUriBaseIds['%SRCROOT%']).not.toHaveProperty('uri')
  })

  test('links its message to the related places, its own brackets and braces being text', () => {
    const related = [{ at: { start: 0, end: 11 }, message: { fr: 'La première {0}.', en: 'The first {0}.' } }]
    const result = resultOf(TEXT, [{ range, related, message: { fr: 'Voir [ici](1) et {0}.', en: '' } }])
    expect(result.message.text).toBe('Voir \\[ici\\](1) et {{0}}. Voir [ligne 1](1).')
    expect(result.relatedLocations).toHaveLength(1)
    expect(result.relatedLocations[0]).toMatchObject({ id: 1, message: { text: 'La première {{0}}.' } })
  })

  test('carries its fixes, an insertion being a region without width', () => {
    const edits = [{ range: { start, end: start }, text: 'Maître ' }]
    const fixes = [{ title: { fr: 'Ajouter', en: 'Add' }, safety: 'proposal' as const, edits }]
    const [fix] = resultOf(TEXT, [{ range, fixes }]).fixes
    const [{ deletedRegion, insertedContent }] = fix.artifactChanges[0].replacements
    expect(deletedRegion.startColumn).toBe(deletedRegion.endColumn)
    expect(insertedContent.text).toBe('Maître ')
  })

  test('keeps its fingerprints when lines move', () => {
    const print = (text: string) => {
      const { results } = runOf(sarif(reportOf({ 'a.yaml': text })))
      return results.map(({ partialFingerprints }: { partialFingerprints: object }) => partialFingerprints)
    }
    expect(print(TEXT).length).toBeGreaterThan(0)
    expect(print(`# de plus\n\n${TEXT}`)).toEqual(print(TEXT))
  })
})

test('the gravest results come first', () => {
  const severities = ['info', 'error', 'warning', 'error'] as const
  const { results } = runOf(
    sarif(
      reportOfFindings(
        TEXT,
        severities.map((severity) => ({ range, severity })),
      ),
    ),
  )
  expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'error', 'warning', 'note'])
})

test('what could not be read makes the run a failed one', () => {
  const { invocations } = runOf(sarif(reportOf({}, { errors: ['Impossible de lire {a}.'] })))
  expect(invocations[0]).toEqual({
    executionSuccessful: false,
    toolExecutionNotifications: [{ level: 'error', message: { text: 'Impossible de lire {{a}}.' } }],
  })
})
