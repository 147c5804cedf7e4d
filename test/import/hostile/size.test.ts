import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { importFile } from '../../../exchange/src/index.ts'

async function answer(name: string, text: string): Promise<string> {
  const result = await importFile({ name, bytes: strToU8(text) })
  return result.kind === 'refused' ? result.said.fr : 'lu'
}

test('more words than any référentiel', async () => {
  expect(await answer('a.txt', 'un mot de plus\n'.repeat(300_000))).toMatch(/trop long.*à part/)
})

test('more text than the memory would hold', async () => {
  expect(await answer('a.html', '<b>'.repeat(9_000_000))).toMatch(/trop long/)
})
