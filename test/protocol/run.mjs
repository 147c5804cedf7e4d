import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './served.mjs'

/**
 * The official tools of the Model Context Protocol against the built command: `node test/protocol/run.mjs`, after `npm run build`. They
 * stand in a package of their own, outside the workspaces, because they weigh more than the product; it is installed when it is not there.
 * Ends with one line: N passed, N failed.
 */

// The suite needs Node 22 or later: the project's own.
const NODE = join(ROOT, 'node_modules/.bin/node')
if (Number(process.versions.node.split('.')[0]) < 22) {
  process.exit(spawnSync(NODE, [import.meta.filename], { stdio: 'inherit' }).status ?? 1)
}

if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, stdio: 'inherit' })
  if (status !== 0) {
    console.log('0 passed, 1 failed')
    process.exit(1)
  }
}

// The inspector is started a hundred times on the same scripts: what is compiled once serves the next.
const compiled = mkdtempSync(join(tmpdir(), 'equerre-compiled-'))
process.env.NODE_COMPILE_CACHE = compiled
const { conformance } = await import('./conformance.mjs')
const { inspector } = await import('./inspector.mjs')
const results = [await conformance(), await inspector()]
rmSync(compiled, { recursive: true, force: true })
const passed = results.reduce((sum, result) => sum + result.passed, 0)
const failed = results.reduce((sum, result) => sum + result.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
