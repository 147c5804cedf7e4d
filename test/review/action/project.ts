import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Repository } from '../../cli/repository.ts'
import type { GitHub } from '../github/server.ts'
import type { Job } from './runner.ts'

/** A repository under review, and the jobs that GitHub starts for it. */

const SAMPLES = join(import.meta.dirname, '../../../samples')
export const sample = (name: string): string => readFileSync(join(SAMPLES, `${name}.referentiel.yaml`), 'utf8')

export const HOME = 'certif/referentiels'
export const PULL = 7
export const TOKEN = 'ghs_0123456789abcdef'

/** A name that has to be escaped everywhere it is written. */
export const HARD = 'dossiers/été #1 100%/froid, « climat ».referentiel.yaml'

export const FROID = sample('maintenance-froid')

/** Its first competency starts with a verb that cannot be seen: a warning. */
export const weakened = (text: string): string =>
  replaced(text, [
    'enonce: Préparer une intervention de maintenance',
    'enonce: Connaître les interventions de maintenance',
  ])

/** Its first competency loses its criteria: an error, and less coverage. */
export const stripped = (text: string): string => replaced(text, [/ {8}criteres:\n[\s\S]*?(?= {8}objectifs:)/, ''])

/** A key that the format does not have: an error whatever the rules become. */
export const broken = (text: string): string =>
  replaced(text, ['    intitule: Maintenance', '    intitul: Maintenance'])

export function replaced(text: string, ...changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((current, [from, to]) => {
    const next = current.replace(from, to)
    if (next === current) throw new Error(`the sample has no ${from}`)
    return next
  }, text)
}

/** A base on `main`, a change on `change`, as files; the checkout stands on the change. */
export function proposed(
  base: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string | null>>,
): Repository {
  const repository = new Repository(base)
  repository.git('checkout', '-q', '-b', 'change')
  repository.commit('modification', change)
  return repository
}

export const commit = (repository: Repository, name = 'HEAD'): string => repository.git('rev-parse', name).trim()

interface Circumstances {
  readonly repository: Repository
  readonly github?: GitHub
  readonly action: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly run?: number
  readonly fork?: boolean
  readonly env?: Readonly<Record<string, string>>
  readonly base?: string
}

/** What every job has. */
const platform = ({ repository, github, run = 100, env = {} }: Circumstances): Readonly<Record<string, string>> => ({
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: github?.url ?? 'http://127.0.0.1:9',
  GITHUB_REPOSITORY: HOME,
  GITHUB_SHA: commit(repository),
  GITHUB_RUN_ID: String(run),
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_ACTOR: 'redactrice',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...env,
})

/** The job of a pull request. */
export function pullRequest(given: Circumstances): Job {
  const { repository, action, inputs = {}, fork = false } = given
  return {
    action,
    workspace: repository.path,
    inputs,
    token: TOKEN,
    env: {
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_REF: `refs/pull/${PULL}/merge`,
      GITHUB_REF_NAME: `${PULL}/merge`,
      GITHUB_HEAD_REF: 'change',
      GITHUB_BASE_REF: 'main',
      ...platform(given),
    },
    event: {
      action: 'synchronize',
      number: PULL,
      pull_request: {
        number: PULL,
        head: {
          ref: 'change',
          sha: commit(repository),
          repo: { full_name: fork ? 'ailleurs/referentiels' : HOME, fork },
        },
        base: { ref: 'main', sha: given.base ?? commit(repository, 'main'), repo: { full_name: HOME } },
      },
      repository: { full_name: HOME, default_branch: 'main' },
    },
  }
}

/** The job of anything else. */
export function job(name: string, event: object, given: Circumstances): Job {
  const { repository, action, inputs = {} } = given
  return {
    action,
    workspace: repository.path,
    inputs,
    token: TOKEN,
    env: { GITHUB_EVENT_NAME: name, GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main', ...platform(given) },
    event: { ...event, repository: { full_name: HOME, default_branch: 'main' } },
  }
}
