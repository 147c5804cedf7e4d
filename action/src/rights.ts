import type { Pull } from './event.ts'

/** Whether GitHub gives the job a token that may only read, whatever the workflow asks for. */
export const readsOnly = (pull: Pull | null, env: NodeJS.ProcessEnv): boolean =>
  pull?.isForeign === true || env.GITHUB_ACTOR === 'dependabot[bot]'
