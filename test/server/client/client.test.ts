import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PLAIN } from './capabilities.ts'
import { type Client, startClient } from './client.ts'
import { applied, ClientText, splitsPair } from './text.ts'

/** The client of the other tests is only worth what it notices. */

const FAKE = join(import.meta.dirname, 'misbehaving.ts')
const URI = 'file:///a.yaml'

const start = (fault: string): Promise<Client> =>
  startClient({ args: [FAKE, fault], capabilities: PLAIN, deadline: 10_000 })

async function session(fault: string): Promise<void> {
  const client = await start(fault)
  await client.open(URI, '😀 a')
  try {
    await client.ask('textDocument/hover', client.at(URI, 0))
  } finally {
    await client.end()
  }
}

describe('the client notices', () => {
  test.each([
    ['range', /textDocument\/hover: 0:0-0:99 of file:\/\/\/a\.yaml: character 0:99 of 4/],
    ['pair', /inside a surrogate pair/],
    ['diagnostics', /0:0-0:99/],
    ['notification', /nobody took telemetry\/event/],
    ['request', /asked workspace\/invented, which this client does not offer/],
    ['registration', /registered textDocument\/hover, which this client does not offer/],
    ['stderr', /standard error: a warning/],
    ['exit', /the server ended with 3/],
  ])('%s', async (fault, message) => {
    await expect(session(fault)).rejects.toThrow(message)
  })

  test('nothing when all is well', async () => {
    await session('none')
  })

  test('an answer that does not come', async () => {
    const client = await start('silence')
    client.deadline = 300
    await client.open(URI, '😀 a')
    await expect(client.ask('textDocument/hover', client.at(URI, 0))).rejects.toThrow(
      /hover did not come within 300 ms/,
    )
    await client.kill()
  })

  test('a notification that does not come, and says what came', async () => {
    const client = await start('notification')
    client.deadline = 300
    await expect(client.next('window/logMessage')).rejects.toThrow(/did not come.*telemetry\/event/)
    await client.kill()
  })
})

describe('the text of the client', () => {
  const text = 'a😀é\r\nb\rc\nḋ̇\n'

  test.each(['utf-16', 'utf-8'] as const)('offset → position → offset in %s', (encoding) => {
    const read = new ClientText(text, encoding)
    expect(read.lineStarts.length).toBe(5)
    for (let offset = 0; offset <= text.length; offset++) {
      const inEnd = text.slice(offset - 1, offset + 1) === '\r\n'
      if (splitsPair(text, offset)) continue
      expect(read.offset(read.position(offset))).toBe(inEnd ? offset - 1 : offset)
    }
  })

  test('counts bytes or code units', () => {
    expect(new ClientText(text, 'utf-8').position(4)).toEqual({ line: 0, character: 7 })
    expect(new ClientText(text, 'utf-16').position(4)).toEqual({ line: 0, character: 4 })
  })

  test('refuses positions inside a character or past the line', () => {
    const utf8 = new ClientText(text, 'utf-8')
    const utf16 = new ClientText(text, 'utf-16')
    expect(() => utf8.offset({ line: 0, character: 2 })).toThrow()
    expect(() => utf16.offset({ line: 0, character: 2 })).toThrow()
    expect(() => utf16.offset({ line: 0, character: 5 })).toThrow()
    expect(() => utf16.offset({ line: 5, character: 0 })).toThrow()
  })

  test('applies the edits of one answer and refuses those that overlap', () => {
    const read = new ClientText('abcdef', 'utf-16')
    const at = (start: number, end: number, newText: string) => ({ range: read.range(start, end), newText })
    expect(applied(read, [at(4, 5, 'X'), at(0, 1, ''), at(2, 2, '1'), at(2, 2, '2')]).text).toBe('b12cdXf')
    expect(() => applied(read, [at(0, 3, ''), at(2, 4, '')])).toThrow(/overlap/)
  })
})
