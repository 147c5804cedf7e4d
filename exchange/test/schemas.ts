import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'

/**
 * What a published schema, or one definition of it, has against a value; empty when it is valid.
 * @param file under `schemas/`
 */
export function schemaOf(file: string, definition?: string): (value: unknown) => readonly string[] {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'schemas', file), 'utf8'))
  const ajv = new Ajv2019({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(schema, 'schema')
  const validate = ajv.getSchema(definition === undefined ? 'schema' : `schema#/$defs/${definition}`)
  if (validate === undefined) throw new Error(`no definition ${definition} in ${file}`)
  return (value) => {
    if (validate(value) === true) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
