import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paragraph, wordFile } from '../../../test/word.ts'
import { importFile } from '../../import-file.ts'

/** What a file that no one can read is answered, in French. */
async function refusal(bytes: Uint8Array, name = 'mon dossier.docx'): Promise<string> {
  const answer = await importFile({ name, bytes })
  if (answer.kind === 'imported') throw new Error('it was imported')
  expect(answer.said.en).not.toBe('')
  return answer.said.fr
}

describe('a Word file that cannot be read is refused in words', () => {
  const whole = wordFile(paragraph('Le texte.'.repeat(500)))

  test('the file without its fault is read', async () => {
    expect((await importFile({ name: 'mon dossier.docx', bytes: whole })).kind).toBe('imported')
  })

  test.each([
    ['cut short', whole.slice(0, whole.length - 40)],
    ['with a hole in it', whole.map((byte, at) => (at > 120 && at < 160 ? 0 : byte))],
    ['of four bytes', whole.slice(0, 4)],
  ])('an archive %s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/abîmé/)
  })

  test('an archive without a document', async () => {
    expect(await refusal(zipSync({ 'notes.txt': strToU8('du texte') }))).toMatch(/décompressez/)
  })

  test('a document without a body', async () => {
    const empty = strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>')
    expect(await refusal(zipSync({ 'word/document.xml': empty }))).toMatch(/pas un document Word/)
  })

  test.each([
    ['an old Word file, or one with a password', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /avant 2007/],
    ['a PDF', [...strToU8('%PDF-1.7 ')], /PDF/],
    ['an RTF', [...strToU8('{\\rtf1 ')], /RTF/],
  ])('%s renamed', async (_, start, said) => {
    expect(await refusal(Uint8Array.from([...start, ...Array.from({ length: 600 }, () => 0)]))).toMatch(said)
  })

  test('one that declares entities', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(laughs) }))).toMatch(/entités/)
  })

  test('one whose XML is not well formed', async () => {
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w:document><w:body></w:document>') }))).toMatch(
      /mal formé/,
    )
  })

  test('one that says it holds gigabytes: nothing of it is inflated', async () => {
    expect(await refusal(withDeclaredSize(whole, 0xf0000000))).toMatch(/128\u00a0Mo/)
  })

  test('one that holds more than it says: no more than that is inflated', async () => {
    const spaces = zipSync({ 'word/document.xml': new Uint8Array(8 * 1024 * 1024).fill(0x20) }, { level: 1 })
    expect(await refusal(withDeclaredSize(spaces, 1000))).toMatch(/abîmé/)
  })

  test('one with elements inside elements without end', async () => {
    const deep = `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`
    expect(await refusal(wordFile(deep))).toMatch(/emboîte plus de 500/)
  })
})

/** The same archive, whose directory says another size for the document. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice()
  const view = new DataView(lying.buffer)
  const name = strToU8('word/document.xml')
  for (let at = 0; at + 46 + name.length <= lying.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const own = lying.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))
    if (own.length === name.length && own.every((byte, index) => byte === name[index]))
      view.setUint32(at + 24, size, true)
  }
  return lying
}
