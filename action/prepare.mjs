import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes a checkout of this repository able to run the command and the action: builds what a release already holds. `npm install` of the
 * repository comes here (script `prepare`), so does the action on a revision that is not a release.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BUILT = ['cli/dist/equerre.js', 'action/dist/verdict.mjs']

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp(
    `Équerre needs Node 20.19 or later, and this is ${process.version}. In a workflow: add actions/setup-node before.`,
  )
}

if (!BUILT.every((file) => existsSync(join(ROOT, file)))) {
  if (!existsSync(join(ROOT, 'node_modules/esbuild'))) installTools()
  await import('./build.mjs')
}

/**
 * `npm install -g <repository>` prepares it without its tools: npm hands its own `--global` down to the installation inside
 * (npm 11.19), which then installs nothing here.
 */
function installTools() {
  const inherited = /^npm_config_(?:global|prefix|global_prefix|local_prefix|omit|production)$/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)))
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const [file, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm]
  const { status } = spawnSync(file, [...first, ...args], {
    cwd: ROOT,
    env,
    // What npm packs is what it prints: the standard output stays its own.
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  })
  if (status === 0) return
  giveUp('What builds Équerre could not be installed (npm ci). A release is built already and needs no network.')
}

function giveUp(said) {
  console.error(process.env.GITHUB_ACTIONS === 'true' ? `::error title=Équerre::${said}` : said)
  process.exit(1)
}
