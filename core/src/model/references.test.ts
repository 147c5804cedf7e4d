import { describe, expect, test } from 'vitest'
import { readSource } from '../source/read.ts'
import { buildModel } from './build.ts'
import { codeOf } from './codes.ts'
import { everyReference } from './every-reference.ts'

/** The references of a file in its order: what each names, else the codes near it. */
function referencesOf(text: string) {
  const source = readSource(text)
  expect(source.problems).toEqual([])
  return everyReference(buildModel(source)).map(({ code, status, targets, near }) =>
    status === 'resolved' ? [code, targets.map((target) => `${codeOf(target.block)}/${codeOf(target)}`)] : [code, near],
  )
}

const TWO_BLOCS = (references: string) => `blocs:
  - id: BC1
    competences: [{ id: C1.2 }, { id: C1.10 }, { id: C1.1 }, { id: C1.1a }, { id: c 1 }]
    criteres: [{ competences: [${references}] }]
  - id: BC2
    competences: [{ id: C1.1 }, { id: C3.1 }, { id: C3.10 }]
`

describe('references', () => {
  test.each([
    ['C1.1*', ['BC1/C1.1', 'BC1/C1.1a']],
    ['C1*', ['BC1/C1.2', 'BC1/C1.10', 'BC1/C1.1', 'BC1/C1.1a', 'BC1/c 1']],
    ['C3*', ['BC2/C3.1', 'BC2/C3.10']],
    ['BC2/C1*', ['BC2/C1.1']],
    ['bc 2/c1.1', ['BC2/C1.1']],
    ['C3.1', ['BC2/C3.1']],
    ['C1.2 à C1.1', ['BC1/C1.2', 'BC1/C1.10', 'BC1/C1.1']],
    ['C3.2', ['C1.2', 'C3.1']],
    ['ZZZZ', []],
  ])('%s', (reference, expected) => {
    expect(referencesOf(TWO_BLOCS(reference))).toEqual([[reference, expected]])
  })

  test('thousands that name nothing, or begin like thousands of codes, take no time to speak of', () => {
    const blocks = Array.from({ length: 20 }, (_, block) => {
      const codes = Array.from({ length: 100 }, (_, rank) => `C${block + 1}.${rank + 1}`)
      const competencies = codes.map((code) => `{ id: ${code} }`).join(', ')
      const criteria = codes.map((code) => `{ competences: [${code}Z, ${code}*] }`).join(', ')
      return `  - { id: BC${block + 1}, competences: [${competencies}], criteres: [${criteria}] }\n`
    })
    const references = referencesOf(`blocs:\n${blocks.join('')}`)
    expect(references).toHaveLength(4000)
    expect(references.at(-2)).toEqual(['C20.100Z', ['C20.100', 'C20.10']])
  })
})
