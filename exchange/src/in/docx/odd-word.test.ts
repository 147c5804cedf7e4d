import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { across, cell, GOES_ON, paragraph, row, run, STARTS, table, wordFile, wrapped } from '../../../test/word.ts'
import { importFile } from '../../import-file.ts'
import { paragraphsOf } from '../../recognise/sections/paragraphs.ts'
import type { ReadDocument } from '../document.ts'
import { readDocx } from './read-docx.ts'

/** Odd but valid files: what Word, its servers and its neighbours write without anybody seeing it. */
const read = (body: string, parts: Readonly<Record<string, string>> = {}): ReadDocument =>
  readDocx('essai.docx', wordFile(body, parts))
const texts = (document: ReadDocument): readonly string[] => [...paragraphsOf(document)].map(({ text }) => text)
const aside = ({ setAside }: ReadDocument): readonly string[] =>
  setAside.map(({ text, reason }) => `${reason} : ${text}`)

const hidden = (text: string): string => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`
const control = (properties: string, content: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

describe('letters', () => {
  test.each([
    ['a link', '<w:hyperlink r:id="x"><w:r><w:t>France compétences</w:t></w:r></w:hyperlink>', 'France compétences'],
    ['a field', `${run('page ')}${field('PAGEREF x', '12')}`, 'page 12'],
    ['a simple field', '<w:fldSimple w:instr="AUTHOR"><w:r><w:t>Mme Roy</w:t></w:r></w:fldSimple>', 'Mme Roy'],
    ['a smart tag', '<w:smartTag w:element="date"><w:r><w:t>mars</w:t></w:r></w:smartTag>', 'mars'],
    ['a soft hyphen', '<w:r><w:t>compé</w:t><w:softHyphen/><w:t>tence</w:t></w:r>', 'compétence'],
    ['a hyphen that does not break', '<w:r><w:t>savoir</w:t><w:noBreakHyphen/><w:t>faire</w:t></w:r>', 'savoir-faire'],
    ['a sign of a symbol font', '<w:r><w:t>≥</w:t><w:sym w:font="Symbol" w:char="00B1"/></w:r>', '≥±'],
    ['a sign by its number in the font', '<w:r><w:sym w:font="Symbol" w:char="00B3"/><w:t>3</w:t></w:r>', '≥3'],
    [
      'a sign kept in the private area',
      `${run('au plus ')}<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>${run(' 3')}`,
      'au plus ≤ 3',
    ],
    [
      'a run in a symbol font',
      `${run('A ')}<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf0e0</w:t></w:r>${run(' B')}`,
      'A → B',
    ],
    ['a control in the line', control('<w:alias w:val="Titre"/>', run('rempli')), 'rempli'],
    ['letters from right to left', '<w:r><w:rPr><w:rtl/></w:rPr><w:t>مهارة</w:t></w:r>', 'مهارة'],
    ['a formula', '<m:oMath xmlns:m="m"><m:r><m:t>a+b</m:t></m:r></m:oMath>', 'a+b'],
    ['moved letters', `<w:moveFrom>${run('avant ')}</w:moveFrom><w:moveTo>${run('après')}</w:moveTo>`, 'après'],
    ['an insertion in an insertion', `<w:ins><w:ins>${run('deux fois')}</w:ins></w:ins>`, 'deux fois'],
  ])('%s', (_, runs, expected) => {
    expect(texts(read(wrapped(runs)))).toEqual([expected])
  })

  test('hidden ones are set aside, not read', () => {
    const document = read(wrapped(`${run('visible')}${hidden(' note interne')}`))
    expect(texts(document)).toEqual(['visible'])
    expect(aside(document)).toEqual(['texte_masque : note interne'])
    expect(texts(read(wrapped(`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>vu</w:t></w:r>`)))).toEqual(['vu'])
  })

  test('invitations to type are set aside', () => {
    const inLine = control('<w:showingPlcHdr/>', run('Cliquez ici pour taper du texte.'))
    const alone = control('<w:showingPlcHdr/>', paragraph('Choisissez un élément.'))
    const document = read(
      `${wrapped(`${run('Niveau ')}${inLine}`)}${alone}${table(row([cell(alone), cell(paragraph('b'))]))}`,
    )
    expect(texts(document)).toEqual(['Niveau', 'b'])
    expect(document.setAside.every(({ reason }) => reason === 'rubrique_de_formulaire')).toBe(true)
    expect(document.setAside).toHaveLength(3)
  })

  test('a table of contents is not the document', () => {
    const styles =
      '<w:style w:styleId="TM1"><w:name w:val="toc 1"/></w:style><w:style w:styleId="Bas"><w:basedOn w:val="TM1"/></w:style>'
    const document = read(
      `${paragraph('BC1 – Vendre 3', '<w:pStyle w:val="TM1"/>')}${paragraph('BC2 – Servir 4', '<w:pStyle w:val="Bas"/>')}${paragraph('BC1 – Vendre')}`,
      { styles },
    )
    expect(texts(document)).toEqual(['BC1 – Vendre'])
    expect(aside(document)).toEqual(['doublon : BC1 – Vendre 3', 'doublon : BC2 – Servir 4'])
  })
})

describe('tables', () => {
  const grid = (body: string): readonly string[] => {
    const [piece] = read(body).pieces
    if (piece?.kind !== 'table') throw new Error('no table')
    return piece.rows.map(({ cells }) =>
      cells
        .map(
          ({ column, columns, rows, paragraphs }) =>
            `${paragraphs.map(({ text }) => text).join('/')}@${column}+${columns}×${rows}`,
        )
        .join(' '),
    )
  }

  test('a merge that goes on without having begun is a cell', () => {
    expect(
      grid(
        table(
          row([cell(paragraph('a'), GOES_ON), cell(paragraph('b'))]),
          row([cell(paragraph('')), cell(paragraph('c'))]),
        ),
      ),
    ).toEqual(['a@0+1×1 b@1+1×1', '@0+1×1 c@1+1×1'])
  })

  test('a row that begins further on keeps its columns', () => {
    expect(
      grid(
        table(
          row([cell(paragraph('a')), cell(paragraph('b')), cell(paragraph('c'))]),
          row([cell(paragraph('d'))], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
        ),
      ),
    ).toEqual(['a@0+1×1 b@1+1×1 c@2+1×1', 'd@1+1×1'])
  })

  test('spans of any kind are bounded', () => {
    expect(grid(table(row([cell(paragraph('a'), across(0)), cell(paragraph('b'), across(9_000_000))])))).toEqual([
      'a@0+1×1 b@1+63×1',
    ])
  })

  test('a cell that goes on over pages is one', () => {
    const turned = '<w:r><w:lastRenderedPageBreak/><w:t>suite</w:t></w:r>'
    expect(
      grid(
        table(
          row([cell(paragraph('a'), STARTS), cell(paragraph('b'))]),
          row([cell(wrapped(turned), GOES_ON), cell(paragraph('c'))]),
        ),
      ),
    ).toEqual(['a/suite@0+1×2 b@1+1×1', 'c@1+1×1'])
  })

  test('a table in a table in a table keeps its words in order', () => {
    const inner = table(
      row([cell(paragraph('2')), cell(`${paragraph('3')}${table(row([cell(paragraph('4')), cell(paragraph('5'))]))}`)]),
    )
    expect(texts(read(table(row([cell(`${paragraph('1')}${inner}`), cell(paragraph('6'))]))))).toEqual([...'123456'])
  })
})

describe('parts', () => {
  test('boxes and drawings are in what is read; notes are kept with the place of their call', () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Encadré</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
    const bytes = wordFile(`${wrapped(`${run('Texte')}<w:r><w:footnoteReference w:id="2"/></w:r>`)}${wrapped(box)}`, {
      footnotes: `<w:footnote w:id="0" w:type="separator">${paragraph('—')}</w:footnote><w:footnote w:id="2">${paragraph('En bas.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="3">${paragraph('À la fin.')}</w:endnote>`,
    })
    const drawing =
      '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:t><a:p><a:r><a:t>Étape</a:t></a:r><a:r><a:t> 1</a:t></a:r></a:p></dgm:t></dgm:dataModel>'
    const document = readDocx('f.docx', zipSync({ ...unzipSync(bytes), 'word/diagrams/data1.xml': strToU8(drawing) }))
    expect(texts(document)).toEqual(['Texte', 'Encadré', 'Étape 1'])
    expect(document.fields?.unread.map(({ text, place, why }) => [text, place.line, why.fr])).toEqual([
      ['En bas.', 1, 'note de bas de page'],
      ['À la fin.', 5, 'note de fin'],
    ])
  })

  test('a note belongs to no element: it is kept apart', () => {
    const called = wrapped(`${run('C1 Vendre des fleurs')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
    const imported = importFile({
      name: 'f.docx',
      bytes: wordFile(
        `${paragraph('Compétences')}${called}${paragraph('Critères')}${paragraph('Le bouquet est frais.')}`,
        { footnotes: `<w:footnote w:id="2">${paragraph('Au sens du règlement.')}</w:footnote>` },
      ),
    })
    return expect(imported).resolves.toMatchObject({
      kind: 'imported',
      referentiel: {
        competences: [{ id: 'C1', enonce: 'Vendre des fleurs' }],
        non_place: [{ texte: 'Au sens du règlement.', lieu: 'ligne 2, note de bas de page' }],
      },
    })
  })

  test('a document whose parts have numbers is a Word document', async () => {
    const entries = unzipSync(wordFile(paragraph('C1 Vendre des fleurs', '<w:pStyle w:val="T"/>'), { styles: '' }))
    const renamed = Object.fromEntries(
      Object.entries(entries).map(([path, part]) => [path.replace(/^word\/(\w+)\.xml$/, 'word/$12.xml'), part]),
    )
    expect(Object.keys(renamed)).toContain('word/document2.xml')
    const answer = await importFile({ name: 'sans-extension', bytes: zipSync(renamed) })
    expect(answer.kind === 'imported' ? answer.report.source.format : answer.said.fr).toBe('docx')
    expect(answer.kind === 'imported' && answer.yaml).toContain('Vendre des fleurs')
  })

  test('a file inserted whole is said not to have been read', async () => {
    const answer = await importFile({
      name: 'f.docx',
      bytes: wordFile(`${paragraph('Texte')}<w:altChunk r:id="rId9"/>`),
    })
    expect(answer.kind === 'imported' && answer.notices.map(({ fr }) => fr)).toEqual([
      expect.stringContaining('Un autre fichier est inséré'),
    ])
  })

  test('what names itself is read once', () => {
    const loop =
      '<w:style w:styleId="A"><w:name w:val="toc 9x"/><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    expect(texts(read(paragraph('a', '<w:pStyle w:val="A"/>'), { styles: loop }))).toEqual(['a'])
  })

  test('every word is accounted for, whatever is missing or cut', async () => {
    const whole = wordFile(
      `${paragraph('un deux')}${table(row([cell(paragraph('trois')), cell(paragraph('quatre'))]))}`,
    )
    const xml = strFromU8(unzipSync(whole)['word/document.xml'] ?? new Uint8Array())
    for (let at = 0; at < xml.length; at += 37) {
      const cut = zipSync({ ...unzipSync(whole), 'word/document.xml': strToU8(xml.slice(0, at)) })
      expect((await importFile({ name: 'f.docx', bytes: cut })).kind).toBe('refused')
    }
  })
})
