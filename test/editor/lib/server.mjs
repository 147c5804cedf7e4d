import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** The folder of the extension under test. */
export const EXTENSION = resolve(process.env.EQUERRE_EXTENSION ?? join(import.meta.dirname, '../../../extension'))
export const EXTENSION_ID = 'equerre.equerre-vscode'
export const ROOT = resolve(import.meta.dirname, '../../..')

const ENTRY = join(dirname(createRequire(import.meta.url).resolve('code-server/package.json')), 'out/node/entry.js')

/** An editor that says nothing of itself and asks nothing of the network. */
export const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.quickOpen.closeOnFocusLost': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.restoreViewState': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'npm.fetchOnlinePackageInfo': false,
  'git.enabled': true,
  'files.autoSave': 'off',
  'window.confirmBeforeClose': 'never',
  'editor.accessibilitySupport': 'off',
  'chat.disableAIFeatures': true,
}

/**
 * Installs a `.vsix` as a person does.
 * @param folder of installed extensions, as `startEditor` takes it
 * @returns the folder of the extension
 */
export function installExtension(vsix, folder) {
  const home = mkdtempSync(join(tmpdir(), 'eq-'))
  writeFileSync(join(home, 'config.yaml'), 'auth: none\n')
  const where = ['--config', join(home, 'config.yaml'), '--user-data-dir', home, '--extensions-dir', folder]
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home }
  try {
    execFileSync(process.execPath, [ENTRY, ...where, '--install-extension', vsix, '--force'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
  const installed = readdirSync(folder).find((name) => name.startsWith(EXTENSION_ID))
  if (installed === undefined) throw new Error(`${EXTENSION_ID} was not installed`)
  return join(folder, installed)
}

const OUTER_EDITOR = /^(?:VSCODE_|CODE_SERVER_|CS_|PORT$|PASSWORD$|NODE_OPTIONS$)/

/**
 * Starts an editor of its own, on a free port and with folders of its own; `stop()` ends it and all it started.
 * @param fixture folder copied as the workspace, or `null` for an empty one
 * @param link extensions by link: `{ 'publisher.name-version': folder }`
 * @param extensions a folder of installed extensions, in place of `link`
 * @param smoke the mode in which a suite can run inside the extension host
 * @param trust keeps the trust of workspaces on
 */
export async function startEditor({
  fixture = null,
  link = {},
  extensions,
  settings = {},
  smoke = false,
  trust = false,
  environment = {},
  args = [],
} = {}) {
  // A short path: the editor keeps sockets in it, whose paths are bounded.
  const home = mkdtempSync(join(tmpdir(), 'eq-'))
  const userData = join(home, 'user')
  const installed = extensions ?? join(home, 'ext')
  const workspace = join(home, 'ws')
  const run = join(home, 'run')
  for (const folder of [join(userData, 'User'), installed, workspace, run]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  const fillFolder = () => {
    if (fixture !== null) cpSync(fixture, workspace, { recursive: true })
    writeFileSync(join(userData, 'User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 1))
  }
  fillFolder()
  for (const [name, target] of Object.entries(link)) symlinkSync(target, join(installed, name))
  writeFileSync(join(home, 'config.yaml'), 'auth: none\n')

  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OUTER_EDITOR.test(name)))
  const child = spawn(
    process.execPath,
    [
      ENTRY,
      ...['--config', join(home, 'config.yaml'), '--auth', 'none', '--bind-addr', '127.0.0.1:0'],
      ...['--user-data-dir', userData, '--extensions-dir', installed, '--ignore-last-opened'],
      ...['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy'],
      ...(trust ? [] : ['--disable-workspace-trust']),
      ...['--vscode-option', 'disable-experiments'],
      ...(smoke ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
      ...args,
    ],
    {
      env: {
        ...inherited,
        EXTENSIONS_GALLERY: '{}',
        HOME: home,
        XDG_RUNTIME_DIR: run,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_CACHE_HOME: home,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: the editor starts a dozen processes that must all end with it.
      detached: true,
    },
  )

  let log = ''
  let gone = false
  const exited = new Promise((settle) => {
    child.once('exit', (code) => {
      gone = true
      settle(code)
    })
  })
  const url = await new Promise((settle, fail) => {
    const read = (bytes) => {
      log += bytes
      const listening = /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)
      if (listening) settle(listening[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    exited.then((code) => fail(new Error(`the editor ended with ${code}\n${log}`)))
  })
  const signalAll = (signal) => {
    try {
      process.kill(-child.pid, signal)
      return true
    } catch {
      return false
    }
  }
  return {
    url,
    authority: new URL(url).host,
    home,
    userData,
    workspace,
    child,
    log: () => log,
    /** The processes that this editor started and whose command has something in it. */
    processes: (words) => processesOf(child.pid).filter(({ command }) => command.includes(words)),
    /** The folder and the settings as they were at first. */
    restore() {
      for (const name of readdirSync(workspace)) rmSync(join(workspace, name), { recursive: true, force: true })
      // Settings that go with their folder are not seen to go.
      mkdirSync(join(workspace, '.vscode'))
      writeFileSync(join(workspace, '.vscode/settings.json'), '{}')
      fillFolder()
    },
    saveLogs(folder) {
      if (existsSync(join(userData, 'logs'))) cpSync(join(userData, 'logs'), folder, { recursive: true })
      writeFileSync(`${folder}-server.log`, log)
    },
    async stop() {
      if (!gone) child.kill('SIGTERM')
      await Promise.race([exited, delay(5000, null, { ref: false })])
      signalAll('SIGKILL')
      for (let attempt = 0; attempt < 15 && signalAll(0); attempt++) await delay(20)
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The processes of a group, which all that an editor starts stays in. */
function processesOf(group) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name of the command is in parentheses and may hold anything.
        const [, , pgrp] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1).split(' ')
        if (Number(pgrp) !== group) return []
        return [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
      } catch (error) {
        // It ended meanwhile.
        if (['ENOENT', 'ESRCH'].includes(error.code)) return []
        throw error
      }
    })
}
