// The picture of the comment in the docs, of what the action really writes: `node test/review/picture.mjs` after `npm run build`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packed } from '../editor/lib/png.mjs'

const ROOT = join(import.meta.dirname, '../..')
const require = createRequire(join(ROOT, 'test/editor/package.json'))
const { chromium } = require('playwright-core')
const { marked } = require('marked')
const WIDTH = 960

const folder = mkdtempSync(join(tmpdir(), 'equerre-picture-'))
const git = (...args) => {
  const who = ['-c', 'user.name=Rédaction', '-c', 'user.email=redaction@example.org']
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** A change as people make them: a word, a criterion that says nothing, a competency without criteria, a title. */
function proposed(text) {
  const changed = text
    .replace('enonce: Préparer une intervention de maintenance', 'enonce: Connaître les interventions de maintenance')
    .replace(/L’ordre de travail mentionne[\s\S]*?remplacées\./, 'L’ordre de travail est pertinent et complet.')
    .replace(/( {6}- id: C1\.3\n[\s\S]*?) {8}criteres:\n[\s\S]*?(?= {8}objectifs:| {6}- id:)/, '$1')
    .replace('Recherche de panne et remise en service', 'Diagnostic de panne et remise en service')
  if (changed === text) throw new Error('the sample is no longer what the picture is made of')
  return changed
}

function body() {
  const file = join(folder, 'maintenance-froid.referentiel.yaml')
  const text = readFileSync(join(ROOT, 'samples/maintenance-froid.referentiel.yaml'), 'utf8')
  git('init', '-q', '-b', 'main')
  writeFileSync(file, text)
  git('add', '-A')
  git('commit', '-qm', 'base')
  const base = git('rev-parse', 'HEAD')
  writeFileSync(file, proposed(text))
  git('commit', '-qam', 'modification')
  const output = join(folder, '.git/output')
  const event = join(folder, '.git/event.json')
  const repo = { full_name: 'certif/referentiels' }
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { repo }, base: { sha: base, repo } } }))
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'action/dist/check.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: output,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'certif/referentiels',
      GITHUB_SHA: git('rev-parse', 'HEAD'),
      GITHUB_RUN_ID: '1',
    },
  })
  if (status !== 0) throw new Error(stderr)
  const [, path = ''] = /^markdown<<.+\n(.+)$/m.exec(readFileSync(output, 'utf8')) ?? []
  return readFileSync(path, 'utf8')
}

/** Few machines have a font for these; GitHub draws them itself. */
const SIGNS = {
  '❌': ['✖', '#d1242f'],
  '✅': ['✔', '#1a7f37'],
  '⚠️': ['⚠', '#bf8700'],
  ℹ️: ['ℹ', '#0969da'],
  '📉': ['↘', '#d1242f'],
  '📈': ['↗', '#1a7f37'],
  '➕': ['✚', '#1a7f37'],
  '➖': ['━', '#d1242f'],
  '✏️': ['✎', '#bf8700'],
}
const drawn = (html) =>
  Object.entries(SIGNS).reduce(
    (text, [sign, [shape, colour]]) =>
      text.replaceAll(sign, `<span style="color:${colour};font-family:'DejaVu Sans'">${shape}</span>`),
    html,
  )

const page = (html) => `<!doctype html><meta charset="utf-8"><style>
body { font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; color: #1f2328; margin: 20px }
.box { border: 1px solid #d1d9e0; border-radius: 6px }
.head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; color: #59636e }
.head b { color: #1f2328 } .head span { border: 1px solid #d1d9e0; border-radius: 2em; font-size: 12px; padding: 0 7px; margin: 0 4px }
.body { padding: 16px } .body > :first-child { margin-top: 0 } .body > :last-child { margin-bottom: 0 }
h2 { font-size: 21px; border-bottom: 1px solid #d1d9e0b3; padding-bottom: .3em; margin: 24px 0 16px; line-height: 1.25 }
h3 { font-size: 17.5px; margin: 24px 0 16px } p, ul, table, details { margin: 0 0 16px } ul { padding-left: 2em } li + li { margin-top: .25em }
a { color: #0969da; text-decoration: underline } code { font: 85% ui-monospace, 'DejaVu Sans Mono', monospace; background: #818b981f; border-radius: 6px; padding: .2em .4em }
table { border-collapse: collapse } th, td { border: 1px solid #d1d9e0; padding: 6px 13px } tr:nth-child(2n) td { background: #f6f8fa }
sub { font-size: 75%; vertical-align: baseline; color: #59636e } summary { cursor: pointer }
</style><div class="box"><div class="head"><b>github-actions</b><span>bot</span> il y a 2 minutes</div><div class="body">${html}</div></div>`

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: 600 } })
  await tab.setContent(page(drawn(marked.parse(body(), { gfm: true }))))
  const to = join(ROOT, 'docs/images/review')
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, 'demande.png'), packed(await tab.screenshot({ fullPage: true })))
} finally {
  await browser.close()
}
