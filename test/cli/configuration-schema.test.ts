import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfiguration } from '../../core/src/configuration/read.ts'
import { readSource } from '../../core/src/source/read.ts'
import { generateConfigSchema } from '../../scripts/generate-config-schema.ts'

const [file] = await generateConfigSchema('.')
const schema = JSON.parse(file?.content ?? '{}')
const accepts = new Ajv2020({ allowUnionTypes: true, strictTuples: false }).compile(schema)

describe('the schema of the configuration, as an editor uses it, agrees with the reader', () => {
  test.each([
    ['{}', true],
    ['profil: strict', true],
    ['profil: severe', false],
    ['extends: a.yaml', true],
    ['extends: [a.yaml, b.yaml]', true],
    ['extends: { a: 1 }', false],
    ['ignore: ["brouillons/**"]', true],
    ['ignorer: []', false],
    ['regles: { espaces-doubles: off }', true],
    ['regles: { espaces-doubles: [warning] }', true],
    ['regles: { espaces-doubles: avertissement }', false],
    ['regles: { espaces-doubles: [warning, { a: 1 }] }', false],
    ['regles: { espace-double: off }', false],
    ['regles: { suppression-inutile: error }', true],
    ['regles: { competence-longueur: [info, { maximum: 40 }] }', true],
    ['regles: { competence-longueur: [info, { maximum: quarante }] }', false],
    ['regles: { competence-longueur: [info, { maximun: 40 }] }', false],
    ['assistant: { provider: ollama, model: mistral-nemo, temperature: 0, context: 16384 }', true],
    ['assistant: { provider: openai, endpoint: "http://127.0.0.1:1234/v1" }', true],
    ['assistant: { provider: chatgpt }', false],
    ['assistant: { modele: mistral-nemo }', false],
    ['assistant: { context: 12.5 }', false],
    ['assistant: { temperature: 3 }', false],
  ])('%s', (text, valid) => {
    expect(accepts(parse(text)), JSON.stringify(accepts.errors)).toBe(valid)
    expect(readConfiguration(readSource(text)).findings.length === 0).toBe(valid)
  })
})

test('every property has a title and a description, as the editor shows them', () => {
  const { properties } = schema
  for (const property of [...Object.values(properties), ...Object.values(properties.regles.properties)]) {
    expect(property).toMatchObject({ title: expect.stringMatching(/\S/), description: expect.stringMatching(/\S/) })
  }
})
