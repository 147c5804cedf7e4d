import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { equerre } from '../../cli/equerre.ts'
import { startClient } from '../client/client.ts'
import { serverArguments } from '../client/process.ts'

test.each([
  ['fr', 'Sert un éditeur'],
  ['en', 'Serves an editor'],
])('help in %s', (lang, words) => {
  const { status, stdout } = equerre(['lsp', '--help', '--lang', lang])
  expect(status).toBe(0)
  expect(stdout).toContain('equerre lsp [--stdio]')
  expect(stdout).toContain(words)
  expect(equerre(['--help', '--lang', lang]).stdout).toMatch(/^ {2}lsp +.*Language Server Protocol/m)
})

test.each([
  ['a file', ['a.referentiel.yaml'], 'a.referentiel.yaml'],
  ['an option it does not have', ['--socket', '80'], '--socket'],
])('%s is refused', (_, args, words) => {
  const { status, stdout, stderr } = equerre(['lsp', ...args, '--lang', 'fr'])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain(words)
})

test('the standard streams are what it talks on, with the option or without', async () => {
  const client = await startClient({ args: serverArguments().filter((argument) => argument !== '--stdio') })
  expect(client.initialized.serverInfo?.name).toBe('Équerre')
  await client.end()
})

test('the check does not carry the server', () => {
  const part = readFileSync(join(dirname(serverArguments()[0] ?? ''), 'parts/check.cjs'), 'latin1')
  expect(part).toContain('espaces-doubles')
  expect(part).not.toMatch(/textDocument\/|Content-Length/)
})
