import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Element, elementsOf, readTagged, type TaggedPdf, textsOf } from '../../../test/tagged-pdf.ts'
import { type OfficialDocument, textOfLine } from '../official/document.ts'
import { officialDocument } from '../official/official-document.ts'
import { PAGE } from './pdf-file.ts'
import { writePdf } from './write-pdf.ts'

const SAMPLES = join(import.meta.dirname, '../../../../samples')
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8')

const officialOf = (text: string, language: 'fr' | 'en' = 'fr'): OfficialDocument =>
  officialDocument(check(readSource(text), {}), language)

async function written(text: string): Promise<{ official: OfficialDocument; pdf: TaggedPdf }> {
  const official = officialOf(text)
  return { official, pdf: await readTagged(await writePdf(official)) }
}

/** Lines are broken anew: only the letters are compared. */
const letters = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, '')

/** All that a document says, in its order. */
function saidBy({ kind, title, facts, law, about, blocks }: OfficialDocument): readonly string[] {
  return [
    kind,
    title,
    ...facts.map(({ label, text }) => `${label}:${text}`),
    law.source,
    ...law.definitions.map(({ label, text }) => `${label}${text}.`),
    ...about.flatMap((chapter) => [chapter.title, ...chapter.lines.map(textOfLine)]),
    ...blocks.flatMap((block) => [
      block.title,
      ...block.summaries,
      ...new Set(block.columns.map(({ group }) => group)),
      ...block.columns.map((column) => column.title),
      ...block.rows.flatMap((row) => row.flatMap((cell) => cell?.lines.map(textOfLine) ?? [])),
    ]),
  ].map(letters)
}

/** What each cell of a table covers must fill its rows, neither more nor less. */
function expectWhole(table: Element): void {
  const columns = elementsOf(table, 'TR').map(() => 0)
  elementsOf(table, 'TR').forEach((row, at) => {
    for (const { attributes } of row.children.filter((child) => typeof child !== 'string')) {
      const rows = Number(attributes.RowSpan ?? 1)
      for (let below = at; below < at + rows; below++) {
        columns[below] = (columns[below] ?? 0) + Number(attributes.ColSpan ?? 1)
      }
    }
  })
  expect(new Set(columns).size).toBe(1)
}

function expectInside({ reach }: TaggedPdf): void {
  expect(reach.right).toBeLessThanOrEqual(PAGE.width - PAGE.margin + 0.5)
  expect(reach.bottom).toBeGreaterThan(20)
}

const referentiel = (competencies: readonly object[]): string =>
  JSON.stringify({
    referentiel: 1,
    certification: { intitule: 'Fleuriste' },
    blocs: [{ id: 'BC1', intitule: 'Vendre', competences: competencies }],
  })

describe.each(names)('%s', (name) => {
  let official: OfficialDocument
  let pdf: TaggedPdf
  beforeAll(async () => {
    ;({ official, pdf } = await written(sample(name)))
  }, 60_000)

  test('says all that the document says, once, in its order', () => {
    expect(letters(textsOf(pdf.root).join(''))).toBe(saidBy(official).join(''))
  })

  test('has a title, a language, bookmarks, and tables whose headings are told', () => {
    expect([pdf.title, pdf.language, pdf.isMarked]).toEqual([official.title, 'fr-FR', true])
    const titles = [
      official.title,
      ...official.about.map(({ title }) => title),
      ...official.blocks.map(({ title }) => title),
    ]
    expect(pdf.bookmarks).toEqual(titles)
    expect(elementsOf(pdf.root, 'H1')).toHaveLength(1)
    const tables = elementsOf(pdf.root, 'Table')
    expect(tables).toHaveLength(official.blocks.length)
    for (const table of tables) {
      expect(table.children.map((child) => (typeof child === 'string' ? child : child.type))).toEqual([
        'THead',
        'TBody',
      ])
      for (const heading of elementsOf(table, 'TH')) expect(heading.attributes.Scope).toMatch(/^(?:Column|Row)$/)
      expectWhole(table)
    }
  })

  test('keeps within its pages, and numbers them', () => {
    expectInside(pdf)
    pdf.shown.forEach((page, at) => void expect(letters(page)).toContain(`·${at + 1}/${pdf.pages}`))
  })
})

