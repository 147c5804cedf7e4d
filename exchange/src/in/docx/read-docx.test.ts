import { describe, expect, test } from 'vitest'
import {
  across,
  cell,
  GOES_ON,
  inList,
  lists,
  paragraph,
  row,
  run,
  STARTS,
  table,
  wordFile,
  wrapped,
} from '../../../test/word.ts'
import { paragraphsOf } from '../../recognise/sections/paragraphs.ts'
import type { Paragraph, ReadDocument, Table } from '../document.ts'
import { readDocx } from './read-docx.ts'

const read = (body: string, parts: Readonly<Record<string, string>> = {}): ReadDocument =>
  readDocx('essai.docx', wordFile(body, parts))

const all = (document: ReadDocument): readonly Paragraph[] => [...paragraphsOf(document)]
const texts = (document: ReadDocument): readonly string[] => all(document).map(({ text }) => text)

function onlyTable({ pieces }: ReadDocument): Table {
  const [found, ...others] = pieces.filter((piece): piece is Table => piece.kind === 'table')
  expect(others).toEqual([])
  if (found === undefined) throw new Error('no table was read')
  return found
}

/** Each cell as « text@column+columns×rows ». */
const grid = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map(({ cells }) =>
    cells.map(
      ({ column, columns, rows: height, paragraphs }) =>
        `${paragraphs.map(({ text }) => text).join('/')}@${column}+${columns}×${height}`,
    ),
  )

describe('tables', () => {
  test('a cell merged downwards stands once, over its rows; one merged across keeps the columns of the others', () => {
    const document = read(
      table(
        row([cell(paragraph('Évaluation'), across(2)), cell(paragraph('Critères'))]),
        row([cell(paragraph('a'), STARTS), cell(paragraph('b')), cell(paragraph('c'))]),
        row([cell(paragraph(''), GOES_ON), cell(paragraph('d')), cell(paragraph('e'))]),
        row([cell(paragraph('suite'), GOES_ON), cell(paragraph('f'), across(2))]),
        row([cell(paragraph('g'), STARTS), cell(paragraph('h')), cell(paragraph('i'))]),
      ),
    )
    expect(grid(onlyTable(document))).toEqual([
      ['Évaluation@0+2×1', 'Critères@2+1×1'],
      ['a/suite@0+1×3', 'b@1+1×1', 'c@2+1×1'],
      ['d@1+1×1', 'e@2+1×1'],
      ['f@1+2×1'],
      ['g@0+1×1', 'h@1+1×1', 'i@2+1×1'],
    ])
    expect(onlyTable(document).spansKnown).toBe(true)
  })

  test('a row that begins further right keeps its columns', () => {
    const document = read(
      table(
        row([cell(paragraph('a')), cell(paragraph('b'))]),
        row([cell(paragraph('c'))], '<w:gridBefore w:val="1"/>'),
      ),
    )
    expect(grid(onlyTable(document))).toEqual([['a@0+1×1', 'b@1+1×1'], ['c@1+1×1']])
  })

  test('a table in a cell is read where it stands, row after row', () => {
    const inner = table(row([cell(paragraph('x')), cell(paragraph('y'))]), row([cell(paragraph('z'))]))
    const document = read(
      table(row([cell(`${paragraph('avant')}${inner}${paragraph('après')}`), cell(paragraph('b'))])),
    )
    expect(grid(onlyTable(document))).toEqual([['avant/x/y/z/après@0+1×1', 'b@1+1×1']])
  })

  test('a frame of one column around a text, or around a table, is opened', () => {
    const framed = read(table(row([cell(paragraph('Un encadré.'))]), row([cell(paragraph('Deux lignes.'))])))
    expect(framed.pieces.map(({ kind }) => kind)).toEqual(['flow'])
    expect(texts(framed)).toEqual(['Un encadré.', 'Deux lignes.'])
    const inner = table(row([cell(paragraph('a')), cell(paragraph('b'))]))
    expect(grid(onlyTable(read(table(row([cell(inner)])))))).toEqual([['a@0+1×1', 'b@1+1×1']])
  })

  test('a span that no one writes does not make a table without end', () => {
    const document = read(table(row([cell(paragraph('a'), across(1_000_000_000)), cell(paragraph('b'), across(-3))])))
    expect(onlyTable(document).width).toBeLessThan(100)
  })
})

