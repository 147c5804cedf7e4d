import { spawnSync } from 'node:child_process'

export interface GitAnswer {
  readonly ok: boolean
  readonly out: string
  /** Its last line of complaint. */
  readonly said: string
}

/** Runs Git in a folder; nothing is ever asked at the terminal. */
export function git(folder: string, ...args: readonly string[]): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaint = error?.message ?? stderr.trim().split('\n').at(-1) ?? ''
  return { ok: status === 0, out: stdout ?? '', said: complaint }
}

/** The names of the parents that a commit has, even where the history is cut just below it. */
export function parentsOf(folder: string, commit: string): readonly string[] {
  const { out } = git(folder, 'cat-file', 'commit', commit)
  const [head = ''] = out.split('\n\n')
  return [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, name = '']) => name)
}

export const hasCommit = (folder: string, commit: string): boolean =>
  git(folder, 'cat-file', '-e', `${commit}^{commit}`).ok
