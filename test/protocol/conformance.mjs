import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BIN, runToEnd, samplesFolder, serveOverHttp } from './served.mjs'

/**
 * The official conformance suite against the built command, over HTTP, for both revisions of the protocol. What does not pass stands in
 * `baselines/`, check by check, with the reason; a check that fails and is not there fails the run, and so does one that is there and passes.
 */
const REVISIONS = ['2025-11-25', '2026-07-28']

/** @returns how many checks passed and how many runs failed */
export async function conformance() {
  const { folder, remove } = samplesFolder()
  const { url, stop } = await serveOverHttp(folder)
  const total = { passed: 0, failed: 0 }
  try {
    for (const revision of REVISIONS) {
      const out = mkdtempSync(join(tmpdir(), 'equerre-conformance-'))
      const baseline = join(import.meta.dirname, 'baselines', `${revision}.yml`)
      const { code, stdout, stderr } = await runToEnd(process.execPath, [
        join(BIN, 'conformance'),
        'server',
        ...['--url', url, '--requirements', revision, '--expected-failures', baseline, '-o', out],
      ])
      const passed = passedIn(out)
      rmSync(out, { recursive: true, force: true })
      total.passed += passed
      console.log(`conformance ${revision}: ${passed} checks passed${code === 0 ? '' : ', and the run failed'}`)
      if (code === 0) continue
      total.failed += 1
      console.log(stdout.slice(stdout.indexOf('=== SUMMARY')), stderr)
    }
  } finally {
    await stop()
    remove()
  }
  return total
}

function passedIn(out) {
  const files = readdirSync(out).map((run) => join(out, run, 'checks.json'))
  const checks = files.flatMap((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []))
  return checks.filter(({ status }) => status === 'SUCCESS').length
}
