import type { Competency } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { moodleCsv } from '../../src/out/formats/moodle-csv.ts'
import { COLUMNS } from '../../src/out/moodle/framework.ts'
import { checked, everyDefect, everyReferentiel } from '../every-referentiel.ts'
import { importIntoMoodle, type MoodleCompetency, sameInPhp } from './moodle-importer.ts'

const subjectOf = (text: string) => ({ name: 'essai.referentiel.yaml', result: checked(text) })
const exported = (text: string): string => moodleCsv.render(subjectOf(text), 'fr')

const flattened = (competencies: readonly MoodleCompetency[]): readonly MoodleCompetency[] =>
  competencies.flatMap((one) => [one, ...flattened(one.children)])

const shown = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#92;', '\\')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

const squeezed = (text: string | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? ''

/** Every competency of a référentiel is in Moodle, in its bloc, with its whole statement and its criteria. */
function expectArrived(text: string): number {
  const { referential, coverage } = checked(text)
  const framework = importIntoMoodle(exported(text))
  const all = flattened(framework.children)
  const blocks = referential.blocks.filter(({ implicit }) => !implicit)
  const competencies: Competency[] = referential.blocks.flatMap((block) => block.competencies)
  expect(all).toHaveLength(blocks.length + competencies.length)
  const rows = referential.blocks.flatMap((block) => {
    if (block.implicit) return framework.children.slice(blocks.length)
    const parent = framework.children[blocks.indexOf(block)]
    expect(shown(parent?.description ?? '')).toContain(squeezed(block.title?.value))
    return parent?.children ?? []
  })
  competencies.forEach((competency, index) => {
    const row = rows[index]
    const description = shown(row?.description ?? '')
    for (const part of [competency.statement, ...competency.details, competency.continuation]) {
      expect(description).toContain(squeezed(part?.value))
    }
    for (const { statement, indicators } of coverage.of(competency).criteria) {
      for (const part of [statement, ...indicators]) expect(description).toContain(squeezed(part?.value))
    }
  })
  for (const { idNumber, shortName, related } of all) {
    expect([...idNumber].length).toBeLessThanOrEqual(100)
    expect([...shortName].length).toBeLessThanOrEqual(100)
    expect(shortName).not.toMatch(/\.\.\.$/)
    for (const other of related) expect(all.map((one) => one.idNumber)).toContain(other)
  }
  return all.length
}

describe('every competency arrives in Moodle', () => {
  test.each(everyReferentiel().map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
    expect(expectArrived(text)).toBeGreaterThan(4)
  })

  test.each(everyDefect().map(({ name, text }) => [name, text] as const))('%s', (_, text) => {
    expectArrived(text)
  })
})

const file = (competencies: string): string =>
  `referentiel: 1\ncertification: { intitule: Fleuriste, numero: RNCP1 }\nblocs:\n${competencies}`

const bloc = (id: string, ...competencies: readonly string[]): string =>
  `  - id: ${JSON.stringify(id)}\n    intitule: Un bloc\n    competences:\n${competencies
    .map((one) => `      - ${one}\n`)
    .join('')}`