describe('lists', () => {
  test('a code that Word writes by itself is part of the text', () => {
    const numbering = lists([
      ['decimal', 'C%1', 2],
      ['decimal', 'C%1.%2'],
    ])
    const document = read(
      [
        paragraph('Préparer.', inList(1, 0)),
        paragraph('Trier.', inList(1, 1)),
        paragraph('Peser.', inList(1, 1)),
        paragraph('Servir.', inList(1, 0)),
        paragraph('Compter.', inList(1, 1)),
      ].join(''),
      { numbering },
    )
    expect(texts(document)).toEqual(['C2 Préparer.', 'C2.1 Trier.', 'C2.2 Peser.', 'C3 Servir.', 'C3.1 Compter.'])
    expect(all(document).map(({ marker }) => marker)).toEqual([null, null, null, null, null])
  })

  test('a bare number is the sign of a list, a word is part of the text', () => {
    const numbering = lists([['upperRoman', '%1.']], [['decimal', 'Critère %1 :']], [['lowerLetter', '%1)']])
    const document = read(
      [paragraph('Un', inList(1, 0)), paragraph('Deux', inList(2, 0)), paragraph('Trois', inList(3, 0))].join(''),
      { numbering },
    )
    expect(all(document).map(({ marker, text }) => [marker, text])).toEqual([
      ['I.', 'Un'],
      [null, 'Critère 1 : Deux'],
      ['a)', 'Trois'],
    ])
  })

  test('bullets have their depth; a paragraph without text takes no number', () => {
    const numbering = lists(
      [
        ['bullet', '•'],
        ['bullet', 'o'],
      ],
      [['decimal', '%1.']],
    )
    const document = read(
      [
        paragraph('dehors'),
        paragraph('un', inList(1, 0)),
        paragraph('dessous', inList(1, 1)),
        paragraph('premier', inList(2, 0)),
        paragraph('', inList(2, 0)),
        paragraph('second', inList(2, 0)),
      ].join(''),
      { numbering },
    )
    expect(all(document).map(({ marker, depth, text }) => [marker, depth, text])).toEqual([
      [null, 0, 'dehors'],
      ['•', 1, 'un'],
      ['•', 2, 'dessous'],
      ['1.', 1, 'premier'],
      ['2.', 1, 'second'],
    ])
  })

  test('the list and the title of a style are those of its paragraphs', () => {
    const styles = [
      '<w:style w:styleId="Base"><w:name w:val="heading 2"/></w:style>',
      '<w:style w:styleId="Mien"><w:name w:val="Mon titre"/><w:basedOn w:val="Base"/></w:style>',
      `<w:style w:styleId="Puce"><w:name w:val="List Bullet"/><w:pPr>${inList(1, 0)}</w:pPr></w:style>`,
      '<w:style w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>',
    ].join('')
    const document = read(
      ['Mien', 'Puce', 'Rond'].map((style) => paragraph(style, `<w:pStyle w:val="${style}"/>`)).join(''),
      { styles, numbering: lists([['bullet', '•']]) },
    )
    expect(all(document).map(({ text, heading, marker }) => [text, heading, marker])).toEqual([
      ['Mien', 2, null],
      ['Puce', 0, '•'],
      ['Rond', 0, null],
    ])
  })
})

