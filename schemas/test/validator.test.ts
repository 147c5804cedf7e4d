import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { structureOf } from '../../scripts/generate-schema.ts'
import { validateStructure } from '../src/index.ts'
import { ajv, schema } from './plain-editor.ts'

const path = new URL('../generated/structure.js', import.meta.url)
const code = readFileSync(path, 'utf8')

const errorsOf = (file: unknown) => {
  validateStructure(file)
  return validateStructure.errors ?? []
}

describe('the generated validator', () => {
  it('imports nothing and makes no code', () => {
    expect(code).not.toMatch(/\bimport\b|\brequire\b|\beval\b|\bFunction\b/)
  })

  it('works where the engine refuses to make code from strings', () => {
    const script = `
      import(${JSON.stringify(path.href)}).then(({ validate }) => {
        let refused = false
        try { new Function('return 1')() } catch { refused = true }
        console.log(JSON.stringify([refused, validate({ referentiel: 1 }), validate({ referentiel: 1, bloks: [] })]))
      })`
    const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', script], {
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toEqual([true, true, false])
  })

  it('finds what Ajv itself finds', () => {
    const { $id: _, ...structure } = structureOf(schema)
    const reference = ajv.compile(structure)
    const files: unknown[] = [
      { referentiel: 1 },
      { referentiel: 2, certification: { niveau: 12, registre: 'rs', 'x-a': 1, echelle: { note: { sur: '20' } } } },
      { blocs: [{ id: 'a/b', competences: [{}, 'x', null], modalites: [{ type: ['dossier', 3], duree: 'PT' }] }] },
      { competences: [{ enonce: ' ', criteres: ['', { competences: [] }], objectifs: [3] }], criteres: [3] },
      { activites: [{ activites: [{ activites: [{ nom: 1 }] }] }] },
      [],
      'texte',
      null,
    ]
    for (const file of files) {
      reference(file)
      const expected = (reference.errors ?? []).map(({ instancePath, keyword, params }) => ({
        instancePath,
        keyword,
        params,
      }))
      const found = errorsOf(file).map(({ instancePath, keyword, params }) => ({ instancePath, keyword, params }))
      expect(found).toEqual(expected)
    }
  })

  it('keeps a bounded list of errors, in a time that does not explode', () => {
    // Quadratic work on these would outlast the time a test is given.
    const many = 100_000
    expect(errorsOf({ referentiel: 1, competences: Array.from({ length: many }, () => ({})) })).toHaveLength(500)
    const keys = Object.fromEntries(Array.from({ length: many }, (_, index) => [`k${index}`, 1]))
    expect(errorsOf({ referentiel: 1, ...keys }).length).toBe(500)
    const blocks = Array.from({ length: 1_000 }, () => ({ competences: Array.from({ length: 300 }, () => ({})) }))
    expect(errorsOf({ referentiel: 1, blocs: blocks })).toHaveLength(500)
  })

  it('takes keys like any others those that JavaScript inherits', () => {
    const file: object = JSON.parse('{"referentiel":1,"__proto__":1,"constructor":2,"hasOwnProperty":3,"toString":4}')
    expect(errorsOf(file).map(({ params }) => params.additionalProperty)).toEqual([
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'toString',
    ])
  })
})
