import { check, readSource } from '@equerre/core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importFile } from '../../import-file.ts'
import { officialDocument } from '../official/official-document.ts'
import { writeDocx } from './write-docx.ts'

const TEXT = `referentiel: 1
certification:
  intitule: Technicien piano
blocs:
  - id: BC1
    intitule: Accorder les pianos
    competences:
      - id: C1
        enonce: >-
          Connaître les tempéraments d’un piano droit, à l’aide d’un diapason,
          afin de l’accorder.
        criteres: [L’accord est juste.]
      - { id: C2, enonce: "Régler la mécanique, afin de la rendre \\"souple\\".", criteres: [Le réglage est adapté.] }
`

const resultOf = (text: string) => check(readSource(text), {})
const commented = (text = TEXT) => writeDocx(officialDocument(resultOf(text), 'fr'), resultOf(text))

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  return part === undefined ? '' : strFromU8(part)
}

const wordsIn = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join('')

/** The words that each comment stands on, with what it says. */
function remarksIn(bytes: Uint8Array): readonly { readonly on: string; readonly said: string }[] {
  const body = partOf(bytes, 'word/document.xml')
  return [...partOf(bytes, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"[\s\S]*?<\/w:comment>/g)].map(
    ([xml, id]) => {
      const around = new RegExp(
        `<w:commentRangeStart w:id="${id}"/>([\\s\\S]*?)<w:commentRangeEnd w:id="${id}"/>`,
      ).exec(body)
      expect(body).toContain(`<w:commentReference w:id="${id}"/>`)
      return { on: wordsIn(around?.[1] ?? ''), said: wordsIn(xml) }
    },
  )
}

/** The same file with one of its parts changed. */
function changed(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) })
}

async function imported(bytes: Uint8Array) {
  const answer = await importFile({ name: 'f.docx', bytes })
  if (answer.kind === 'refused') throw new Error(answer.said.fr)
  return answer
}

describe('the findings as comments', () => {
  test('stand on the words that they speak of, and say their rule', async () => {
    const remarks = remarksIn(await commented())
    expect(remarks).toHaveLength(resultOf(TEXT).findings.length)
    const verb = remarks.find(({ said }) => said.endsWith('competence-verbe-a-eviter'))
    expect(verb?.on).toBe('Connaître')
    expect(verb?.said).toContain('Équerre · avertissement')
    // Of the file as a whole.
    expect(remarks.map(({ on }) => on)).toContain('Technicien piano')
    for (const { on } of remarks) expect(on.trim()).not.toBe('')
  })

  test('leave the document as it reads without them', async () => {
    const bare = await writeDocx(officialDocument(resultOf(TEXT), 'fr'))
    expect(wordsIn(partOf(await commented(), 'word/document.xml'))).toBe(wordsIn(partOf(bare, 'word/document.xml')))
    expect(partOf(bare, 'word/comments.xml')).not.toContain('Équerre')
  })

  test('are never lost, whatever state the file is in', async () => {
    for (const text of ['', 'referentiel: 1\nblocs:\n  - {}\n', 'blocs: [', TEXT.slice(0, 300)])
      expect(remarksIn(await commented(text))).toHaveLength(resultOf(text).findings.length)
  })

  test('are set aside when the document comes back; those of reviewers stay', async () => {
    const own = await imported(await commented())
    expect(own.report.dropped.filter(({ reason }) => reason === 'remarque_equerre')).toHaveLength(
      resultOf(TEXT).findings.length,
    )
    expect(own.yaml).not.toContain('commentaire')
    const reviewed = changed(await commented(), 'word/comments.xml', (xml) =>
      xml.replace(
        /w:author="Équerre"(?=>(?:(?!<\/w:comment>)[\s\S])*competence-verbe-a-eviter)/u,
        'w:author="Mme Roy"',
      ),
    )
    const { yaml } = await imported(reviewed)
    expect(yaml.match(/à vérifier\u00a0?\s?: commentaire de Mme Roy/gu)).toHaveLength(1)
  })
})

describe('a file', () => {
  test('is the same to the byte each time it is made', async () => {
    for (const make of [() => commented(), () => writeDocx(officialDocument(resultOf(TEXT), 'en'))])
      expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true)
    expect(partOf(await commented(), 'word/comments.xml')).not.toContain('w:date')
    expect(partOf(await commented(), 'docProps/core.xml')).toMatch(
      /<dc:title>Technicien piano<[\s\S]*<dc:language>fr-FR</,
    )
  })

  test('says what a screen reader asks for: language, title, headings, heading rows', async () => {
    const bytes = await commented()
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
    const body = partOf(bytes, 'word/document.xml')
    for (const style of ['Title', 'Heading1']) expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    // A cell without a paragraph makes a file that Word refuses to open.
    expect(body).not.toMatch(/<\/w:tcPr><\/w:tc>/)
  })
})

describe('words changed in a word processor', () => {
  const edited = async (change: (xml: string) => string) =>
    (await imported(changed(await writeDocx(officialDocument(resultOf(TEXT), 'fr')), 'word/document.xml', change)))
      .referentiel

  test('are those that come back', async () => {
    const { blocs } = await edited((xml) =>
      xml.replace('Régler la mécanique', 'Régler le mécanisme').replace('L’accord est juste.', 'L’accord est égal.'),
    )
    expect(blocs?.[0]?.competences?.map(({ enonce }) => enonce.slice(0, 19))).toContain('Régler le mécanisme')
    expect(blocs?.[0]?.competences?.[0]?.criteres?.map(({ enonce }) => enonce)).toEqual(['L’accord est égal.'])
  })

  test('and what was added has a place, or is kept apart', async () => {
    const { blocs, non_place } = await edited((xml) =>
      xml
        .replace(
          /(<w:p>(?:(?!<\/w:p>)[\s\S])*L’accord est juste\.[\s\S]*?<\/w:p>)/,
          '$1<w:p><w:r><w:t>La tenue est bonne.</w:t></w:r></w:p>',
        )
        .replace('</w:body>', '<w:p><w:r><w:t>Vu par la commission.</w:t></w:r></w:p></w:body>'),
    )
    expect(blocs?.[0]?.competences?.[0]?.criteres?.map(({ enonce }) => enonce)).toEqual([
      'L’accord est juste.',
      'La tenue est bonne.',
    ])
    expect(non_place?.map(({ texte }) => texte)).toEqual(['Vu par la commission.'])
  })
})
