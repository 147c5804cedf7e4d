import { spawnSync } from 'node:child_process'

/** What Git answered, or why it did not. */
export type GitAnswer =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly absent: boolean; readonly said: string }

/** A référentiel is a text of a few hundred kilobytes; a list of names may be longer. */
const LARGEST_ANSWER = 128 * 1024 * 1024

/**
 * What would make Git talk to someone, or look elsewhere than around `cwd`. A hook runs with GIT_DIR and GIT_INDEX_FILE set for Git's own
 * use, relative to another folder than ours.
 */
const LEFT_OUT = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
]

/** Paths come as they are, nothing is asked at the terminal, nothing that the repository configures is run. */
const SETTINGS = ['-c', 'core.quotepath=off', '-c', 'core.fsmonitor=false', '--no-pager', '--no-optional-locks']

/**
 * Runs Git without a shell: each argument reaches it as it is, whatever its characters.
 * @param args a command that only reads; what comes from a person is a full object name, or stands after `--`
 * @param cwd an existing folder
 */
export function git(args: readonly string[], cwd: string): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', [...SETTINGS, ...args], {
    cwd,
    env: environment(),
    maxBuffer: LARGEST_ANSWER,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (error !== undefined) {
    return { ok: false, absent: 'code' in error && error.code === 'ENOENT', said: error.message }
  }
  return status === 0 ? { ok: true, bytes: stdout } : { ok: false, absent: false, said: stderr.toString('utf8').trim() }
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !LEFT_OUT.includes(name))
  // The reasons are recognised by their English words.
  return { ...Object.fromEntries(kept), LC_ALL: 'C', LANGUAGE: '', GIT_TERMINAL_PROMPT: '0' }
}
