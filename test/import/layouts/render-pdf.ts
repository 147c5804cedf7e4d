import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { importFile } from '@equerre/exchange'
import { withCodes } from './codes.ts'
import { toDocx } from './docx.ts'
import { type Gold, goldOf } from './gold.ts'
import { toHtml } from './html.ts'
import { measureImport } from './measure.ts'
import { samples, transcriptions, WORD_LAYOUTS } from './measure-docx.ts'
import { toPdf } from './pdf.ts'
import { type MeasureRow, tableOf } from './table.ts'

/**
 * Prints every référentiel in every layout as PDF, by four makers, imports what comes out and prints how near it is: Word files saved as
 * PDF by LibreOffice, HTML printed by Chromium, and the printer of `pdf.ts` with and without rules. Run by hand, never by the tests:
 *
 *     node test/import/layouts/render-pdf.ts FOLDER [--measure-only]
 */
const MAKERS = ['office', 'chromium', 'ruled', 'unruled'] as const
const folder = resolve(process.argv[2] ?? '')
if (process.argv[2] === undefined || process.argv[2].startsWith('--')) {
  console.error('usage: render-pdf.ts FOLDER [--measure-only]')
  process.exit(2)
}
for (const maker of [...MAKERS, 'source']) mkdirSync(join(folder, maker), { recursive: true })
if (!process.argv.includes('--measure-only')) await print()
for (const maker of MAKERS) await measureMaker(maker)

async function print(): Promise<void> {
  const names: string[] = []
  const source = (file: string): string => join(folder, 'source', file)
  for (const { name, sheet } of [...transcriptions(), ...samples()]) {
    for (const layout of WORD_LAYOUTS) {
      const file = `${name}.${layout.id}`
      const coded = withCodes(sheet, 'as-written', layout.criteria === 'numbered' ? 'numbered' : 'as-written')
      const [look, pieces] = [layout.look(coded), layout.pieces(coded, layout.writing)]
      writeFileSync(source(`${file}.gold.json`), JSON.stringify(goldOf(coded, layout)))
      writeFileSync(source(`${file}.docx`), await toDocx(pieces, look))
      writeFileSync(source(`${file}.html`), toHtml(sheet.title, pieces, look))
      writeFileSync(join(folder, 'ruled', `${file}.pdf`), await toPdf(pieces, look, true))
      writeFileSync(join(folder, 'unruled', `${file}.pdf`), await toPdf(pieces, look, false))
      names.push(file)
    }
  }
  const documents = names.map((name) => source(`${name}.docx`))
  const office = ['--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'office'), ...documents]
  execFileSync('soffice', office, { stdio: 'ignore' })
  for (const name of names) {
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
    const out = `--print-to-pdf=${join(folder, 'chromium', `${name}.pdf`)}`
    execFileSync('chromium', [...options, out, source(`${name}.html`)], { stdio: 'ignore' })
  }
}

async function measureMaker(maker: string): Promise<void> {
  const rows: MeasureRow[] = []
  for (const file of readdirSync(join(folder, maker)).sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, maker, file)))
    const answer = await importFile({ name: file, bytes })
    if (answer.kind === 'refused') throw new Error(`${file}: ${answer.said.en}`)
    const gold: Gold = JSON.parse(readFileSync(join(folder, 'source', file.replace(/pdf$/, 'gold.json')), 'utf8'))
    const { score } = measureImport(answer, gold)
    rows.push({ file, f1: score.f1, codes: score.codes, links: score.links, text: score.text })
  }
  const mean = rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length
  console.log(`${maker}\n${tableOf(rows)}\noverall F1 ${(100 * mean).toFixed(1)} of ${rows.length} files\n`)
}
