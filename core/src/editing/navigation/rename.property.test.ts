import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../source/read.ts'
import { Random } from '../../source/testing/random.ts'
import { checkRenames } from './testing/check-renames.ts'
import { codedText, FEW_CODES } from './testing/coded-text.ts'

const SAMPLES = join(import.meta.dirname, '../../../../samples')
const files = ['', 'defauts'].flatMap((folder) =>
  readdirSync(join(SAMPLES, folder))
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => join(folder, name)),
)

describe('after a rename the text reads, every reference designates what it did, and renaming back gives the text', () => {
  test.each(files)('%s', (file) => {
    const text = readFileSync(join(SAMPLES, file), 'utf8')
    const { done, hasCodes } = checkRenames(text, 12)
    if (hasCodes && readSource(text).problems.length === 0) expect(done).toBeGreaterThan(0)
  })

  test('in texts whose codes collide', () => {
    const random = new Random(7)
    let total = 0
    for (let text = 0; text < 50; text++) total += checkRenames(codedText(random), 5, FEW_CODES).done
    expect(total).toBeGreaterThan(50)
  })
})
