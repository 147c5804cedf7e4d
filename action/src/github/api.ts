import { Failed } from '../failed.ts'
import { textAt } from '../values.ts'
import { delayBefore, PATIENCE } from './patience.ts'

/** GitHub's REST API, as the token of the job may use it. */
export interface Api {
  /** @throws Refused when GitHub says no; Failed when it does not answer */
  readonly call: (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) => Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** The path of the next page of a list. */
  readonly next: string | null
}

/** A refusal that trying again would not change. */
export class Refused extends Error {
  readonly status: number
  /** GitHub's own words. */
  readonly said: string

  constructor(status: number, said: string) {
    super(`${status} ${said}`)
    this.status = status
    this.said = said
  }

  /** The token may not do this: what the job of a fork is told, as a refusal or as a thing that does not exist. */
  get isForbidden(): boolean {
    return this.status === 401 || this.status === 403 || this.status === 404
  }
}

export interface Clock {
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

const REAL: Clock = {
  now: Date.now,
  sleep: async (milliseconds) => await new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

const ANSWER_WITHIN = 30_000

/** @param root what `GITHUB_API_URL` says */
export function openApi(root: string, token: string, clock: Clock = REAL): Api {
  const base = root.replace(/\/+$/, '')
  let patience = PATIENCE
  const call: Api['call'] = async (method, path, body) => {
    for (let attempt = 0; ; attempt++) {
      const response = await sent(method, `${base}${path}`, token, body)
      const text = response === null ? '' : await response.text().catch(() => '')
      if (response?.ok) return { status: response.status, body: parsed(text), next: nextOf(response, base) }
      const said = textAt(parsed(text), 'message') ?? text.slice(0, 200)
      const delay = delayBefore({ response, said, attempt, now: clock.now() })
      if (delay === null) throw new Refused(response?.status ?? 0, `${said}${detailsOf(text)}`)
      if (delay > patience) throw tooLong(response?.status ?? null, said, delay)
      patience -= delay
      await clock.sleep(delay)
    }
  }
  return { call }
}

async function sent(method: string, url: string, token: string, body: object | undefined): Promise<Response | null> {
  try {
    return await fetch(url, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'User-Agent': 'equerre-action',
        'X-GitHub-Api-Version': '2022-11-28',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    })
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** What a refused body was refused for. */
function detailsOf(text: string): string {
  const errors: unknown = Object(parsed(text)).errors
  if (!Array.isArray(errors)) return ''
  const said = errors.flatMap((error) => textAt(error, 'message') ?? [])
  return said.length === 0 ? '' : ` (${said.join('; ')})`
}

/** A list only goes on in the same place: the token goes nowhere else. */
function nextOf(response: Response, base: string): string | null {
  const link = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? null
  return link?.startsWith(`${base}/`) ? link.slice(base.length) : null
}

function tooLong(status: number | null, said: string, delay: number): Failed {
  const seconds = Math.ceil(delay / 1000)
  if (status === null) {
    return new Failed({
      fr: 'GitHub ne répond pas, malgré plusieurs essais. Relancez la tâche plus tard.',
      en: 'GitHub does not answer, after several attempts. Run the job again later.',
    })
  }
  return new Failed({
    fr: `GitHub demande d’attendre ${seconds}\u00a0s de plus (${status}\u00a0: ${said}), plus que cette étape ne peut attendre. Relancez la tâche plus tard.`,
    en: `GitHub asks to wait ${seconds} s more (${status}: ${said}), longer than this step may. Run the job again later.`,
  })
}
