import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'

/**
 * GitHub's REST API as far as the action needs it, on the loopback: each request is held to what GitHub asks for, anything else is
 * refused and kept in `refused`.
 */
export interface GitHub {
  readonly url: string
  readonly comments: Comment[]
  /** Decoded reports. */
  readonly reports: Report[]
  readonly requests: string[]
  /** What GitHub would not have taken from a careful client. */
  readonly refused: string[]
  readonly close: () => Promise<void>
}

export interface Comment {
  readonly id: number
  readonly user: { readonly login: string; readonly type: 'User' | 'Bot' }
  body: string
}

export interface Report {
  readonly commit: string
  readonly ref: string
  readonly sarif: unknown
}

interface Settings {
  readonly repository: string
  readonly pull: number
  readonly token: string
  /** Whose token it is: the job's application, or a person. */
  readonly owner?: Comment['user']
  readonly mayWrite?: boolean
  readonly comments?: readonly Comment[]
  /** Answers that are given once each, before the usual one, for a method and the beginning of a path. */
  readonly hitches?: Hitch[]
  /** Called before each answer. */
  readonly before?: (request: string) => Promise<void> | void
}

export interface Hitch {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

export const ACTIONS_BOT: Comment['user'] = { login: 'github-actions[bot]', type: 'Bot' }

const LONGEST_BODY = 65_536

interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export async function startGitHub(settings: Settings): Promise<GitHub> {
  const comments: Comment[] = [...(settings.comments ?? [])]
  const reports: Report[] = []
  const requests: string[] = []
  const refused: string[] = []
  const hitches = [...(settings.hitches ?? [])]
  const server = createServer((request, response) => {
    void (async () => {
      const text = await bodyOf(request)
      const name = `${request.method} ${request.url}`
      requests.push(name)
      await settings.before?.(name)
      send(response, answer(request, text))
    })()
  })

  function answer(request: IncomingMessage, text: string): Answer {
    const { method = '' } = request
    const url = new URL(request.url ?? '', 'http://localhost')
    const wrong = wrongHeaders(request, settings.token, text)
    if (wrong !== null) {
      refused.push(`${method} ${url.pathname}: ${wrong}`)
      return { status: wrong === 'Bad credentials' ? 401 : 400, body: { message: wrong } }
    }
    const at = hitches.findIndex((one) => one.method === method && url.pathname.startsWith(one.path))
    const [hitch] = at === -1 ? [] : hitches.splice(at, 1)
    if (hitch !== undefined) {
      const { status, headers, message = 'Server Error' } = hitch
      return { status, body: { message }, ...(headers === undefined ? {} : { headers }) }
    }
    const given = routed(method, url, text)
    // What is refused for its form is a fault; a missing right is not.
    if (given.status === 422) refused.push(`${method} ${url.pathname}: ${JSON.stringify(given.body)}`)
    return given
  }

  function routed(method: string, url: URL, text: string): Answer {
    const { repository, pull, owner = ACTIONS_BOT, mayWrite = true } = settings
    const home = `/repos/${repository}`
    const one = new RegExp(`^${home}/issues/comments/(\\d+)$`).exec(url.pathname)
    const report = new RegExp(`^${home}/code-scanning/sarifs/([\\w-]+)$`).exec(url.pathname)
    if (method === 'GET' && url.pathname === '/user') {
      return owner.type === 'Bot' ? NOT_ACCESSIBLE : { status: 200, body: { login: owner.login, type: 'User' } }
    }
    if (url.pathname === `${home}/issues/${pull}/comments`) {
      if (method === 'GET') return page(url)
      if (method === 'POST') return mayWrite ? created(text, owner) : NOT_ACCESSIBLE
    }
    if (one !== null && (method === 'PATCH' || method === 'DELETE')) {
      if (!mayWrite) return NOT_ACCESSIBLE
      const comment = comments.find(({ id }) => id === Number(one[1]))
      if (comment === undefined) return NOT_FOUND
      if (method === 'PATCH') return changed(comment, text)
      comments.splice(comments.indexOf(comment), 1)
      return { status: 204 }
    }
    if (method === 'POST' && url.pathname === `${home}/code-scanning/sarifs`) {
      return mayWrite ? uploaded(text) : NOT_ACCESSIBLE
    }
    if (method === 'GET' && report !== null) {
      return { status: 200, body: { processing_status: 'complete', analyses_url: '…' } }
    }
    refused.push(`${method} ${url.pathname}: unknown`)
    return NOT_FOUND
  }

  function page(url: URL): Answer {
    const unknown = [...url.searchParams.keys()].filter((name) => !['per_page', 'page'].includes(name))
    const size = Number(url.searchParams.get('per_page') ?? 30)
    const number = Number(url.searchParams.get('page') ?? 1)
    if (unknown.length > 0 || !(size >= 1 && size <= 100) || !(number >= 1))
      return { status: 422, body: invalid('page') }
    const list = comments.slice((number - 1) * size, number * size)
    const isLast = number * size >= comments.length
    const next = `<${origin()}${url.pathname}?per_page=${size}&page=${number + 1}>; rel="next"`
    return {
      status: 200,
      body: list.map(shown),
      headers: isLast ? {} : { link: `${next}, <${origin()}/x>; rel="last"` },
    }
  }

  function created(text: string, user: Comment['user']): Answer {
    const body = commentBody(text)
    if (typeof body !== 'string') return body
    const comment: Comment = { id: 1000 + requests.length, user, body }
    comments.push(comment)
    return { status: 201, body: shown(comment) }
  }

  function changed(comment: Comment, text: string): Answer {
    const body = commentBody(text)
    if (typeof body !== 'string') return body
    comment.body = body
    return { status: 200, body: shown(comment) }
  }

  const shown = ({ id, user, body }: Comment) => ({
    id,
    body,
    user,
    html_url: `https://github.com/${settings.repository}/pull/${settings.pull}#issuecomment-${id}`,
  })

  function uploaded(text: string): Answer {
    const { commit_sha: commit, ref, sarif, ...rest } = JSON.parse(text)
    const known = ['tool_name', 'validate', 'checkout_uri', 'started_at']
    const isWrong =
      !/^[0-9a-f]{40}$/.test(commit) ||
      !/^refs\/(?:heads|tags)\/.+$|^refs\/pull\/\d+\/(?:merge|head)$/.test(ref) ||
      typeof sarif !== 'string' ||
      Object.keys(rest).some((name) => !known.includes(name))
    if (isWrong) return { status: 422, body: invalid('sarif') }
    reports.push({ commit, ref, sarif: JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString('utf8')) })
    return { status: 202, body: { id: '47177e22-5596-11eb-80a1-c1e54ef945c6', url: '…' } }
  }

