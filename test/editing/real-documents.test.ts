import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type ImportedActivity,
  type ImportedAssessment,
  type ImportedBlock,
  type ImportedCompetency,
  type ImportedCriterion,
  writeYaml,
} from '@equerre/exchange'
import { describe, expect, test } from 'vitest'
import { checkEverything } from '../../core/src/editing/navigation/testing/check-everything.ts'
import { checkRenames } from '../../core/src/editing/navigation/testing/check-renames.ts'
import { readSource } from '../../core/src/source/read.ts'
import { Random } from '../../core/src/source/testing/random.ts'

/** What an editor shows and does, over the transcriptions of real documents. They stand beside the repository and are not part of it. */

const GOLD = join(import.meta.dirname, '../../../shared/gold')
const present = existsSync(GOLD)
const names = present ? readdirSync(GOLD).filter((name) => name.endsWith('.json')) : []
if (!present)
  console.warn('editing: the transcriptions of real documents (../shared/gold) are absent, their tests are skipped')

type Plain = Readonly<Record<string, unknown>>
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)
const listAt = (from: Plain, key: string): readonly Plain[] =>
  Array.isArray(from[key]) ? from[key].filter(isPlain) : []

/** A text or number under a key, as an object to spread; nothing where there is none. */
function text<Key extends string>(from: Plain, key: Key): { readonly [K in Key]?: string } {
  const value = from[key]
  const isText = (typeof value === 'string' && value.trim() !== '') || typeof value === 'number'
  return isText ? Object.assign(Object.create(null), { [key]: String(value) }) : {}
}

function texts<Key extends string>(from: Plain, key: Key): { readonly [K in Key]?: string[] } {
  const value = from[key]
  const found = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string' && each !== '')
  return found.length > 0 ? Object.assign(Object.create(null), { [key]: found }) : {}
}

function activitiesUnder(all: readonly Plain[], parent: unknown): ImportedActivity[] {
  return all
    .filter((activity) => (activity.parent ?? null) === parent)
    .map((activity) => {
      const below = typeof activity.id === 'string' ? activitiesUnder(all, activity.id) : []
      return {
        ...text(activity, 'id'),
        ...text(activity, 'intitule'),
        ...texts(activity, 'taches'),
        ...(below.length > 0 ? { activites: below } : {}),
      }
    })
}

const competency = (from: Plain): ImportedCompetency => ({
  ...text(from, 'id'),
  ...texts(from, 'activites'),
  enonce: String(from.enonce),
})

const assessment = (from: Plain): ImportedAssessment => ({
  ...text(from, 'id'),
  ...text(from, 'enonce'),
  ...texts(from, 'competences'),
  taches: listAt(from, 'taches').map((task) => ({ enonce: String(task.enonce), ...texts(task, 'competences') })),
})

const criterion = (from: Plain): ImportedCriterion => ({
  ...text(from, 'id'),
  ...texts(from, 'groupe'),
  ...texts(from, 'competences'),
  enonce: String(from.enonce),
})

const block = (from: Plain): ImportedBlock => ({
  id: `BC${from.id}`,
  ...text(from, 'intitule'),
  ...text(from, 'synthese'),
  activites: activitiesUnder(listAt(from, 'activites'), null),
  competences: listAt(from, 'competences').map(competency),
  modalites: listAt(from, 'modalites').map(assessment),
  criteres: listAt(from, 'criteres').map(criterion),
})

function yamlOf(name: string): string {
  const gold: unknown = JSON.parse(readFileSync(join(GOLD, name), 'utf8'))
  return writeYaml({ referentiel: 1, blocs: listAt(isPlain(gold) ? gold : {}, 'blocs').map(block) })
}

describe.skipIf(!present)('the transcription', () => {
  test.each(names)('%s: at any place, whole and cut', (name) => {
    const yaml = yamlOf(name)
    const random = new Random(yaml.length)
    const source = readSource(yaml)
    expect(source.problems).toEqual([])
    checkEverything(source, random)
    for (let round = 0; round < 2; round++)
      checkEverything(readSource(yaml.slice(0, random.below(yaml.length))), random)
  })

  test.each(names)('%s: renamed at random', (name) => {
    expect(checkRenames(yamlOf(name), 12).done).toBeGreaterThan(0)
  })
})
