import { Failed } from './failed.ts'

/** `owner/name`, as a path of the API takes it. */
export function repositoryOf(env: NodeJS.ProcessEnv): string {
  const name = env.GITHUB_REPOSITORY ?? ''
  if (/^[\w.-]+\/[\w.-]+$/.test(name)) return name
  throw new Failed({
    fr: `GITHUB_REPOSITORY ne nomme pas de dépôt («\u00a0${name}\u00a0»).`,
    en: `GITHUB_REPOSITORY names no repository (“${name}”).`,
  })
}
