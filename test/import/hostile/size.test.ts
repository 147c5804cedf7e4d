import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { importFile } from '../../../exchange/src/index.ts'

async function answer(name: string, text: string): Promise<string> {
  const result = await importFile({ name, bytes: strToU8(text) })
  return result.kind === 'refused' ? result.said.fr : 'lu'
}

test('more words than any référentiel', async () => {
  expect(await answer('a.txt', 'un mot de plus\n'.repeat(600_000))).toMatch(/trop long.*à part/)
})

test('a text without any end of a sentence is read once, not again at each of its lines', async () => {
  const lines = Array.from({ length: 3000 }, (_, at) => `un mot ${at} de plus ici et là`)
  expect(await answer('a.txt', lines.join('\n'))).toBe('lu')
})

test('more text than the memory would hold', async () => {
  expect(await answer('a.html', '<b>'.repeat(9_000_000))).toMatch(/trop long/)
})
