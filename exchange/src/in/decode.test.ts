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

test('a text of Windows keeps its apostrophes, dashes, œ and €, whatever the runtime', () => {
  const [windows, letters] = [[0x92, 0x96, 0x9c, 0x8c, 0x80, 0x85, 0x93, 0x94, 0x8e, 0x9f], '’–œŒ€…“”ŽŸ']
  const before = [...'a un e'].map((letter) => letter.charCodeAt(0))
  expect(decodeText(new Uint8Array([...before, ...windows, 0xe9]))).toEqual({
    text: `a un e${letters}é`,
    encoding: 'windows-1252',
  })
})
