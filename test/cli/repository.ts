import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folder } from './equerre.ts'

/** A repository of Git in a new folder, with no setting of this machine. */
export class Repository {
  readonly path: string

  constructor(files: Readonly<Record<string, string | Buffer>> = {}, parent = folder()) {
    this.path = parent
    mkdirSync(parent, { recursive: true })
    this.git('init', '-q', '-b', 'main')
    this.commit('premier', files)
  }

  /** Writes these files (`null` removes one) and commits all that there is. */
  commit(message: string, files: Readonly<Record<string, string | Buffer | null>> = {}): void {
    this.write(files)
    this.git('add', '-A')
    this.git('commit', '-q', '--allow-empty', '-m', message)
  }

  write(files: Readonly<Record<string, string | Buffer | null>>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name)
      mkdirSync(dirname(path), { recursive: true })
      if (content === null) rmSync(path)
      else writeFileSync(path, content)
    }
  }

  git(...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.path,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Relectrice',
        GIT_AUTHOR_EMAIL: 'relectrice@example.org',
        GIT_COMMITTER_NAME: 'Relectrice',
        GIT_COMMITTER_EMAIL: 'relectrice@example.org',
      },
    })
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }
}
