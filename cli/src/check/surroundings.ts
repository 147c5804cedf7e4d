import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Forge, NOWHERE, type Surroundings } from '../../../core/src/report/check-report.ts'
import { toSlashes } from '../files/slashes.ts'

/** Where the run takes place, as the environment of a continuous integration tells it. */
export function surroundingsOf(env: NodeJS.ProcessEnv): Surroundings {
  const documentation = addressIn(env.EQUERRE_DOCS_URL)
  return { ...(fromGitHub(env) ?? fromGitLab(env) ?? NOWHERE), documentation }
}

type Place = Pick<Surroundings, 'forge' | 'repository'>

function fromGitHub(env: NodeJS.ProcessEnv): Place | null {
  const server = addressIn(env.GITHUB_SERVER_URL)
  if (server === null || !env.GITHUB_REPOSITORY) return null
  const url = `${server}/${env.GITHUB_REPOSITORY}`
  const branch = env.GITHUB_HEAD_REF || env.GITHUB_REF_NAME || null
  return {
    forge: forgeAt('github', `${url}/blob`, env.GITHUB_SHA),
    repository: repository(url, env.GITHUB_SHA, branch),
  }
}

function fromGitLab(env: NodeJS.ProcessEnv): Place | null {
  const url = addressIn(env.CI_PROJECT_URL)
  if (url === null) return null
  const branch = env.CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || env.CI_COMMIT_REF_NAME || null
  return {
    forge: forgeAt('gitlab', `${url}/-/blob`, env.CI_COMMIT_SHA),
    repository: repository(url, env.CI_COMMIT_SHA, branch),
  }
}

const forgeAt = (kind: Forge['kind'], files: string, revision: string | undefined): Forge | null =>
  revision ? { kind, files: `${files}/${revision}` } : null

const repository = (url: string, revision: string | undefined, branch: string | null) => ({
  url,
  revision: revision || null,
  branch,
})

/** What is no address of the web is not followed by anyone. */
function addressIn(value: string | undefined): string | null {
  return value !== undefined && /^https?:\/\/\S+$/.test(value) ? value.replace(/\/+$/, '') : null
}

/**
 * The folder that the paths of a report are relative to: the nearest one that holds `.git`, else the workspace of the continuous
 * integration, else where the command runs.
 */
export function rootOf(cwd: string, env: NodeJS.ProcessEnv): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) break
  }
  const workspace = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR
  return workspace !== undefined && isInside(cwd, workspace) ? workspace : cwd
}

const isInside = (path: string, folder: string): boolean => {
  const between = toSlashes(relative(folder, path))
  return between !== '..' && !between.startsWith('../') && !/^([A-Za-z]:|\/)/.test(between)
}
