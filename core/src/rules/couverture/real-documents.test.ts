import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../../engine/check.ts'
import { severityIn } from '../../engine/profile.ts'
import { readSource } from '../../source/read.ts'
import { families, rules } from '../generated/registry.ts'

/**
 * The transcriptions of five real référentiels: the defects of structure that their readers marked certain are found, and nothing else is
 * reported as an error or a warning but the metadata that these documents do not give.
 */

const GOLD = join(import.meta.dirname, '../../../../../shared/gold')
const here = existsSync(GOLD)
if (!here) console.warn('Real documents: ../shared/gold is absent, its tests are skipped.')

const OURS = ['referentiel', 'blocs', 'activites', 'codes', 'couverture']

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.filter(isPlain) : [])
const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** The keys given that hold something. */
const pick = (from: Plain, ...keys: readonly string[]): Plain =>
  Object.fromEntries(keys.flatMap((key) => (isNothing(from[key]) ? [] : [[key, from[key]]])))

/** A transcription in the format: its activities nested again, its competencies named by the tasks where tasks name them. */
function inFormat(gold: Plain): string {
  const certification = isPlain(gold.certification)
    ? pick(gold.certification, 'intitule', 'registre', 'niveau', 'codes_nsf')
    : {}
  const blocs = listOf(gold.blocs).map((block) => {
    const activities = listOf(block.activites)
    const under = (parent: unknown): readonly Plain[] =>
      activities
        .filter((activity) => (activity.parent ?? null) === parent)
        .map((activity) => ({
          ...pick(activity, 'id', 'intitule', 'taches'),
          ...(activity.id ? pick({ activites: under(activity.id) }, 'activites') : {}),
        }))
    return {
      id: `BC${block.id}`,
      ...pick(block, 'intitule', 'synthese'),
      activites: under(null),
      competences: listOf(block.competences).map((competency) => pick(competency, 'id', 'activites', 'enonce')),
      modalites: listOf(block.modalites).map((assessment) => {
        const tasks = listOf(assessment.taches).map((task) => pick(task, 'enonce', 'competences'))
        const byTask = tasks.some((task) => task.competences !== undefined)
        return {
          ...pick(assessment, 'id', 'enonce', ...(byTask ? [] : ['competences'])),
          ...pick({ taches: tasks }, 'taches'),
        }
      }),
      criteres: listOf(block.criteres).map((criterion) => pick(criterion, 'id', 'groupe', 'competences', 'enonce')),
    }
  })
  return JSON.stringify(
    { referentiel: 1, ...(Object.keys(certification).length === 0 ? {} : { certification }), blocs },
    null,
    1,
  )
}

const METADATA = new Set(
  rules.filter(({ source }) => ['R-META', 'R-VAE', 'R-BLOC-ALL'].includes(source.catalogue ?? '')).map(({ id }) => id),
)

function findingsOf(name: string) {
  const gold: unknown = JSON.parse(readFileSync(join(GOLD, `${name}.json`), 'utf8'))
  const { findings, source } = check(readSource(inFormat(isPlain(gold) ? gold : {})))
  return findings
    .filter(({ rule }) => OURS.includes(families[rule] ?? '') && !METADATA.has(rule))
    .map(({ rule, severity, range }) => ({
      severity,
      text: `${rule} ${source.text.slice(range.start, range.end).replaceAll('"', '')}`,
    }))
}

describe.skipIf(!here)('the transcriptions of real documents', () => {
  test.each([
    ['000', ['competence-sans-critere C2.8'], []],
    ['001', [], ['bloc-et-activite-meme-intitule']],
    ['002', [], ['code-profondeur-irreguliere A.3.1', 'codes-absents', 'nombre-de-criteres-inhabituel C.4.1b']],
    ['003', [], ['code-profondeur-irreguliere C2.1.4.1', 'tache-sans-competence', 'codes-absents']],
    [
      '004',
      ['competence-sans-modalite C3'],
      ['activite-sans-intitule', 'activite-englobee', 'evaluation-non-rattachee'],
    ],
  ])('%s', (name, graver, certain) => {
    const findings = findingsOf(name)
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ text }) => text)).toEqual(graver)
    for (const defect of certain) {
      expect(
        findings.some(({ text }) => text.startsWith(defect)),
        defect,
      ).toBe(true)
    }
  })
})

test('codes repeated from bloc to bloc are silent in every profile', () => {
  const rule = rules.find(({ id }) => id === 'code-repete-entre-blocs')
  expect(
    (['sur_demande', 'de_droit', 'rs', 'strict'] as const).map((profile) => rule && severityIn(profile, rule.severity)),
  ).toEqual(Array(4).fill('off'))
})
