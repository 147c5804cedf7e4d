import { describe, expect, it } from 'vitest'
import { sharedDefinitions, structureOf } from '../../scripts/generate-schema.ts'
import { describeKey, describePart } from '../src/descriptions.ts'
import { definitionsWithKeys, ROOTS } from '../src/shape.ts'
import { ajv, examSchema, isObject, type JsonObject, objectAt, schema } from './plain-editor.ts'

interface Property {
  readonly pointer: string
  readonly property: JsonObject
}

/** The properties that a file may have: those of the conditions and of the rules only repeat them. */
function propertiesOf(node: unknown, pointer: string): Property[] {
  if (!isObject(node)) return []
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (keyword === 'examples' || keyword === 'enum') return []
    const here = `${pointer}/${keyword}`
    if (keyword !== 'properties') return propertiesOf(value, here)
    return Object.entries(objectAt(value)).flatMap(([key, property]) => [
      ...(isObject(property) ? [{ pointer: `${here}/${key}`, property }] : []),
      ...propertiesOf(property, `${here}/${key}`),
    ])
  })
}

const SCHEMAS = [
  {
    name: 'referentiel',
    schema,
    root: ROOTS.referentiel,
    properties: propertiesOf(structureOf(schema), ''),
    atLeast: { properties: 100, described: 150 },
    required: [
      ['racine', ['referentiel']],
      ['competence', ['enonce']],
    ],
  },
  {
    name: 'examen',
    schema: examSchema,
    root: ROOTS.examen,
    properties: propertiesOf(structureOf(examSchema), ''),
    atLeast: { properties: 50, described: 60 },
    required: [
      ['racine', ['examen']],
      ['question', ['enonce']],
      ['option', ['texte']],
    ],
  },
]

describe.each(SCHEMAS)('the words of the schema $name', ({ schema, root, properties, atLeast, required }) => {
  it('is valid against the metaschema of 2020-12', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    ajv.validateSchema(schema)
    expect(ajv.errors ?? []).toEqual([])
  })

  it('knows as many properties as it should', () => {
    expect(properties.length).toBeGreaterThanOrEqual(atLeast.properties)
  })

  it.each(properties)('names, describes and illustrates $pointer', ({ property }) => {
    expect(property.title).toMatch(/\S/)
    expect(property['x-en']).toMatch(/\S/)
    expect(property.description).toMatch(/^\S.*[.)]$/s)
    expect(property['x-en-description']).toMatch(/^\S.*[.)]$/s)
    expect(property.examples).toBeInstanceOf(Array)
    expect(property.examples).not.toHaveLength(0)
  })

  it.each(properties)('gives examples that $pointer accepts', ({ pointer, property }) => {
    const accepts = ajv.compile({ $ref: `${schema.$id}#${pointer}` })
    const examples = Array.isArray(property.examples) ? property.examples : []
    for (const example of examples) expect({ example, valid: accepts(example) }).toEqual({ example, valid: true })
  })

  it('writes French as French is written', () => {
    const sentences = [...properties.map(({ property }) => property), ...Object.values(objectAt(schema, '$defs'))]
      .flatMap((node) => (isObject(node) ? [node.title, node.description, node.errorMessage] : []))
      .filter((sentence) => typeof sentence === 'string')
      .map((sentence) => sentence.replace(/`[^`]*`/g, ''))
    const slips = sentences.filter((sentence) => /\p{L}'\p{L}| [:;?!»]|« |[^\u00a0(]\u00bb/u.test(sentence))
    expect(slips).toEqual([])
  })

  it('describes in English what it describes in French, with the same code and no French typography', () => {
    const described = (node: unknown): JsonObject[] => {
      if (Array.isArray(node)) return node.flatMap(described)
      if (!isObject(node)) return []
      const below = Object.entries(node).flatMap(([keyword, value]) => (keyword === 'examples' ? [] : described(value)))
      return typeof node.description === 'string' ? [node, ...below] : below
    }
    const code = (sentence: unknown) => String(sentence).match(/`[^`]*`/g) ?? []
    const lame = described(schema).filter((node) => {
      const { description, 'x-en-description': english } = node
      if (typeof english !== 'string' || english === description || /\u00a0|«|\s[:;?!]/.test(english)) return true
      return code(description).join() !== code(english).join()
    })
    expect(described(schema).length).toBeGreaterThanOrEqual(atLeast.described)
    expect(lame).toEqual([])
  })

  it('gives editors the words of every key of the format', () => {
    const silent = definitionsWithKeys(root).flatMap(({ name, keys }) =>
      keys.filter((key) => {
        const said = describeKey(name, key)
        return said === null || !said.example.startsWith(`${key}:`) || said.description.en === said.description.fr
      }),
    )
    expect(silent).toEqual([])
    expect(describeKey('bloc', 'toString')).toBeNull()
    expect(describeKey('constructor', 'name')).toBeNull()
    expect(describePart('competence')?.en).toMatch(/^A competency/)
    expect(describePart(null)).toBeNull()
  })

  it('closes every object, own keys apart', () => {
    const open = Object.entries({ racine: structureOf(schema), ...objectAt(structureOf(schema), '$defs') }).filter(
      ([, node]) =>
        isObject(node) &&
        'properties' in node &&
        !(node.additionalProperties === false && objectAt(node, 'patternProperties')['^x-'] === true),
    )
    expect(open.map(([name]) => name)).toEqual([])
  })

  it('needs no more than the version of the format and what nothing can be read without', () => {
    const found = Object.entries({ racine: structureOf(schema), ...objectAt(structureOf(schema), '$defs') }).flatMap(
      ([name, node]) => (isObject(node) && node.required !== undefined ? [[name, node.required]] : []),
    )
    expect(found).toEqual(required)
  })
})

describe('the schemas together', () => {
  it('say the same where a definition has the same name', () => {
    const of = (root: string, one: JsonObject) => ({ format: { root }, structure: structureOf(one) })
    expect(Object.keys(sharedDefinitions([of('racine', schema), of('examen', examSchema)]))).toContain('option')
    const other = { ...examSchema, $defs: { ...objectAt(examSchema, '$defs'), duree: { type: 'number' } } }
    expect(() => sharedDefinitions([of('racine', schema), of('examen', other)])).toThrow(/duree/)
  })

  it('keep their keys apart', () => {
    const names = (root: (typeof ROOTS)[keyof typeof ROOTS]) => definitionsWithKeys(root).map(({ name }) => name)
    expect(names('racine')).toContain('competence')
    expect(names('racine')).not.toContain('question')
    expect(names('examen')).toEqual([
      'examen',
      'situation',
      'documentRemis',
      'livrable',
      'caseSpecification',
      'question',
      'option',
      'ligneGrille',
    ])
  })
})
