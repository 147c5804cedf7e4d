import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, knownCheckIds, readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { expectedFindings } from './expected.ts'

/** Every finding of `samples/defauts/` is announced by a comment `# attendu : règle`, and every announcement comes true. */

const DEFECTS = join(import.meta.dirname, '..', '..', 'samples', 'defauts')
const files = readdirSync(DEFECTS).filter((name) => name.endsWith('.referentiel.yaml'))

const found = (name: string): readonly string[] => {
  const source = readSource(readFileSync(join(DEFECTS, name), 'utf8'))
  const settings = Object.fromEntries(offByDefault.map((id) => [id, { severity: 'info' as const }]))
  return check(source, { rules: settings })
    .findings.map(({ rule, range }) => `${source.positionAt(range.start).line + 1} ${rule}`)
    .sort()
}

/** Rules that a project must ask for: the samples of defects ask for them. */
const offByDefault = ['code-repete-entre-blocs']

describe.each(files)('%s', (name) => {
  test('says what it announces, where it announces it', () => {
    const source = readSource(readFileSync(join(DEFECTS, name), 'utf8'))
    const lines = source.text.split('\n')
    const announced = expectedFindings(source).map(({ rule, covers }) => ({ rule, covers }))
    const missing: string[] = []
    const left = found(name).map((entry) => {
      const [line, rule] = entry.split(' ')
      return { line: Number(line), rule }
    })
    for (const { rule, covers } of announced) {
      const at = left.findIndex(
        (finding) => finding.rule === rule && finding.line >= covers.first && finding.line <= covers.last,
      )
      if (at === -1) missing.push(`${covers.first} ${rule} (${lines[covers.first - 1]?.trim()})`)
      else left.splice(at, 1)
    }
    expect({ missing, unannounced: left }).toEqual({ missing: [], unannounced: [] })
  })
})

test('every check fires at least once in samples/defauts', () => {
  const fired = new Set(files.flatMap((name) => found(name).map((entry) => entry.split(' ')[1])))
  // A rule that crashes is no sample one can write.
  const silent = knownCheckIds().filter((id) => !fired.has(id) && id !== 'erreur-interne')
  expect(silent).toEqual([])
})
