import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { EXTENSION, startEditor } from '../lib/server.mjs'
import { isOutside, launchBrowser } from '../lib/workbench.mjs'

/** Runs `host/suite` inside the extension host of an editor in the browser, with the extension taken from its folder. */

// Only what hangs is stopped: a busy machine decides no test.
const LIMIT = Number(process.env.EDITOR_TESTS_LIMIT ?? 600_000)
const SUITE = resolve(import.meta.dirname, 'suite/index.cjs')
const ARTIFACTS = resolve(import.meta.dirname, '../artifacts')

const editor = await startEditor({ smoke: true, fixture: resolve(import.meta.dirname, '../fixtures/ws') })
const results = join(editor.home, 'results.json')
const output = []
let counts = { passed: 0, failed: 1 }
let browser
let page
let code = 1
try {
  browser = await launchBrowser()
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.context().route(isOutside, (route) => route.abort())
  const { exitCode } = await suiteEnd(page)
  if (!existsSync(results)) throw new Error(`the suite left no results\n${output.join('\n')}`)
  const { tests, stats, failures } = JSON.parse(readFileSync(results, 'utf8'))
  for (const { state, ms, title, error } of tests) {
    console.log(`${state.padEnd(7)} ${String(ms ?? '').padStart(5)} ms  ${title}${error ? `\n${error}` : ''}`)
  }
  counts = { passed: stats.passes, failed: failures }
  code = exitCode || (failures > 0 || stats.tests === 0 ? 1 : 0)
} catch (error) {
  console.error(error)
  console.error(output.filter((line) => line.startsWith('error')).join('\n'))
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
if (process.env.EDITOR_TESTS_COUNTS) writeFileSync(process.env.EDITOR_TESTS_COUNTS, JSON.stringify(counts))
if (code !== 0) {
  mkdirSync(ARTIFACTS, { recursive: true })
  await page?.screenshot({ path: join(ARTIFACTS, 'host.png') }).catch(() => {})
  editor.saveLogs(join(ARTIFACTS, 'host-logs'))
}
await browser?.close()
await editor.stop()
process.exit(code)

/** Opens the workbench with the suite to run, and waits for what the workbench calls when it is over. */
async function suiteEnd(page) {
  const { promise, resolve: end, reject } = Promise.withResolvers()
  await page.exposeFunction('codeAutomationExit', (exitCode) => end({ exitCode }))
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    output.push(`${type}: ${args.join(' ')}`)
  })
  page.on('crash', () => reject(new Error('the page crashed')))
  editor.child.once('exit', (exit) => reject(new Error(`the editor ended with ${exit}`)))
  const timer = setTimeout(() => reject(new Error(`no result within ${LIMIT} ms`)), LIMIT)
  const remote = (path) => `vscode-remote://${editor.authority}${encodeURI(path)}`
  const payload = [
    ['extensionDevelopmentPath', remote(EXTENSION)],
    ['extensionTestsPath', remote(SUITE)],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    [
      'extensionEnvironment',
      JSON.stringify({ EDITOR_TESTS_RESULTS: results, EDITOR_TESTS_ONLY: process.env.EDITOR_TESTS_ONLY ?? null }),
    ],
  ]
  const query = new URLSearchParams({ folder: editor.workspace, payload: JSON.stringify(payload) })
  const answer = await page.goto(`${editor.url}/?${query}`)
  if (!answer.ok()) throw new Error(`the workbench answered ${answer.status()}`)
  try {
    return await promise
  } finally {
    clearTimeout(timer)
  }
}
