import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { checkExam } from '../exams/check/check.ts'
import { rules } from '../rules/generated/registry.ts'
import { toPlain } from '../source/plain.ts'
import { readSource } from '../source/read.ts'
import { identitiesOf } from './identity.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const NAMES = readdirSync(SAMPLES, { recursive: true })
  .map(String)
  .filter((name) => /\.(?:referentiel|examen)\.yaml$/.test(name) && !name.includes('syntaxe'))

const textOf = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')

function checked(name: string, text: string) {
  const source = readSource(text)
  const { findings } = /\.examen\./.test(name) ? checkExam(source, { why: 'absent' }) : check(source)
  return [...identitiesOf(source, findings)].map(([{ rule }, identity]) => ({ rule, ...identity }))
}

const printsOf = (name: string, text: string): readonly string[] =>
  checked(name, text)
    .map(({ fingerprint }) => fingerprint)
    .sort()

/** The same sequence on every run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

/** Comments and blank lines put between lines where they change nothing of what is read. */
function withMovedLines(text: string, seed: number): string {
  const random = numbers(seed)
  const before = JSON.stringify(toPlain(readSource(text).root))
  let moved = text
  for (let tries = 0; tries < 12; tries++) {
    const lines = moved.split('\n')
    const at = Math.floor(random.next().value * lines.length)
    const added = random.next().value < 0.5 ? [''] : ['# une remarque', '']
    const candidate = [...lines.slice(0, at), ...added, ...lines.slice(at)].join('\n')
    const source = readSource(candidate)
    if (source.problems.length === 0 && JSON.stringify(toPlain(source.root)) === before) moved = candidate
  }
  return moved
}

describe.each(NAMES)('%s', (name) => {
  const text = textOf(name)

  test('has one fingerprint for each finding', () => {
    const prints = printsOf(name, text)
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('keeps them when lines move', () => {
    const isRead = readSource(text).problems.length === 0
    for (let seed = 1; isRead && seed <= 4; seed++) {
      const moved = withMovedLines(text, seed)
      // A comment between `equerre-disable-next-line` and its line parts them.
      if (text.includes('equerre-disable')) continue
      expect(printsOf(name, moved)).toEqual(printsOf(name, text))
    }
  })
})

const ELEMENT_RULES = new Set(rules.filter(({ scope }) => scope === 'element').map(({ id }) => id))

describe('an unrelated edit', () => {
  const name = 'defauts/competences.referentiel.yaml'
  const text = textOf(name)
  const ofElements = (edited: string): readonly string[] =>
    checked(name, edited)
      .filter(({ rule }) => ELEMENT_RULES.has(rule))
      .map(({ fingerprint }) => fingerprint)
      .sort()
  const before = ofElements(text)

  test('the sample has findings of this kind', () => {
    expect(before.length).toBeGreaterThan(8)
  })

  test('a competency that comes first changes none of the others', () => {
    const at = text.indexOf('      - id: C1.1')
    const edited = `${text.slice(0, at)}      - id: C1.0\n        enonce: Contrôler la propreté des locaux à l’aide d’une grille.\n${text.slice(at)}`
    expect(readSource(edited).problems).toEqual([])
    expect(ofElements(edited)).toEqual(expect.arrayContaining([...before]))
  })

  test('a bloc that goes to the end takes its fingerprints with it', () => {
    const [head = '', ...blocks] = text.split(/(?=^ {2}- id: BC)/m)
    const [first = '', ...others] = blocks
    const edited = [head, ...others, first].join('').replace(/\n*$/, '\n')
    expect(readSource(edited).problems).toEqual([])
    expect(edited.indexOf('id: BC2')).toBeLessThan(edited.indexOf('id: BC1'))
    expect(ofElements(edited)).toEqual(before)
  })

  test('other words in the element itself leave it the same element', () => {
    const all = checked(name, text)
    const edited = checked(
      name,
      text.replace('intitule: Responsable d’équipe de propreté', 'intitule: Tout autre chose'),
    )
    expect(edited.map(({ element }) => element)).toEqual(all.map(({ element }) => element))
  })
})

describe('different elements', () => {
  const competency = (id: string): string => `      - id: ${id}\n        enonce: Participer aux réunions de chantier.\n`
  const text = (...ids: readonly string[]): string =>
    `referentiel: 1\ncertification: { intitule: X }\nblocs:\n  - id: BC1\n    intitule: Y\n    competences:\n${ids.map(competency).join('')}`
  const weak = (yaml: string) =>
    checked('x.referentiel.yaml', yaml).filter(({ rule }) => rule === 'competence-verbe-faible')

  test('of the same words have different fingerprints and the same words', () => {
    const [one, two, ...others] = weak(text('C1', 'C2'))
    expect(others).toEqual([])
    expect(one?.element).toBe('blocs/BC1/competences/C1')
    expect(one?.fingerprint).not.toBe(two?.fingerprint)
    expect(one?.words).toBe(two?.words)
  })

  test('of the same code have different fingerprints', () => {
    const found = weak(text('C1', 'C1'))
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  test('an element without a code is named by its first words', () => {
    const found = checked(
      'x.referentiel.yaml',
      `referentiel: 1\nblocs:\n  - id: BC1\n    criteres:\n      - enonce: "La  qualité est là, et bien plus loin encore que soixante caractères ne le disent."\n`,
    )
    const elements = found.map(({ element }) => element)
    expect(elements).toContain('blocs/BC1/criteres/La qualité est là, et bien plus loin encore que soixante car…')
  })
})
