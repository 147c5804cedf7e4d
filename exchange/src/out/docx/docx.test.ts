import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ReadDocument, Table } from '../../in/document.ts'
import { readDocx } from '../../in/docx/read-docx.ts'
import { officialDocument } from '../official/official-document.ts'
import { writeDocx } from './write-docx.ts'

const SAMPLES = join(import.meta.dirname, '../../../../samples')
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

async function written(text: string) {
  const result = check(readSource(text), {})
  const official = officialDocument(result, 'fr')
  return { result, official, read: readDocx('f.docx', await writeDocx(official)) }
}

const textOf = ({ pieces }: ReadDocument): string =>
  pieces
    .flatMap((piece) =>
      piece.kind === 'flow'
        ? piece.paragraphs
        : piece.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs)),
    )
    .map(({ text }) => text)
    .join('\n')

const squeezed = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

test.each(names)('%s: everything it says is in its Word file, bloc by bloc', async (name) => {
  const { result, read } = await written(readFileSync(join(SAMPLES, name), 'utf8'))
  const text = squeezed(textOf(read))
  for (const block of result.referential.blocks) {
    const said = [
      block.title,
      ...block.activities.flatMap(({ title, tasks }) => [title, ...tasks]),
      ...block.competencies.flatMap(({ statement, details }) => [statement, ...details]),
      ...block.assessments.flatMap(({ title, statement, brief }) => [title, statement, brief]),
      ...block.criteria.flatMap(({ statement, indicators }) => [statement, ...indicators]),
    ]
    for (const one of said) if (one !== null) expect(text).toContain(squeezed(one.value))
  }
  const tables = read.pieces.filter((piece): piece is Table => piece.kind === 'table')
  expect(tables).toHaveLength(result.referential.blocks.length)
})

test('a cell that several rows share covers them all', async () => {
  const { official, read } = await written(readFileSync(join(SAMPLES, names[0] ?? ''), 'utf8'))
  const spans = (rows: readonly (readonly ({ readonly rows: number } | null)[])[]): readonly number[] =>
    rows.flatMap((cells) => cells.flatMap((cell) => (cell === null ? [] : [cell.rows])))
  const tables = read.pieces.filter((piece): piece is Table => piece.kind === 'table')
  tables.forEach((table, at) => {
    // The two heading rows come first.
    const body = table.rows.slice(2).map(({ cells }) => cells)
    expect(spans(body)).toEqual(spans(official.blocks[at]?.rows ?? []))
  })
})

test('a short row is not cut over two pages, a long one is', async () => {
  const text = JSON.stringify({
    referentiel: 1,
    blocs: [
      {
        id: 'BC1',
        competences: [
          { id: 'C1', enonce: 'Couper', criteres: ['La tige est droite.'] },
          { id: 'C2', enonce: 'Couper droit. '.repeat(90), criteres: ['La tige est droite.'] },
          { id: 'C3', enonce: 'Lier', criteres: ['Le lien tient.'] },
        ],
      },
    ],
  })
  const part = unzipSync(await writeDocx(officialDocument(check(readSource(text), {}), 'fr')))['word/document.xml']
  const rows = strFromU8(part ?? new Uint8Array())
    .split('<w:tr>')
    .slice(1)
  expect(rows.map((row) => row.includes('<w:cantSplit'))).toEqual([true, true, true, false, true])
})

test('what XML cannot hold does not make a file that no one can open', async () => {
  const { read } = await written(
    'referentiel: 1\ncertification:\n  intitule: "Titre\\u0001 <b>gras</b> & \\uFFFF ]]>"\nblocs:\n  - id: BC1\n    intitule: "A\\u0000B"\n',
  )
  expect(textOf(read)).toContain('Titre <b>gras</b> &')
})

test('an empty référentiel gives its title page', async () => {
  const { read } = await written('')
  expect(textOf(read)).toContain('Certification sans intitulé')
})

test('the footer stands below what the page holds', async () => {
  const part = unzipSync(await writeDocx(officialDocument(check(readSource('referentiel: 1\n'), {}), 'fr')))
  const margins = /<w:pgMar [^>]*>/.exec(strFromU8(part['word/document.xml'] ?? new Uint8Array()))?.[0] ?? ''
  const [, bottom = '0'] = /w:bottom="(\d+)"/.exec(margins) ?? []
  const [, footer = '0'] = /w:footer="(\d+)"/.exec(margins) ?? []
  // Its line and the space after it take 260 twentieths of a point.
  expect(Number(bottom) - Number(footer)).toBeGreaterThan(400)
  expect(Number(footer)).toBeGreaterThan(280)
})
