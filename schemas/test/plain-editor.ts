import { Ajv2020 } from 'ajv/dist/2020.js'
import publishedExam from '../examen.schema.json' with { type: 'json' }
import published from '../referentiel.schema.json' with { type: 'json' }

/** What an editor that knows nothing of Équerre has: the schema, and a validator of JSON Schema 2020-12. */

export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectAt = (value: unknown, ...path: readonly string[]): JsonObject => {
  let here = value
  for (const step of path) here = isObject(here) ? here[step] : undefined
  return isObject(here) ? here : {}
}

export const schema: JsonObject = published
export const examSchema: JsonObject = publishedExam

export const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true })
const validate = ajv.compile(schema)
const validateExam = ajv.compile(examSchema)

export interface EditorProblem {
  readonly path: string
  readonly keyword: string
  /** The rule it speaks for, `null` for the structure. */
  readonly rule: string | null
  /** The sentence an editor shows, where the schema gives one. */
  readonly message: string | null
}

/** The same for a mock exam. */
export const examProblemsOf = (file: unknown): readonly EditorProblem[] => problemsOf(file, validateExam)

/** The problems of a file as it was parsed. The bookkeeping of combinators (`if`, `anyOf`) is left out. */
export function problemsOf(file: unknown, judge = validate): readonly EditorProblem[] {
  judge(file)
  return (judge.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf')
    .map(({ instancePath, keyword, parentSchema }) => {
      const { 'x-regle': rule, errorMessage } = parentSchema ?? {}
      return {
        path: instancePath,
        keyword,
        rule: typeof rule === 'string' ? rule : null,
        message: typeof errorMessage === 'string' ? errorMessage : null,
      }
    })
}

/** The rules that speak, each with the place it speaks of. */
export function rulesOf(file: unknown): readonly string[] {
  return problemsOf(file).map(({ rule, path, keyword }) => `${rule ?? `structure:${keyword}`} ${path}`)
}
