import { describe, expect, test } from 'vitest'
import { decodeText, importFile } from '../../../exchange/src/index.ts'

const TEXT = `Référentiel d’activités, de compétences et d’évaluation
Bloc 1 - Gérer la forêt

C1.1 Repérer les arbres à abattre « à l’œil », en tenant compte du sol
C1.2 Évaluer le volume de bois où l’accès est aisé
`
const UTF8 = new TextEncoder().encode(TEXT)

/** The bytes of a text where each letter beyond ASCII has one of its own. */
const single = (letters: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from(TEXT, (letter) => letters[letter] ?? letter.charCodeAt(0))

const WINDOWS = { '’': 0x92, œ: 0x9c }
const MAC = { é: 0x8e, è: 0x8f, ê: 0x90, à: 0x88, ù: 0x9d, É: 0x83, '’': 0xd5, œ: 0xcf, '«': 0xc7, '»': 0xc8 }

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('a text is read in the encoding it was written in', () => {
  test.each([
    ['UTF-8', UTF8, 'utf-8'],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...UTF8]), 'utf-8'],
    ['UTF-16 with its mark', utf16(`\ufeff${TEXT}`, true), 'utf-16'],
    ['UTF-16 of the other order, with its mark', utf16(`\ufeff${TEXT}`, false), 'utf-16'],
    ['UTF-16 without its mark', utf16(TEXT, true), 'utf-16'],
    ['UTF-16 of the other order, without its mark', utf16(TEXT, false), 'utf-16'],
    ['Windows', single(WINDOWS), 'windows-1252'],
    ['an old Mac', single(MAC), 'macintosh'],
  ])('%s', async (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding })
    for (const name of ['dossier.txt', 'dossier']) {
      const answer = await importFile({ name, bytes })
      if (answer.kind === 'refused') throw new Error(answer.said.fr)
      expect(answer.referentiel.blocs?.[0]?.competences?.map(({ enonce }) => enonce)).toEqual([
        'Repérer les arbres à abattre « à l’œil », en tenant compte du sol',
        'Évaluer le volume de bois où l’accès est aisé',
      ])
      expect(answer.notices.map(({ fr }) => fr.includes('accents'))).toEqual(encoding.startsWith('utf') ? [] : [true])
    }
  })

  test('parts that were written in two ways', async () => {
    const both = Uint8Array.from([...UTF8, ...UTF8, ...single(WINDOWS)])
    expect(decodeText(both)).toEqual({ text: TEXT.repeat(3), encoding: 'mixed' })
    const answer = await importFile({ name: 'dossier.txt', bytes: both })
    expect(answer.kind === 'imported' ? answer.notices[0]?.fr : '').toMatch(/deux façons/)
  })

  test('a text in UTF-8 cut in the middle of a letter', () => {
    const cut = new TextEncoder().encode('Abattre un arbre désigné')
    expect(decodeText(cut.subarray(0, cut.length - 1)).encoding).toBe('utf-8')
  })

  test('one stray accent of Windows in a text without others', () => {
    expect(decodeText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9]))).toEqual({ text: 'Café', encoding: 'windows-1252' })
  })
})
