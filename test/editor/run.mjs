import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { bringNeeds } from './needs.mjs'

/**
 * Packs the extension, and tests what was packed in a real editor: inside the extension host, then as a person sees it. Ends with
 * « N passed, N failed ». What failed leaves its pictures and logs in `artifacts`.
 */

const HERE = import.meta.dirname
const ROOT = join(HERE, '../..')
const ARTIFACTS = join(HERE, 'artifacts')

let passed = 0
let failed = 0
const start = performance.now()
const seconds = () => `${((performance.now() - start) / 1000).toFixed(0)} s`

try {
  bringNeeds()
} catch (error) {
  console.error(error)
  console.log('\nThe tests in the editor were NOT run: the browser or the editor cannot be installed here.')
  finish(0, process.env.CI ? 1 : 0)
}
console.log(`\n== ready after ${seconds()}`)
rmSync(ARTIFACTS, { recursive: true, force: true })
mkdirSync(ARTIFACTS)

const folder = mkdtempSync(join(tmpdir(), 'eq-vsix-'))
try {
  const vsix = join(folder, 'equerre.vsix')
  execFileSync(process.execPath, [join(ROOT, 'scripts/package-extension.ts'), vsix], { stdio: 'inherit' })
  // Only now: this part needs the packages that were brought.
  const { installExtension } = await import('./lib/server.mjs')
  process.env.EQUERRE_VSIX = vsix
  // Each editor starts on the same scripts: what is compiled once serves the next.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled')
  process.env.EQUERRE_EXTENSION = installExtension(vsix, join(folder, 'extensions'))
  console.log(`\n== packed and installed after ${seconds()}`)
  suiteInTheHost()
  console.log(`\n== suite in the extension host done after ${seconds()}`)
  await testsFromOutside()
  console.log(`\n== everything done after ${seconds()}`)
} catch (error) {
  console.error(error)
  failed++
} finally {
  rmSync(folder, { recursive: true, force: true })
}
finish(passed, failed)

function suiteInTheHost() {
  const results = join(folder, 'host.json')
  const env = { ...process.env, EDITOR_TESTS_COUNTS: results }
  const { status } = spawnSync(process.execPath, [join(HERE, 'host/run-web.mjs')], { env, stdio: 'inherit' })
  const counts = JSON.parse(readFileSync(results, 'utf8'))
  passed += counts.passed
  failed += counts.failed
  if (status !== 0 && counts.failed === 0) failed++
}

/** One file after the other: each has an editor and a browser of its own, and two of them starve each other on two cores. */
async function testsFromOutside() {
  const files = globSync('{ui,package}/*.test.mjs', { cwd: HERE })
    .toSorted()
    .map((file) => join(HERE, file))
  const events = run({ files, concurrency: 1 })
  const isTest = ({ details }) => details?.type !== 'suite'
  events.on('test:pass', (event) => {
    if (isTest(event) && !event.skip) passed++
  })
  events.on('test:fail', (event) => {
    if (isTest(event)) failed++
  })
  for await (const line of events.compose(new spec())) process.stdout.write(line)
}

function finish(good, bad) {
  console.log(`\n${good} passed, ${bad} failed`)
  process.exit(bad === 0 ? 0 : 1)
}
