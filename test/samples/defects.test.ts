import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, knownCheckIds, readSource, type SourceDocument } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { checkExam } from '../../core/src/exams/index.ts'
import { referentialOf } from './exam-referential.ts'
import { expectedFindings } from './expected.ts'

/** Every finding of `samples/defauts/` is announced by a comment `# attendu : règle`, and every announcement comes true. */

const DEFECTS = join(import.meta.dirname, '..', '..', 'samples', 'defauts')
const files = readdirSync(DEFECTS, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:referentiel|examen)\.yaml$/.test(name))
  .sort()
const sources = new Map(files.map((name) => [name, readSource(readFileSync(join(DEFECTS, name), 'utf8'))]))

/** Rules that a project must ask for: the samples of defects ask for them. */
const OFF_BY_DEFAULT = ['code-repete-entre-blocs']

interface Found {
  readonly rule: string
  /** From 1. */
  readonly line: number
  readonly says: string
}

function findingsIn(name: string, source: SourceDocument): readonly Found[] {
  const rules = Object.fromEntries(OFF_BY_DEFAULT.map((id) => [id, { severity: 'info' as const }]))
  const { findings } = name.endsWith('.examen.yaml')
    ? checkExam(source, referentialOf(join(DEFECTS, name), source), { rules })
    : check(source, { rules })
  return findings.map(({ rule, range, message }) => ({
    rule,
    line: source.positionAt(range.start).line + 1,
    says: message.fr,
  }))
}

describe.each([...sources])('%s', (name, source) => {
  test('says what it announces, where it announces it, and nothing else', () => {
    const lines = source.text.split('\n')
    const unannounced = [...findingsIn(name, source)]
    const missing: string[] = []
    for (const { rule, covers } of expectedFindings(source)) {
      const at = unannounced.findIndex(
        (finding) => finding.rule === rule && finding.line >= covers.first && finding.line <= covers.last,
      )
      if (at === -1) missing.push(`${covers.first} ${rule} (${lines[covers.first - 1]?.trim()})`)
      else unannounced.splice(at, 1)
    }
    expect({ missing, unannounced }).toEqual({ missing: [], unannounced: [] })
  })
})

const fired = new Set([...sources].flatMap(([name, source]) => findingsIn(name, source).map(({ rule }) => rule)))

/**
 * What no file of this folder can show: a rule that crashes, a file too large or that is no text, and what the reader only says when no
 * other words fit.
 */
const NO_SAMPLE: readonly string[] = ['erreur-interne', 'fichier-trop-gros', 'pas-un-texte', 'yaml-illisible']

test('every check fires at least once in samples/defauts', () => {
  const silent = knownCheckIds().filter((id) => !fired.has(id) && !NO_SAMPLE.includes(id))
  expect(silent).toEqual([])
})

test('every finding has an id that a configuration or a comment can name', () => {
  expect([...fired].filter((id) => !knownCheckIds().includes(id))).toEqual([])
})
