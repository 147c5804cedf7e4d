import type { Review } from './review.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Where the job runs: the addresses that the comment gives. */
export function surroundingsOf(env: Environment): Pick<Review, 'forge' | 'documentation' | 'commit' | 'log'> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit, GITHUB_RUN_ID: run } = env
  const home = server && repository ? `${server}/${repository}` : null
  const { EQUERRE_ACTION_REPOSITORY: source, EQUERRE_ACTION_REF: revision } = env
  return {
    forge: home !== null && commit ? { kind: 'github', files: `${home}/blob/${commit}` } : null,
    // Empty when the action stands in the repository that it reviews.
    documentation: server && source && revision ? `${server}/${source}/blob/${revision}` : null,
    commit: commit || null,
    log: home !== null && run ? `${home}/actions/runs/${run}` : null,
  }
}