describe('tracked changes are accepted', () => {
  const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`

  test('what was put in is read, what was taken out is not', () => {
    const document = read(wrapped(`${run('Tenir ')}${deleted('un ')}<w:ins>${run('son ')}</w:ins>${run('poste.')}`))
    expect(texts(document)).toEqual(['Tenir son poste.'])
  })

  test('a paragraph whose end was taken out goes on in the next', () => {
    const document = read(`${paragraph('Tenir ', '<w:rPr><w:del/></w:rPr>')}${paragraph('son poste.')}`)
    expect(texts(document)).toEqual(['Tenir son poste.'])
  })

  test('a row taken out is gone, a row put in is there', () => {
    const document = read(
      table(
        row([cell(paragraph('a')), cell(paragraph('b'))]),
        row([cell(wrapped(deleted('c'))), cell(wrapped(deleted('d')))], '<w:del/>'),
        row([cell(paragraph('e')), cell(paragraph('f'))], '<w:ins/>'),
      ),
    )
    expect(grid(onlyTable(document))).toEqual([
      ['a@0+1×1', 'b@1+1×1'],
      ['e@0+1×1', 'f@1+1×1'],
    ])
  })

  test('a text moved is read once, at its new place', () => {
    const document = read(
      `${wrapped(`<w:moveFrom>${run('Ailleurs.')}</w:moveFrom>`)}${paragraph('Ici.')}${wrapped(`<w:moveTo>${run('Ailleurs.')}</w:moveTo>`)}`,
    )
    expect(texts(document)).toEqual(['Ici.', 'Ailleurs.'])
  })
})

describe('around the text', () => {
  test('headers and footers are set aside, each text once; notes are kept apart', () => {
    const document = read(paragraph('Le texte.'), {
      header1: paragraph('Référentiel'),
      header2: paragraph('Référentiel'),
      footer1: paragraph('Page'),
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('trait')}</w:footnote><w:footnote w:id="1">${paragraph('Une note.')}</w:footnote>`,
    })
    expect(texts(document)).toEqual(['Le texte.'])
    expect(document.fields?.unread.map(({ text }) => text)).toEqual(['Une note.'])
    expect(document.setAside.map(({ text, reason }) => [text, reason])).toEqual([
      ['Référentiel', 'entete_de_page'],
      ['Page', 'pied_de_page'],
    ])
  })

  test('a text box is read once, after the paragraph that holds it', () => {
    const box = `<w:txbxContent>${paragraph('Dans la boîte.')}</w:txbxContent>`
    const drawn = `<mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`
    const document = read(`${wrapped(`${run('Avant.')}<w:r>${drawn}</w:r>`)}${paragraph('Après.')}`)
    expect(texts(document)).toEqual(['Avant.', 'Dans la boîte.', 'Après.'])
  })

  test('links, fields, form controls, line breaks, soft hyphens and symbols give their text', () => {
    const document = read(
      [
        wrapped(`${run('voir ')}<w:hyperlink r:id="r1">${run('le site')}</w:hyperlink>`),
        wrapped(`<w:r><w:instrText>PAGE</w:instrText></w:r>${run('7')}`),
        `<w:sdt><w:sdtContent>${paragraph('Choisi')}</w:sdtContent></w:sdt>`,
        wrapped('<w:r><w:t>une</w:t><w:br/><w:t>deux</w:t></w:r>'),
        wrapped('<w:r><w:t>comp</w:t><w:softHyphen/><w:t>é\u00adtence</w:t><w:noBreakHyphen/><w:t>clé</w:t></w:r>'),
        wrapped('<w:r><w:sym w:font="Wingdings" w:char="F0D8"/><w:t> puce</w:t></w:r>'),
      ].join(''),
    )
    expect(texts(document)).toEqual(['voir le site', '7', 'Choisi', 'une', 'deux', 'compétence-clé', 'puce'])
    expect(all(document).at(-1)?.marker).not.toBeNull()
  })

  test('a page break turns the page', () => {
    const document = read(`${paragraph('un')}${wrapped('<w:r><w:br w:type="page"/></w:r>')}${paragraph('deux')}`)
    expect(all(document).map(({ place, opensPage }) => [place.page, opensPage])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(document.pages).toBe(2)
  })

  test('a paragraph wholly in bold is emphasised, one with a bold word is not', () => {
    const bold = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
    const document = read(`${wrapped(bold('Gras'))}${wrapped(`${bold('Durée')}${run(' : 2 h')}`)}`)
    expect(all(document).map(({ emphasised }) => emphasised)).toEqual([true, false])
  })
})
