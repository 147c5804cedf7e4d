import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../source/read.ts'
import { mutate } from '../../source/testing/mutate.ts'
import { Random } from '../../source/testing/random.ts'
import { checkEverything } from './testing/check-everything.ts'

/** Every feature that only shows, asked at random places of texts whole, cut and mistyped: no error, no range out of place. */

const SAMPLES = join(import.meta.dirname, '../../../../samples')
const files = ['', 'defauts', 'defauts/syntaxe'].flatMap((folder) =>
  readdirSync(join(SAMPLES, folder))
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => join(folder, name)),
)

describe('at any place of any text', () => {
  test.each(files)('%s, whole, cut and mistyped', (file) => {
    const text = readFileSync(join(SAMPLES, file), 'utf8')
    const random = new Random(text.length)
    checkEverything(readSource(text), random)
    checkEverything(readSource(text.replaceAll('\n', '\r\n')), random)
    for (let round = 0; round < 3; round++) {
      checkEverything(readSource(text.slice(0, random.below(text.length + 1))), random)
      checkEverything(readSource(mutate(text, random)), random)
    }
  })

  test.each([
    '',
    '\ufeff',
    '\0',
    '[',
    '- - -',
    '"',
    '&a [*a]',
    'blocs: &b [{ competences: *b }]',
    'a: |\n',
    '\ud800',
    ': :',
  ])('%j', (text) => {
    expect(() => checkEverything(readSource(text), new Random(1))).not.toThrow()
  })
})
