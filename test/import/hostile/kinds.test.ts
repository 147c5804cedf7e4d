import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../../exchange/src/index.ts'
import { paragraph, wordFile } from '../../../exchange/test/word.ts'
import { compoundFile } from './compound.ts'

/** What is said of a file that is not read: in French, and in English too. */
async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  const answer = await importFile({ name, bytes })
  if (answer.kind === 'imported') throw new Error(`it was imported: ${answer.yaml.slice(0, 300)}`)
  expect(answer.said.en.length).toBeGreaterThan(40)
  return answer.said.fr
}

const bytesOf = (...values: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? Array.from({ length: value }, () => 0) : [...value].map((c) => c.charCodeAt(0)),
    ),
  )

describe('a file of another kind is told what it is and what to do, whatever its name', () => {
  const kinds: readonly (readonly [title: string, bytes: Uint8Array, said: RegExp])[] = [
    ['a document with a password', compoundFile('EncryptionInfo', 'EncryptedPackage'), /mot de passe.*retirez/],
    ['an old Word document', compoundFile('1Table', 'WordDocument'), /\.doc\).*\.docx/],
    ['an old Excel workbook', compoundFile('Workbook'), /\.xls\).*\.xlsx/],
    ['an older Excel workbook', compoundFile('Book'), /\.xls\).*\.xlsx/],
    ['an old presentation', compoundFile('PowerPoint Document'), /présentation/],
    ['a message of Outlook', compoundFile('__properties_version1.0'), /pièce jointe/],
    ['an old document cut short', compoundFile().subarray(0, 700), /avant 2007/],
    ['an RTF document', strToU8('{\\rtf1\\ansi Bloc 1}'), /RTF.*\.docx/],
    ['a picture (PNG)', bytesOf('\u0089PNG\r\n\u001a\n', 500), /image.*OCR/],
    ['a picture (JPEG)', bytesOf('\u00ff\u00d8\u00ff\u00e0', 500), /image.*OCR/],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }),
      /OpenDocument.*\.docx/,
    ],
    ['a flat OpenDocument text', strToU8('<?xml version="1.0"?>\n<office:document>'), /OpenDocument.*\.docx/],
    ['a Word document in XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>'), /XML/],
    ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), /présentation/],
    ['a document of Pages', zipSync({ 'Index/Document.iwa': strToU8('x') }), /Pages.*Exporter/],
    ['a book', zipSync({ 'META-INF/container.xml': strToU8('<c/>') }), /EPUB/],
    ['a document in an archive', zipSync({ 'dossier/référentiel.docx': strToU8('x') }), /décompressez/],
    ['a compressed file', bytesOf('\u001f\u008b', 300), /décompressez/],
    ['a shortcut of Google Docs', strToU8('{"doc_id":"1abc","resource_key":"","email":"a@b.fr"}'), /Télécharger/],
    ['an older shortcut of Google', strToU8('{"url": "https://docs.google.com/open?id=1abc"}'), /Télécharger/],
    ['a shortcut of Windows', strToU8('[InternetShortcut]\r\nURL=https://exemple.fr/\r\n'), /raccourci/],
    [
      'a message',
      strToU8(
        'Received: from a by b\r\nFrom: A <a@b.fr>\r\nSubject: =?UTF-8?Q?R=C3=A9f?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nBonjour',
      ),
      /message électronique.*pièce jointe/,
    ],
    [
      'a page in one file',
      strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n<html>'),
      /\.mht/,
    ],
    ['nothing', new Uint8Array(), /vide/],
    ['zeros', new Uint8Array(4096), /zéros/],
    ['a program', bytesOf('\u007fELF', 300, 'text'), /ni un texte/],
  ]
  const names = ['dossier.docx', 'dossier.pdf', 'dossier.txt', 'dossier.html', 'dossier.xlsx', 'dossier']

  test.each(kinds)('%s', async (_, bytes, said) => {
    for (const name of names) expect(await refusal(name, bytes)).toMatch(said)
  })

  test('a format that is asked for changes nothing to it', async () => {
    const answer = await importFile({ name: 'a.docx', bytes: compoundFile('WordDocument') }, { format: 'text' })
    expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(/\.doc\)/)
  })
})

describe('what a file holds says more than its name', () => {
  const competency = 'C1.1 Tailler un arbre formé en respectant sa structure'
  const files: readonly (readonly [title: string, bytes: Uint8Array])[] = [
    ['a Word document', wordFile(paragraph('Bloc 1 - Entretenir un verger') + paragraph(competency))],
    [
      'a page',
      strToU8(`<!DOCTYPE html><html><body><h2>Bloc 1 - Entretenir un verger</h2><p>${competency}</p></body></html>`),
    ],
    ['a text', strToU8(`Bloc 1 - Entretenir un verger\n\n${competency}\n`)],
  ]

  test.each(files)('%s', async (_, bytes) => {
    for (const name of ['dossier.docx', 'dossier.pdf', 'dossier.doc', 'dossier']) {
      const answer = await importFile({ name, bytes })
      if (answer.kind === 'refused') throw new Error(`${name}: ${answer.said.fr}`)
      expect(answer.referentiel.blocs?.[0]?.competences?.map(({ id }) => id)).toEqual(['C1.1'])
    }
  })

  test('a Word document named as a text is read as Word, even when a text is asked for', async () => {
    const answer = await importFile({ name: 'dossier.txt', bytes: wordFile(paragraph(competency)) }, { format: 'text' })
    expect(answer.kind === 'imported' ? answer.report.source.format : answer.said.fr).toBe('docx')
  })
})

describe('a document without a word', () => {
  test.each([
    ['spaces', 'vide.txt', strToU8(' \n\t \n')],
    ['a page without text', 'vide.html', strToU8('<html><body><img src="a.png"></body></html>')],
    ['a Word document without text', 'vide.docx', wordFile(paragraph(''))],
    ['an empty table', 'vide.html', strToU8('<table><tr><td></td><td></td></tr></table>')],
  ])('%s', async (_, name, bytes) => {
    expect(await refusal(name, bytes)).toMatch(/aucun mot.*OCR/)
  })

  test('a table whose cells are empty below their titles is refused as such', async () => {
    const table =
      '<table><tr><th>Compétences</th><th>Critères d’évaluation</th></tr><tr><td></td><td></td></tr></table>'
    expect(await refusal('tableau.html', strToU8(table))).toMatch(/que des titres, et rien dessous/)
  })
})
