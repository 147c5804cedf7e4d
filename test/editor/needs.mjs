import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the tests in the editor need of the machine: a browser, a compiler for two small modules, and the packages of this folder. */

const HERE = import.meta.dirname
const STAMP = join(HERE, 'node_modules/.ready')

/** Installs what is absent. @throws where the machine does not allow it */
export function bringNeeds() {
  const absent = [
    ...(existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium') ? [] : ['chromium']),
    ...(['cc', 'c++', 'make'].every(isCommand) ? [] : ['build-essential']),
    ...(isCommand('python3') ? [] : ['python3']),
  ]
  if (absent.length > 0) bringPackages(absent)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return
  const run = (command, ...args) => execFileSync(command, args, { cwd: HERE, stdio: 'inherit' })
  run('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund')
  run(process.execPath, 'setup.mjs')
  writeFileSync(STAMP, wanted())
}

function bringPackages(names) {
  console.log(`bringing ${names.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] }
  execFileSync('apt-get', ['update', '-qq'], quiet)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet)
}

function isCommand(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)))
}

/** The packages as they are wanted, and the way they are completed. */
function wanted() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'setup.mjs']) hash.update(readFileSync(join(HERE, name)))
  return hash.digest('hex')
}