test('the same document gives the same bytes, another one another identifier', async () => {
  const [first = ''] = names
  const bytes = async (text: string): Promise<string> =>
    Buffer.from(await writePdf(officialOf(text))).toString('latin1')
  const one = await bytes(sample(first))
  expect(await bytes(sample(first))).toBe(one)
  expect(one).not.toMatch(/CreationDate|ModDate|CreateDate|\/Helvetica/)
  const idOf = (file: string): string | undefined => /\/ID \[<(\w+)>/.exec(file)?.[1]
  expect(idOf(one)).toMatch(/^\w{32}$/)
  expect(idOf(await bytes(sample(first).replace(/enonce: /, 'enonce: Autre. ')))).not.toBe(idOf(one))
})

test('a file without anything gives its title page', async () => {
  const { pdf } = await written('')
  expect(pdf.title).toBe('Certification sans intitulé')
  expect(pdf.pages).toBe(1)
})

test('a bloc without anything says what it lacks', async () => {
  const { official, pdf } = await written('referentiel: 1\nblocs:\n  - id: BC1\n')
  expect(letters(textsOf(pdf.root).join(''))).toBe(saidBy(official).join(''))
})

test('what does not fit on a page goes on, and what no line can hold is broken', async () => {
  const long = Array.from({ length: 900 }, (_, at) => `mot${at}`).join(' ')
  const { official, pdf } = await written(
    referentiel([
      {
        id: 'C1',
        enonce: long,
        criteres: Array.from({ length: 120 }, (_, at) => `Critère ${at} : ${'bien '.repeat(9)}fait`),
      },
      { id: 'C2', enonce: `${'a'.repeat(700)} ${'https://exemple.invalid/'.repeat(20)}`, criteres: [long] },
    ]),
  )
  expect(pdf.pages).toBeGreaterThan(4)
  expect(letters(textsOf(pdf.root).join(''))).toBe(saidBy(official).join(''))
  for (const table of elementsOf(pdf.root, 'Table')) expectWhole(table)
  expectInside(pdf)
  // The headings come again on each page, for those who see them; they are told once.
  expect(pdf.shown.filter((page) => page.includes('Critères d’évaluation'))).toHaveLength(pdf.pages - 1)
  expect(elementsOf(pdf.root, 'TH')).toHaveLength(7)
})

test('a cell that goes on without text left says which it is, outside what is read aloud', async () => {
  const file = JSON.stringify({
    referentiel: 1,
    certification: { intitule: 'Fleuriste' },
    blocs: [
      {
        id: 'BC1',
        intitule: 'Vendre',
        activites: [{ id: 'A1', intitule: 'Accueil des clients de la boutique, du matin jusqu’au soir' }],
        competences: [
          {
            id: 'C1',
            activites: ['A1'],
            enonce: 'Accueillir le client',
            criteres: Array.from({ length: 90 }, (_, at) => `Le critère ${at} est tenu.`),
          },
        ],
      },
    ],
  })
  const { official, pdf } = await written(file)
  expect(pdf.pages).toBeGreaterThan(2)
  for (const page of pdf.shown.slice(2)) {
    expect(page).toContain('A1 Accueil des clients… (suite)')
    expect(page).toContain('C1 Accueillir le client (suite)')
    expect(page).not.toContain('critère… (suite)')
  }
  expect(letters(textsOf(pdf.root).join(''))).toBe(saidBy(official).join(''))
  const english = await readTagged(await writePdf(officialOf(file, 'en')))
  expect(english.shown[2]).toContain('C1 Accueillir le client (continued)')
})

test('no letter is lost: what no font has is drawn as something like it, else by its number', async () => {
  const { pdf } = await written(
    referentiel([
      {
        id: 'C1',
        enonce:
          'Œuvrer « à 20 °C » ≥ 5 % → Łukasz, Ωμέγα, Жук, ✓ fait, ① un, e\u0301te\u0301, 😀, 日, fin\u2011de\u202fligne',
        criteres: ['\u0000\u202eTexte\ud800 <b>&amp;</b> (a) \\ [fin]'],
      },
    ]),
  )
  const text = textsOf(pdf.root).join(' ')
  for (const part of [
    'Œuvrer « à 20 °C » ≥ 5 % → Łukasz, Ωμέγα, Жук, √ fait, 1 un, été, [U+1F600], [U+65E5], fin-de',
    'Texte\ufffd <b>&amp;</b> (a) \\ [fin]',
  ]) {
    expect(letters(text.replace('[U+FFFD]', '\ufffd'))).toContain(letters(part))
  }
})

test('no title stands alone at the foot of a page, and no line alone at the top of the next', async () => {
  const lined = (terms: number): string =>
    JSON.stringify({
      referentiel: 1,
      certification: {
        intitule: 'Fleuriste',
        prerequis: Array.from({ length: terms }, (_, at) => `Avoir ${at}`),
        glossaire: { CFA: 'centre', VAE: 'validation', RNCP: 'répertoire' },
      },
    })
  for (const terms of [27, 28, 29, 32, 33, 34, 35]) {
    const { pdf } = await written(lined(terms))
    // A short chapter stands whole on one page.
    const [glossary] = pdf.shown.filter((page) => page.includes('Glossaire'))
    for (const term of ['CFA', 'VAE', 'RNCP']) expect(glossary).toContain(term)
    for (const page of pdf.shown.slice(1)) expect(page.split('•').length).toBeGreaterThan(2)
  }
})

test('a title that XML would take for orders stays a title', async () => {
  const official = officialOf('referentiel: 1\ncertification:\n  intitule: "A <b>&amp; B ]]>"\n')
  const file = Buffer.from(await writePdf(official)).toString('utf8')
  expect(file).toContain('<rdf:li xml:lang="x-default">A &lt;b&gt;&amp;amp; B ]]&gt;</rdf:li>')
  expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('whoever waits sees it go on, and can stop it', async () => {
  const rows = Array.from({ length: 120 }, (_, at) => ({
    id: `C${at}`,
    enonce: `Faire ${'une chose '.repeat(12)}`,
    criteres: ['Fait.'],
  }))
  const official = officialOf(referentiel(rows))
  const shares: number[] = []
  const stop = new AbortController()
  const progress = (share: number): void => {
    shares.push(share)
    if (share > 0.5) stop.abort()
  }
  await expect(writePdf(official, { progress, signal: stop.signal })).rejects.toThrow(/abort/i)
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBeLessThan(1)
})
