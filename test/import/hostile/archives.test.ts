import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../exchange/src/index.ts'
import { cell, paragraph, row, table, wordFile } from '../../../exchange/test/word.ts'

const DOCUMENT = 'word/document.xml'
const MEGABYTE = 1024 * 1024
const whole = wordFile(paragraph('Bloc 1 - Entretenir un verger') + paragraph('C1.1 Tailler un arbre formé'))

async function answer(bytes: Uint8Array): Promise<string> {
  const result = await importFile({ name: 'dossier.docx', bytes })
  return result.kind === 'refused' ? result.said.fr : 'lu'
}

/** Writes over the entries of the directory of an archive: what it says is then no longer what it holds. */
function altered(bytes: Uint8Array, change: (entry: DataView, name: string) => void): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = new TextDecoder().decode(copy.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    change(new DataView(copy.buffer, at, 46), name)
  }
  return copy
}

describe('an archive that would take all the memory is not unpacked', () => {
  /** Parts of a few bytes that say they unpack into megabytes. */
  const saying = (sizes: Readonly<Record<string, number>>): Uint8Array =>
    altered(zipSync(Object.fromEntries(Object.keys(sizes).map((name) => [name, strToU8('<a/>')]))), (entry, name) => {
      entry.setUint32(24, (sizes[name] ?? 0) * MEGABYTE, true)
    })

  test.each([
    ['one huge part', { [DOCUMENT]: 140 }],
    ['a part that says four gigabytes', { [DOCUMENT]: 4095 }],
    ['many large parts', { [DOCUMENT]: 70, 'word/styles.xml': 70, 'word/header1.xml': 70, 'word/header2.xml': 70 }],
  ])('%s', async (_, sizes) => {
    expect(await answer(saying(sizes))).toMatch(/128\u00a0Mo/)
  })

  test('an archive in an archive: nothing inside is opened', async () => {
    const inner = zipSync({ 'bombe.zip': zipSync({ zeros: new Uint8Array(MEGABYTE) }) })
    expect(await answer(inner)).toMatch(/décompressez/)
  })

  test('a part that says less than it holds', async () => {
    const lying = altered(whole, (entry, name) => {
      if (name === DOCUMENT) entry.setUint32(24, 100, true)
    })
    expect(await answer(lying)).toMatch(/abîmé/)
  })

  test('parts that are said to be at the same place', async () => {
    const names = [DOCUMENT, ...Array.from({ length: 40 }, (_, at) => `word/header${at}.xml`)]
    const parts = Object.fromEntries(names.map((name) => [name, new Uint8Array(name === DOCUMENT ? 10 * MEGABYTE : 1)]))
    const bytes = zipSync(parts, { level: 1 })
    let [place, packed] = [0, 0]
    altered(bytes, (entry, name) => {
      if (name === DOCUMENT) [place, packed] = [entry.getUint32(42, true), entry.getUint32(20, true)]
    })
    const overlapping = altered(bytes, (entry) => {
      entry.setUint32(42, place, true)
      entry.setUint32(20, packed, true)
      entry.setUint32(24, 10 * MEGABYTE, true)
    })
    expect(await answer(overlapping)).toMatch(/128\u00a0Mo/)
  })

  test('tens of thousands of parts', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`word/header${at}.txt`, new Uint8Array(1)]),
    )
    expect(await answer(zipSync({ ...many, [DOCUMENT]: strToU8('<a/>') }, { level: 0 }))).toMatch(
      /pas un document Word/,
    )
  })

  test('a directory that says more than it lists', async () => {
    const lying = whole.slice()
    const view = new DataView(lying.buffer)
    view.setUint16(lying.length - 22 + 10, 0xffff, true)
    expect(await answer(lying)).toBe('lu')
  })

  test('names that would climb out of a folder are names and nothing else', async () => {
    const climbing = zipSync({
      '../../../etc/passwd': strToU8('x'),
      '/absolu': strToU8('x'),
      'word\\document.xml': strToU8('x'),
    })
    expect(await answer(climbing)).toMatch(/décompressez/)
  })

  test('a part with a password', async () => {
    const locked = altered(whole, (entry) => entry.setUint16(8, entry.getUint16(8, true) | 1, true))
    expect(await answer(locked)).toMatch(/mot de passe/)
  })
})

describe('a file cut or changed anywhere is read or refused, never half read', () => {
  test('cut', async () => {
    for (let end = 0; end < whole.length; end += 23)
      expect(await answer(whole.slice(0, end))).toMatch(/abîmé|vide|texte|lu/)
  })

  test('bytes changed', async () => {
    for (let at = 0; at < whole.length; at += 11) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      const result = await importFile({ name: 'dossier.docx', bytes: changed })
      expect(['imported', 'refused']).toContain(result.kind)
    }
  })
})

describe('XML made to hurt', () => {
  const xml = (text: string): Uint8Array => zipSync({ [DOCUMENT]: strToU8(text) }, { level: 1 })
  const laughs = [
    '<!ENTITY a "ha">',
    ...Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`),
  ].join('')

  test('entities in entities', async () => {
    const declared = `<!DOCTYPE w [${laughs}]><w:document><w:body>&j;</w:body></w:document>`
    expect(await answer(xml(declared))).toMatch(/entités/)
    const flow = strToU8(`<?xml version="1.0"?><!DOCTYPE FICHES [${laughs}]><FICHES><FICHE>&j;</FICHE></FICHES>`)
    const result = await importFile({ name: 'export.xml', bytes: flow })
    expect(result.kind === 'refused' ? result.said.fr : 'lu').toMatch(/répertoire national/)
  })

  test('an entity of a file', async () => {
    const outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>'
    expect(await answer(xml(outside))).toMatch(/entités/)
  })

  test('elements inside elements', async () => {
    const deep = `<w:document>${'<w:body>'.repeat(200_000)}`
    expect(await answer(xml(deep))).toMatch(/emboîte plus de 500/)
  })

  test('more elements than the memory would hold', async () => {
    expect(await answer(xml(`<w:document><w:body>${'<w:p/>'.repeat(2_010_000)}`))).toMatch(/trop grand/)
  })

  test('tables inside tables, up to what a person makes', async () => {
    let inner = paragraph('C1.1 Tailler un arbre formé')
    for (let depth = 0; depth < 60; depth += 1) inner = table(row([cell(inner)]))
    expect(await answer(wordFile(inner))).toBe('lu')
  })

  test('a page of elements inside elements', async () => {
    const deep = `${'<div>'.repeat(100_000)}C1.1 Tailler un arbre`
    const result = await importFile({ name: 'page.html', bytes: strToU8(deep) })
    expect(['imported', 'refused']).toContain(result.kind)
  })

  test('a cell over millions of columns', async () => {
    const wide = table(row([cell(paragraph('C1.1 Tailler'), '<w:gridSpan w:val="2000000000"/>'), cell(paragraph('b'))]))
    expect(await answer(wordFile(wide))).toBe('lu')
    const html =
      '<table><tr><td colspan=2000000000 rowspan=2000000000>C1.1 Tailler</td><td>b</td></tr><tr><td>c</td></tr></table>'
    const result = await importFile({ name: 'page.html', bytes: strToU8(html) })
    expect(result.kind).toBe('imported')
  })
})
