import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { KEPT_CODE } from '../../cli/equerre.ts'
import { Repository } from '../../cli/repository.ts'
import { broken, FROID, HARD, weakened } from '../action/project.ts'
import { pathWithEquerre } from '../command-on-path.ts'

/**
 * The hooks as pre-commit runs them: the entry, then the arguments of the user, then the names of the files of the commit that match, from
 * the top of the repository. How it installs them (`npm install --global` of this repository) needs the network: only what it rests on is
 * checked here.
 */

const ROOT = join(import.meta.dirname, '../../..')
const hooks: readonly Hook[] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))
const PATH = pathWithEquerre()

interface Hook {
  readonly id: string
  readonly name: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly require_serial: boolean
}

function hook(id: string): Hook {
  const found = hooks.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no hook ${id}`)
  return found
}

/** @returns `null` when no file of the commit is meant: pre-commit skips the hook */
function runHook(id: string, repository: Repository, args: readonly string[] = []) {
  const { entry, files } = hook(id)
  const staged = repository.git('diff', '--staged', '--name-only', '--no-ext-diff', '-z', '--diff-filter=ACMRTUXB')
  const names = staged.split('\0').filter((name) => new RegExp(files).test(name))
  if (names.length === 0) return null
  const [command = '', ...own] = entry.split(' ')
  const { status, stdout, stderr } = spawnSync(command, [...own, ...args, ...names], {
    cwd: repository.path,
    encoding: 'utf8',
    env: {
      PATH,
      PRE_COMMIT: '1',
      ...KEPT_CODE,
      // Git runs its hooks with these.
      GIT_DIR: '.git',
      GIT_INDEX_FILE: '.git/index',
    },
  })
  return { status, log: stdout + stderr }
}

/** Files that are about to be committed. */
function staged(base: Readonly<Record<string, string>>, files: Readonly<Record<string, string>>): Repository {
  const repository = new Repository(base)
  repository.write(files)
  repository.git('add', '-A')
  return repository
}

describe('equerre-check', () => {
  test('lets a sound file pass and stops an error, whatever the name of the file', () => {
    expect(runHook('equerre-check', staged({}, { [HARD]: FROID }))?.status).toBe(0)
    const stopped = runHook('equerre-check', staged({}, { [HARD]: broken(FROID) }))
    expect(stopped?.status).toBe(1)
    expect(stopped?.log).toContain(HARD)
  })

  test('looks at référentiels and exams only', () => {
    const { files } = hook('equerre-check')
    const names = [
      'a.referentiel.yaml',
      'b/c.referentiel.yml',
      'd.examen.yaml',
      'equerre.config.yaml',
      'a.referentiel.yaml.bak',
    ]
    expect(names.filter((name) => new RegExp(files).test(name))).toEqual(names.slice(0, 3))
    expect(runHook('equerre-check', staged({}, { 'LISEZMOI.md': 'bonjour' }))).toBeNull()
  })

  test('takes the arguments of the user', () => {
    const repository = staged({}, { [HARD]: weakened(FROID) })
    expect(runHook('equerre-check', repository)?.status).toBe(0)
    expect(runHook('equerre-check', repository, ['--fail-on', 'warning'])?.status).toBe(1)
  })
})

test('equerre-check-new speaks of what the commit changes', () => {
  const repository = staged({ [HARD]: broken(FROID) }, { [HARD]: `${broken(FROID)}# relu\n` })
  expect(runHook('equerre-check', repository)?.status).toBe(1)
  expect(runHook('equerre-check-new', repository)?.status).toBe(0)
})

describe('what the installation rests on', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

  test('every hook is a Node one that runs a command of the package at the top', () => {
    for (const { language, entry, require_serial } of hooks) {
      expect(language).toBe('node')
      expect(require_serial).toBe(true)
      expect(Object.keys(manifest.bin ?? {})).toContain(entry.split(' ')[0])
    }
  })

  test('which is built when it is installed, and packed with what it is made of', () => {
    expect(manifest.scripts.prepare).toBe('node action/prepare.mjs')
    expect(existsSync(join(ROOT, manifest.bin.equerre))).toBe(true)
    expect(manifest.files).toContain('cli/dist')
  })
})
