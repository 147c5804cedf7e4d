import type { Localised } from '../language.ts'
import type { Range, SourceNode } from '../source/tree.ts'
import { nearest } from '../structure/near.ts'
import { didYouMean } from './findings.ts'

/**
 * The options of a rule against their JSON Schema, on the nodes of the file so that each problem has its exact place. Options are
 * small: the keywords below are those they use (a test holds every rule to them), and nothing is compiled at run time.
 */
export const OPTION_KEYWORDS: readonly string[] = [
  'type',
  'enum',
  'minimum',
  'maximum',
  'items',
  'minItems',
  'properties',
  'required',
  'additionalProperties',
  'title',
  'description',
  'default',
  'examples',
]

export interface OptionProblem {
  readonly at: Range
  readonly message: Localised
}

type Schema = Readonly<Record<string, unknown>>

export function optionProblems(node: SourceNode, schema: Schema): readonly OptionProblem[] {
  const wrongType = typeProblem(node, schema)
  if (wrongType !== null) return [wrongType]
  if (node.kind === 'mapping') return mappingProblems(node, schema)
  if (node.kind === 'sequence') return sequenceProblems(node, schema)
  return scalarProblems(node, schema)
}

const TYPE_WORDS: Readonly<Record<string, Localised>> = {
  object: { fr: 'des clés et leurs valeurs', en: 'keys and their values' },
  array: { fr: 'une liste', en: 'a list' },
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  integer: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
}

function typeProblem(node: SourceNode, schema: Schema): OptionProblem | null {
  const expected = schema.type
  if (typeof expected !== 'string' || typesOf(node).includes(expected)) return null
  const words = TYPE_WORDS[expected] ?? { fr: expected, en: expected }
  return { at: node.range, message: { fr: `Cette option attend ${words.fr}.`, en: `This option expects ${words.en}.` } }
}

function typesOf(node: SourceNode): readonly string[] {
  if (node.kind === 'mapping') return ['object']
  if (node.kind === 'sequence') return ['array']
  if (typeof node.value === 'number') return Number.isInteger(node.value) ? ['integer', 'number'] : ['number']
  return [node.value === null ? 'null' : typeof node.value]
}

function mappingProblems(node: SourceNode & { readonly kind: 'mapping' }, schema: Schema): readonly OptionProblem[] {
  const properties = schemaAt(schema, 'properties') ?? {}
  const names = Object.keys(properties)
  const missing = listOf(schema.required).filter((name) => !node.entries.some(({ key }) => key.text === name))
  return [
    ...missing.map((name) => ({
      at: node.range,
      message: { fr: `Il manque l’option «\u00a0${name}\u00a0».`, en: `The option “${name}” is missing.` },
    })),
    ...node.entries.flatMap(({ key, value }) => {
      const own = Object.hasOwn(properties, key.text) ? schemaAt(properties, key.text) : null
      if (own !== null) return optionProblems(value, own)
      // A misspelt option would be ignored in silence, whether or not the schema says that no other is allowed.
      const others = schemaAt(schema, 'additionalProperties')
      if (others !== null) return optionProblems(value, others)
      const hint = didYouMean(nearest(key.text, names))
      const list = { fr: names.join(', '), en: names.join(', ') }
      return [
        {
          at: key.range,
          message: {
            fr: `Cette règle n’a pas d’option «\u00a0${key.text}\u00a0».${hint.fr} Ses options\u00a0: ${list.fr}.`,
            en: `This rule has no option “${key.text}”.${hint.en} Its options: ${list.en}.`,
          },
        },
      ]
    }),
  ]
}

function sequenceProblems(node: SourceNode & { readonly kind: 'sequence' }, schema: Schema): readonly OptionProblem[] {
  const items = schemaAt(schema, 'items')
  const least = schema.minItems
  const tooFew = typeof least === 'number' && node.items.length < least
  return [
    ...(tooFew
      ? [
          {
            at: node.range,
            message: {
              fr: `Cette liste attend au moins ${least} valeur(s).`,
              en: `This list expects at least ${least} value(s).`,
            },
          },
        ]
      : []),
    ...(items === null ? [] : node.items.flatMap((item) => optionProblems(item, items))),
  ]
}

function scalarProblems(node: SourceNode & { readonly kind: 'scalar' }, schema: Schema): readonly OptionProblem[] {
  const { value } = node
  const problem = (fr: string, en: string): readonly OptionProblem[] => [{ at: node.range, message: { fr, en } }]
  const choices = schema.enum
  if (Array.isArray(choices) && !choices.includes(value)) {
    const hint = didYouMean(nearest(node.text, choices.map(String)))
    return problem(
      `Cette option est l’une de ${choices.join(', ')}.${hint.fr}`,
      `This option is one of ${choices.join(', ')}.${hint.en}`,
    )
  }
  const { minimum, maximum } = schema
  if (typeof value === 'number' && typeof minimum === 'number' && value < minimum) {
    return problem(`Cette option vaut au moins ${minimum}.`, `This option is at least ${minimum}.`)
  }
  if (typeof value === 'number' && typeof maximum === 'number' && value > maximum) {
    return problem(`Cette option vaut au plus ${maximum}.`, `This option is at most ${maximum}.`)
  }
  return []
}

function schemaAt(schema: Schema, key: string): Schema | null {
  const value = schema[key]
  return isSchema(value) ? value : null
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
