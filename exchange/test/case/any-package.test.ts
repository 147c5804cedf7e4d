import { buildModel, type Reference, readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { importFile } from '../../src/import-file.ts'

/** Packages drawn by lot: any types, parents, codes, links. Each is read, whole, and gives references that name something. */

const TYPES = [
  '',
  'Domain',
  'Cluster',
  'Standard',
  'Work activity',
  'Task',
  'Compétence',
  'Bloc de compétences',
  'Objectif',
  'Indicator',
  'Zorglub',
]
const CODES = [
  '',
  '',
  'A1',
  'A1',
  'a1',
  '1',
  '1.10',
  'X/2',
  'C1 à C3',
  'toutes',
  'K.2*',
  'é,è',
  '3-4',
  ' ',
  '__proto__',
]
const LINKS = [
  'isChildOf',
  'isChildOf',
  'isChildOf',
  'isPartOf',
  'isRelatedTo',
  'isRelatedTo',
  'precedes',
  'exactMatchOf',
  'ext:other',
]

/** The same numbers each time. */
function drawn(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0
    return (state >>> 7) % below
  }
}

function packageFor(seed: number): { readonly json: string; readonly statements: readonly string[] } {
  const draw = drawn(seed)
  const one = <Value>(list: readonly Value[]): Value | undefined => list[draw(list.length)]
  const link = (rank: number) => ({ title: `t${rank}`, identifier: `id-${rank}`, uri: `https://t.test/${rank}` })
  const count = 1 + draw(14)
  const items = Array.from({ length: count }, (_, rank) => ({
    ...link(rank + 1),
    fullStatement: `Énoncé unique ${seed}x${rank}${draw(4) === 0 ? `\n- puce ${seed}y${rank}\n- autre\nsuite` : ''}`,
    CFItemType: one(TYPES),
    humanCodingScheme: one(CODES),
    ...(draw(5) === 0 ? { notes: `Note ${seed}z${rank}` } : {}),
  }))
  const associations = Array.from({ length: draw(count * 2 + 1) }, () => ({
    associationType: one(LINKS),
    sequenceNumber: draw(5),
    originNodeURI: link(draw(count + 2)),
    destinationNodeURI: link(draw(count + 2)),
  }))
  const rubrics = Array.from({ length: draw(3) }, (_, rank) => ({
    title: `Grille ${rank}`,
    CFRubricCriteria: Array.from({ length: draw(3) }, (_, row) => ({
      description: `Critère unique ${seed}r${rank}.${row}`,
      CFItemURI: link(draw(count + 2)),
      CFRubricCriterionLevels: [{ quality: 'Oui', description: `Niveau ${seed}v${rank}.${row}` }],
    })),
  }))
  const statements = [
    ...items.flatMap(({ fullStatement, notes = '' }) => [...fullStatement.split('\n- '), notes]),
    ...rubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria.map(({ description }) => description)),
  ].flatMap((text) => text.split('\n'))
  const pack = {
    CFDocument: { ...link(0), title: 'Cadre' },
    CFItems: items,
    CFAssociations: associations,
    CFRubrics: rubrics,
  }
  return { json: JSON.stringify(pack, null, draw(2)), statements: statements.filter((text) => text !== '') }
}

function referencesIn(value: unknown, seen = new Set<unknown>()): readonly Reference[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  if (isReference(value)) return [value]
  return Object.entries(value).flatMap(([key, part]) => (key === 'node' ? [] : referencesIn(part, seen)))
}

const isReference = (value: object): value is Reference => 'wants' in value && 'status' in value && 'code' in value

test('every package is read whole, and what it ties is tied', async () => {
  let references = 0
  for (let seed = 1; seed <= 300; seed++) {
    const { json, statements } = packageFor(seed)
    const answer = await importFile({ name: 'any.json', bytes: new TextEncoder().encode(json) })
    if (answer.kind === 'refused') throw new Error(`${seed}: ${answer.said.fr}`)
    const source = readSource(answer.yaml)
    expect(source.problems, `${seed}\n${answer.yaml}`).toEqual([])
    const kept = `${answer.yaml} ${answer.report.dropped.map(({ text }) => text).join(' ')}`.replace(/\s+/g, ' ')
    expect(
      statements.filter((text) => !kept.includes(text)),
      `${seed}\n${answer.yaml}`,
    ).toEqual([])
    const all = referencesIn(buildModel(source))
    references += all.length
    const dangling = all.filter(({ status }) => status !== 'resolved')
    expect(
      dangling.map(({ code }) => code),
      `${seed}\n${answer.yaml}`,
    ).toEqual([])
  }
  expect(references).toBeGreaterThan(200)
})
