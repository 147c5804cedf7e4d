import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'

test.each([
  ['utf-8', [0xc3, 0xa9]],
  ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa9]],
  ['utf-16', [0xff, 0xfe, 0xe9, 0x00]],
  ['utf-16', [0xfe, 0xff, 0x00, 0xe9]],
  ['windows-1252', [0xe9]],
])('%s, whatever its mark: %j', (encoding, bytes) => {
  expect(decodeText(new Uint8Array(bytes))).toEqual({ text: 'é', encoding })
})

test('nothing is an empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
})