  const origin = (): string => {
    const address = server.address()
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: origin(), comments, reports, requests, refused, close: async () => await closed(server) }
}

const NOT_ACCESSIBLE: Answer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', status: '403' },
}
const NOT_FOUND: Answer = { status: 404, body: { message: 'Not Found', status: '404' } }

const invalid = (field: string, message?: string) => ({
  message: 'Validation Failed',
  errors: [{ resource: 'IssueComment', code: 'unprocessable', field, message }],
})

/** The text of a comment, or what GitHub answers to a body that is none. */
function commentBody(text: string): string | Answer {
  const given = JSON.parse(text)
  const { body } = given
  if (typeof body !== 'string' || body.trim() === '' || Object.keys(given).length !== 1) {
    return { status: 422, body: invalid('body') }
  }
  if ([...body].length > LONGEST_BODY) {
    return { status: 422, body: invalid('data', `Body is too long (maximum is ${LONGEST_BODY} characters)`) }
  }
  return body
}

function wrongHeaders({ method, headers }: IncomingMessage, token: string, text: string): string | null {
  if (!headers['user-agent']) return 'Request forbidden by administrative rules: no User-Agent'
  if (headers.authorization !== `Bearer ${token}`) return 'Bad credentials'
  if (headers.accept !== 'application/vnd.github+json') return 'Accept'
  if (headers['x-github-api-version'] !== '2022-11-28') return 'X-GitHub-Api-Version'
  const hasBody = method === 'POST' || method === 'PATCH'
  if (hasBody !== (text !== '')) return 'body'
  if (hasBody && !headers['content-type']?.startsWith('application/json')) return 'Content-Type'
  return null
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
}
