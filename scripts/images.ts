import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './generators.ts'

/**
 * The pictures of the README, taken from the real thing: `node scripts/images.ts` after a build, with Chromium installed.
 * What the terminal shows is rendered as a page first.
 */

const EQUERRE = join(ROOT, 'cli/dist/equerre.js')
const work = mkdtempSync(join(tmpdir(), 'equerre-images-'))

const equerre = (...args: readonly string[]): string =>
  spawnSync(process.execPath, [EQUERRE, ...args, ...(args[0] === 'check' ? ['--color', 'always'] : [])], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'fr_FR.UTF-8', COLUMNS: '100' },
  }).stdout

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight:700',
  2: 'opacity:.65',
  3: 'font-style:italic',
  4: 'text-decoration:underline',
  31: 'color:#ff8a80',
  32: 'color:#a5d6a7',
  33: 'color:#ffd180',
  34: 'color:#90caf9',
  35: 'color:#ce93d8',
  36: 'color:#80deea',
  90: 'color:#9aa5b1',
}

function terminalPage(command: string, output: string): string {
  const escaped = output.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)
  let open = 0
  const colored = escaped.replace(new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`, 'g'), (_, codes: string) => {
    const style = codes
      .split(';')
      .flatMap((code) => STYLES[code] ?? [])
      .join(';')
    const closing = '</span>'.repeat(style === '' ? open : 0)
    open = style === '' ? 0 : open + 1
    return style === '' ? closing : `<span style="${style}">`
  })
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#14202b;color:#e6edf3"><pre style="font:15px/1.5 'DejaVu Sans Mono',monospace;padding:24px 28px;margin:0"><span style="color:#80deea">$</span> ${command}\n\n${colored}</pre>`
}

function shoot(page: string, name: string, size: string): void {
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
      `--user-data-dir=${mkdtempSync(join(tmpdir(), 'equerre-chromium-'))}`,
      `--window-size=${size}`,
      `--screenshot=${join(ROOT, 'docs/images', name)}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  )
}

const SAMPLE = 'samples/conduite-travaux-paysagers.referentiel.yaml'
const check = join(work, 'check.html')
writeFileSync(
  check,
  terminalPage(
    'equerre check samples/defauts/competences.referentiel.yaml',
    equerre('check', 'samples/defauts/competences.referentiel.yaml').split('\n').slice(0, 34).join('\n'),
  ),
)
shoot(check, 'check.png', '1000,880')

const preview = join(work, 'apercu.html')
equerre('preview', SAMPLE, '-o', preview)
shoot(preview, 'apercu.png', '1400,1900')

const coverage = join(work, 'couverture.html')
writeFileSync(coverage, equerre('coverage', SAMPLE, '--format', 'html'))
shoot(coverage, 'couverture.png', '1300,1500')