describe('what Moodle would lose in silence', () => {
  test('codes that PHP takes for one number keep their own children', () => {
    const text = file(
      bloc('1.1', '{ id: "1", enonce: Tailler un rosier }') + bloc('1.10', '{ id: "1.0", enonce: Planter }'),
    )
    const { children } = importIntoMoodle(exported(text))
    expect(children.map((one) => [one.idNumber, one.children.map(({ idNumber }) => idNumber)])).toEqual([
      ['BC1.1', ['BC1.1C1']],
      ['BC1.10', ['BC1.10C1.0']],
    ])
  })

  test('codes that come again from bloc to bloc, or differ by a capital or an accent, are told apart', () => {
    const text = file(
      bloc('BC1', '{ id: C1, enonce: Tailler }', '{ id: é2, enonce: Arroser }') +
        bloc('BC2', '{ id: c1, enonce: Planter }', '{ id: E2, enonce: Semer }', '{ id: "0", enonce: Récolter }'),
    )
    expect(expectArrived(text)).toBe(7)
  })

  test('without any code, each still has an identifier', () => {
    const text = 'referentiel: 1\ncompetences:\n  - { enonce: Tailler }\n  - { enonce: Planter }\n'
    expect(importIntoMoodle(exported(text)).children.map(({ idNumber }) => idNumber)).toEqual(['C1', 'C2'])
  })

  test('tags, quotes, backslashes, commas and line breaks arrive as they are', () => {
    const statement = 'Tenir <b>a < 3</b> et "c\\" , =1+1 ; R&D'
    const text = file(
      `${bloc(
        'BC1',
        `{ id: "C,1", enonce: ${JSON.stringify(statement)}, activites: [A1] }`,
        '{ id: C2, enonce: B, activites: [A1] }',
      )}    activites: [{ id: A1, intitule: Tenue }]\n`,
    )
    const [only] = importIntoMoodle(exported(text)).children
    expect(shown(only?.children[0]?.description ?? '')).toContain(statement)
    expect(only?.children[0]?.shortName).toBe('C,1 Tenir ‹b›a ‹ 3‹/b› et "c/" , =1+1 ; R&D')
    expect(only?.children[1]?.related).toEqual(['C,1'])
    expect(exported(text)).toContain('C%2C1')
  })

  test('a long statement is cut between two words, a long word where it must', () => {
    const words =
      'Organiser la production florale de la saison en tenant compte des commandes, des stocks et des saisons afin de livrer'
    const text = file(bloc('BC1', `{ id: C1, enonce: "${words}" }`, `{ id: C2, enonce: ${'é'.repeat(300)} }`))
    const [first, second] = importIntoMoodle(exported(text)).children[0]?.children ?? []
    expect(first?.shortName.endsWith('…')).toBe(true)
    expect(`C1 ${words} `).toContain(`${first?.shortName.slice(0, -1)} `.replace(/ $/, ''))
    expect(words.split(' ')).toContain(first?.shortName.slice(0, -1).split(' ').at(-1))
    expect([...(second?.shortName ?? '')]).toHaveLength(100)
  })
})

describe('the framework', () => {
  const text = `${file(bloc('BC1', '{ id: C1, enonce: Tailler }'))}`.replace(
    'numero: RNCP1',
    'numero: RNCP1, echelle: { resultats: [acquis, partiellement_acquis, "non, acquis"] }',
  )

  test('has the fourteen columns of Moodle, on every row', () => {
    const [header] = exported(text).split('\n')
    expect(header).toBe(COLUMNS.join(','))
    expect(COLUMNS).toHaveLength(14)
  })

  test('has its scale from the lowest to the best, the best alone being a success', () => {
    const { scale, proficient, byDefault, taxonomies, idNumber } = importIntoMoodle(exported(text))
    expect(scale).toEqual(['Non acquis', 'Partiellement acquis', 'Acquis'])
    expect([proficient, byDefault]).toEqual([[3], [3]])
    expect(taxonomies).toEqual(['domain', 'competency'])
    expect(idNumber).toBe('RNCP1')
  })

  test('is the same in either language, and each time', () => {
    const subject = subjectOf(text)
    expect(moodleCsv.render(subject, 'en')).toBe(moodleCsv.render(subject, 'fr'))
  })
})

describe('the reader of these tests', () => {
  const row = (...cells: readonly string[]): string =>
    [...cells, ...Array.from({ length: 14 - cells.length }, () => '')].join(',')
  const frame = `${row('', 'F', 'Cadre', '', '1', '"Non,Oui"', '"[{""scaleid"":""0""},{""id"":2,""scaledefault"":1,""proficient"":1}]"', '', '', '', '', '', '1', 'competency')}\n`
  const read = (...rows: readonly string[]): readonly string[] =>
    flattened(importIntoMoodle(`${COLUMNS.join(',')}\n${frame}${rows.join('\n')}`).children).map((one) => one.idNumber)

  test('loses what Moodle loses', () => {
    expect(read(row('', 'A', 'Un'), row('A', 'B', 'Deux'))).toEqual(['A', 'B'])
    expect(read(row('', 'A', 'Un'), row('Z', 'B', 'Deux'))).toEqual(['A'])
    expect(read(row('', 'A', ''), row('A', 'B', 'Deux'))).toEqual([])
    expect(read(row('', 'A', 'Un'), row('', 'A', 'Deux'))).toEqual(['A'])
    expect(() => read(row('', 'A', 'Un'), row('', 'a', 'Deux'))).toThrow('idnumbertaken')
    expect(() => importIntoMoodle(`${COLUMNS.join(',')}\n${row('', 'A', 'Un')}`)).toThrow('invalidimportfile')
  })

  test('compares as PHP does', () => {
    expect([sameInPhp('1.1', '1.10'), sameInPhp('1e1', '10'), sameInPhp('A1', 'A01')]).toEqual([true, true, false])
  })
})
