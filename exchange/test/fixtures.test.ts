import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { buildModel, normalise, readSource } from '@equerre/core'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/index.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

/** `name.layout.txt`, `name.html` … beside `name.json`: the parts of the normalised JSON that the import must give, in order. */
const fixtures = readdirSync(FOLDER)
  .filter((file) => extname(file) !== '.json')
  .map((file) => ({ file, expected: `${basename(file).split('.')[0]}.json` }))

describe('invented référentiels in many layouts', () => {
  for (const { file, expected } of fixtures) {
    it(file, () => {
      const { yaml, report } = importText({ name: file, content: readFileSync(join(FOLDER, file), 'utf8') })
      const source = readSource(yaml)
      expect(source.problems).toEqual([])
      expect(normalise(buildModel(source))).toMatchObject(JSON.parse(readFileSync(join(FOLDER, expected), 'utf8')))
      expect(report.unplaced).toEqual([])
    })
  }
})
