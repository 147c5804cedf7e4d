import { describe, expect, test } from 'vitest'
import { rules } from '../rules/generated/registry.ts'
import { readSource } from '../source/read.ts'
import { mergedAssistant } from './assistant.ts'
import { mergedSettings } from './configuration.ts'
import { OPTION_KEYWORDS } from './options.ts'
import { readConfiguration } from './read.ts'

const [rule, ...others] = rules.filter(({ options }) => options === undefined)
const withOptions = rules.find(({ id }) => id === 'competence-longueur')
const id = rule?.id ?? ''
const other = others[0]?.id ?? ''

/** What is found, as `problem: the words it is about`. */
function problemsOf(text: string): readonly string[] {
  const { findings } = readConfiguration(readSource(text))
  return findings.map(({ rule: problem, range }) => `${problem}: ${text.slice(range.start, range.end)}`)
}

describe('a configuration', () => {
  test('is read whole', () => {
    const text = `profil: strict\nextends: [a.yaml, b.yaml]\nignore: brouillons/**\nregles:\n  ${id}: off\n  competence-longueur: [warning, { maximum: 40 }]\n`
    const { configuration, findings } = readConfiguration(readSource(text))
    expect(findings).toEqual([])
    expect(configuration.profile).toBe('strict')
    expect(configuration.extends.map(({ value }) => value)).toEqual(['a.yaml', 'b.yaml'])
    expect(configuration.ignore.map(({ value }) => value)).toEqual(['brouillons/**'])
    expect(configuration.rules).toEqual({
      [id]: { severity: 'off' },
      'competence-longueur': { severity: 'warning', options: { maximum: 40 } },
    })
  })

  test.each(['', '# rien\n', 'profil:\n', 'regles: {}\n'])('may say nothing: %j', (text) => {
    expect(problemsOf(text)).toEqual([])
  })

  test.each([
    ['regle: {}', ['configuration-cle-inconnue: regle']],
    ['profil: strictt', ['configuration-forme: strictt']],
    ['- a', ['configuration-forme: - a']],
    ['regles: non', ['configuration-forme: non']],
    ['regles: { une-regle-qui-n-existe-pas: off }', ['configuration-regle-inconnue: une-regle-qui-n-existe-pas']],
    [`regles: { ${id}: erreur }`, ['configuration-gravite: erreur']],
    [`regles: { ${id}: [] }`, ['configuration-gravite: []']],
    [`regles: { ${id}: [error, { a: 1 }] }`, ['configuration-options: { a: 1 }']],
    [`regles: { ${id}: [error, {}, 3] }`, ['configuration-forme: 3', 'configuration-options: {}']],
    ['regles: { competence-longueur: [error, { maximun: 3 }] }', ['configuration-options: maximun']],
    ['regles: { competence-longueur: [error, { maximum: dix }] }', ['configuration-options: dix']],
    ['regles: { competence-longueur: [error, { maximum: 0 }] }', ['configuration-options: 0']],
    ['ignore: [a, { b: 1 }]', ['configuration-forme: { b: 1 }']],
    ['extends: 3', ['configuration-forme: 3']],
    ['profil: "strict', ['configuration-illisible: "strict']],
    ['assistant: ollama', ['configuration-forme: ollama']],
    ['assistant: { modele: petit }', ['configuration-cle-inconnue: modele']],
    ['assistant: { provider: olama }', ['configuration-options: olama']],
    ['assistant: { temperature: 3 }', ['configuration-options: 3']],
    ['assistant: { context: 12.5 }', ['configuration-options: 12.5']],
  ])('is told its errors, each on its own words: %s', (text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
  })

  test.each([
    ['regles: { competence-longeur: off }', 'competence-longueur'],
    ['profile: strict', 'profil'],
    [`regles: { ${id}: avertissement }`, 'warning'],
  ])('is told the name it meant: %s', (text, meant) => {
    const [finding] = readConfiguration(readSource(text)).findings
    expect(finding?.message.fr).toContain(`Vouliez-vous dire «\u00a0${meant}\u00a0»`)
    expect(finding?.fixes[0]?.edits[0]?.text).toBe(meant)
  })

  test('says which language model helps, the stronger file key by key', () => {
    const read = (text: string) => readConfiguration(readSource(text)).configuration.assistant
    const weak = read('assistant: { provider: ollama, model: petit, temperature: 0.5 }')
    expect(weak).toEqual({ provider: 'ollama', model: 'petit', temperature: 0.5 })
    expect(read('assistant: { provider: ollama, model: , context: beaucoup }')).toEqual({ provider: 'ollama' })
    expect(read('profil: strict')).toEqual({})
    expect(mergedAssistant([weak, read('assistant: { model: grand }')])).toEqual({ ...weak, model: 'grand' })
  })

  test('keeps what is right beside what is wrong', () => {
    const { configuration } = readConfiguration(readSource(`regles:\n  inconnue: off\n  ${id}: error\n`))
    expect(configuration.rules).toEqual({ [id]: { severity: 'error' } })
  })

  test('gives way to a stronger one, rule by rule; options stay when only the severity changes', () => {
    const read = (text: string) => readConfiguration(readSource(text)).configuration
    const weak = read(
      `profil: rs\nregles:\n  ${id}: off\n  ${other}: error\n  competence-longueur: [info, { maximum: 40 }]\n`,
    )
    const strong = read(`profil: strict\nregles:\n  ${id}: error\n  competence-longueur: warning\n`)
    expect(mergedSettings([weak, strong])).toEqual({
      profile: 'strict',
      rules: {
        [id]: { severity: 'error' },
        [other]: { severity: 'error' },
        'competence-longueur': { severity: 'warning', options: { maximum: 40 } },
      },
    })
  })
})

test('there are rules to configure, with options and without', () => {
  expect(rule).toBeDefined()
  expect(withOptions?.options).toBeDefined()
})

describe('the options of every rule', () => {
  const keywords = (schema: unknown, place: string): readonly string[] => {
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return []
    return Object.entries(schema).flatMap(([key, value]) => {
      const inner = key === 'properties' ? Object.values(Object(value)).flatMap((one) => keywords(one, place)) : []
      const nested = key === 'items' ? keywords(value, place) : []
      return [...(OPTION_KEYWORDS.includes(key) ? [] : [`${place}: ${key}`]), ...inner, ...nested]
    })
  }

  test('use only the keywords that the reader knows', () => {
    expect(rules.flatMap(({ id: name, options }) => keywords(options?.schema, name))).toEqual([])
  })
})
