import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lostWords } from '../conservation.ts'
import { type Printed, printedDocuments } from './documents.ts'
import { FIXTURES, goldIn, goldNameOf } from './fixtures.ts'
import { FLOORS } from './floors.ts'
import { measure } from './measure.ts'
import { formatOf, tableOf } from './table.ts'

/**
 * Prints every référentiel in every layout with real tools (Chromium, poppler, LibreOffice), imports what comes out and prints how
 * near it is. Run by hand, never by the tests:
 *
 *     node test/import/layouts/render.ts FOLDER [--measure-only] [--fixtures]
 *
 * `--measure-only` imports again what FOLDER already holds; `--fixtures` copies the subset that the tests keep.
 */
const folder = resolve(process.argv[2] ?? '')
if (process.argv[2] === undefined || process.argv[2].startsWith('--')) {
  console.error('usage: render.ts FOLDER [--measure-only] [--fixtures]')
  process.exit(2)
}
const asked = (option: string): boolean => process.argv.includes(option)

const office = join(folder, 'office')
if (!asked('--measure-only')) {
  mkdirSync(office, { recursive: true })
  const printed = printedDocuments()
  for (const document of printed) writeTexts(document)
  for (const { name } of printed) throughChromium(name)
  throughOffice(printed.map(({ name }) => name))
}
const rows = measureFolder()
console.log(tableOf(rows))
writeFileSync(join(folder, 'measures.json'), JSON.stringify(rows, null, 1))
if (asked('--fixtures')) keepFixtures()

function writeTexts({ name, gold, html, officeHtml, markdown, flatMarkdown, layout }: Printed): void {
  writeFileSync(join(folder, `${name}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`)
  writeFileSync(join(folder, `${name}.html`), html)
  writeFileSync(join(folder, `${name}.md`), markdown)
  if (layout.id !== 'f') writeFileSync(join(folder, `${name}.flat.md`), flatMarkdown)
  writeFileSync(join(office, `${name}.html`), officeHtml)
}

function throughChromium(name: string): void {
  const pdf = join(folder, `${name}.pdf`)
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  execFileSync('chromium', [...options, `--print-to-pdf=${pdf}`, join(folder, `${name}.html`)], { stdio: 'ignore' })
  pdfTexts(pdf, `${name}.pdf`)
}

function pdfTexts(pdf: string, name: string): void {
  execFileSync('pdftotext', [pdf, join(folder, `${name}.txt`)])
  execFileSync('pdftotext', ['-layout', pdf, join(folder, `${name}.layout.txt`)])
  execFileSync('pdftotext', ['-raw', pdf, join(folder, `${name}.raw.txt`)])
}

/** HTML opened by a word processor, saved as DOCX, then what users get from that file: text, PDF, « page web ». */
function throughOffice(names: readonly string[]): void {
  const convert = (filter: string, files: readonly string[], input: readonly string[] = []): void => {
    execFileSync('soffice', ['--headless', ...input, '--convert-to', filter, '--outdir', office, ...files], {
      stdio: 'ignore',
      cwd: office,
    })
  }
  convert(
    'docx:MS Word 2007 XML',
    names.map((name) => `${name}.html`),
    ['--infilter=HTML (StarWriter)'],
  )
  const documents = names.map((name) => `${name}.docx`)
  convert('pdf', documents)
  convert('txt:Text (encoded):UTF8', documents)
  convert('html:HTML (StarWriter)', documents)
  for (const name of names) {
    copyFileSync(join(office, `${name}.txt`), join(folder, `${name}.word.txt`))
    copyFileSync(join(office, `${name}.html`), join(folder, `${name}.word.html`))
    pdfTexts(join(office, `${name}.pdf`), `${name}.word-pdf`)
  }
}

function measureFolder() {
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|md|html)$/.test(file))
    .sort()
    .map((file) => {
      const [document = '', layout = ''] = file.split('.')
      const gold = goldIn(folder, file)
      const start = performance.now()
      const content = readFileSync(join(folder, file), 'utf8')
      const { score, report, yaml } = measure(file, content, gold)
      return {
        file,
        document,
        layout,
        format: formatOf(file),
        f1: score.f1,
        codes: score.codes,
        links: score.links,
        text: score.text,
        kinds: Object.fromEntries(score.kinds),
        unplaced: report.unplaced.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
        lost: lostWords(content.replace(/<style>.*?<\/style>/s, ''), yaml, report),
        doubts: report.guessed.length,
        milliseconds: Math.round(performance.now() - start),
      }
    })
}

function keepFixtures(): void {
  rmSync(FIXTURES, { recursive: true, force: true })
  mkdirSync(FIXTURES, { recursive: true })
  const kept = new Set(FLOORS.flatMap(({ file }) => [file, goldNameOf(file)]))
  for (const name of kept) copyFileSync(join(folder, name), join(FIXTURES, name))
  const size = [...kept].reduce((sum, name) => sum + statSync(join(FIXTURES, name)).size, 0)
  console.log(`${FLOORS.length} documents kept, ${Math.round(size / 1024)} KB with their gold`)
}
