import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron'
import { EXTENSION, SETTINGS } from '../lib/server.mjs'

/**
 * Runs `host/suite` in the VS Code of the desktop: an installed one that `VSCODE_EXECUTABLE` names, else one that is downloaded. Where it
 * cannot be had the suite is skipped, and this says so. Without a display: `xvfb-run -a npm run test:desktop`.
 */

const { VSCODE_EXECUTABLE: installed, VSCODE_VERSION: version = 'stable' } = process.env
const folder = mkdtempSync(join(tmpdir(), 'eq-'))
const results = join(folder, 'results.json')
mkdirSync(join(folder, 'user/User'), { recursive: true })
writeFileSync(join(folder, 'user/User/settings.json'), JSON.stringify(SETTINGS))
cpSync(resolve(import.meta.dirname, '../fixtures/ws'), join(folder, 'ws'), { recursive: true })

const executable = installed ?? (await downloaded())
let code = 0
if (executable === null)
  console.log('SKIPPED: VS Code cannot be downloaded here; VSCODE_EXECUTABLE may name an installed one')
else code = await inDesktop(executable)
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
process.exit(code)

async function downloaded() {
  try {
    return await downloadAndUnzipVSCode(version)
  } catch (error) {
    console.error(String(error))
    return null
  }
}

async function inDesktop(vscodeExecutablePath) {
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: EXTENSION,
      extensionTestsPath: resolve(import.meta.dirname, 'suite/index.cjs'),
      extensionTestsEnv: { EDITOR_TESTS_RESULTS: results, EDITOR_TESTS_ONLY: process.env.EDITOR_TESTS_ONLY },
      launchArgs: [
        join(folder, 'ws'),
        '--disable-extensions',
        ...['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')],
      ],
    })
  } catch (error) {
    // Its tests may have failed: what they left says which.
    console.error(String(error))
  }
  try {
    const { stats, failures } = JSON.parse(readFileSync(results, 'utf8'))
    console.log(`${stats.passes} passed, ${failures} failed`)
    return failures > 0 || stats.tests === 0 ? 1 : 0
  } catch {
    console.log('0 passed, 1 failed')
    return 1
  }
}
