import { expect, test } from 'vitest'
import { type Clock, openApi, Refused } from '../../../action/src/github/api.ts'
import { delayBefore } from '../../../action/src/github/patience.ts'
import { startGitHub } from '../github/server.ts'

/** How long the action waits for GitHub, on a clock of its own. */

const NOW = Date.parse('2026-03-01T10:00:00Z')

const answer = (status: number, headers: Readonly<Record<string, string>> = {}) => new Response('', { status, headers })

test.each([
  ['nothing came back', null, '', 0, 1_000],
  ['nothing came back, again', null, '', 3, 8_000],
  ['a fault of the server', answer(502), '', 1, 2_000],
  ['a fault that says when', answer(503, { 'retry-after': '7' }), '', 0, 7_000],
  ['too many requests', answer(429, { 'retry-after': '5' }), '', 0, 5_000],
  ['until a date', answer(429, { 'retry-after': 'Sun, 01 Mar 2026 10:00:30 GMT' }), '', 0, 30_000],
  [
    'the limit of the hour',
    answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 90) }),
    '',
    0,
    90_000,
  ],
  ['a limit that says nothing', answer(403), 'You have exceeded a secondary rate limit', 0, 60_000],
  ['no wait at all, over and over', answer(429, { 'retry-after': '0' }), '', 4, 16_000],
  [
    'a right that is missing',
    answer(403, { 'x-ratelimit-remaining': '4999' }),
    'Resource not accessible by integration',
    0,
    null,
  ],
  ['a wrong body', answer(422), 'Validation Failed', 0, null],
] as const)('%s', (_, response, said, attempt, expected) => {
  expect(delayBefore({ response, said, attempt, now: NOW })).toBe(expected)
})

/** Time that passes when one sleeps, and only then. */
function clockAt(start: number): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => start + slept.reduce((sum, one) => sum + one, 0),
    sleep: async (milliseconds) => void slept.push(milliseconds),
  }
}

test('a server that never recovers comes to the end of the patience', async () => {
  const clock = clockAt(NOW)
  const hitches = Array.from({ length: 30 }, () => ({ method: 'GET', path: '/user', status: 500 }))
  const server = await startGitHub({ repository: 'o/r', pull: 1, token: 't', hitches })
  await expect(openApi(server.url, 't', clock).call('GET', '/user')).rejects.toThrow(/GitHub demande d’attendre/)
  await server.close()
  expect(clock.now() - NOW).toBeLessThanOrEqual(120_000)
  expect(clock.slept.length).toBeGreaterThan(4)
})

test('a server that is not there, too', async () => {
  const clock = clockAt(NOW)
  const server = await startGitHub({ repository: 'o/r', pull: 1, token: 't' })
  await server.close()
  await expect(openApi(server.url, 't', clock).call('GET', '/user')).rejects.toThrow(/GitHub ne répond pas/)
})

test('a token that GitHub does not know is refused at once', async () => {
  const server = await startGitHub({ repository: 'o/r', pull: 1, token: 't' })
  const refusal = openApi(server.url, 'another', clockAt(NOW)).call('GET', '/user')
  await expect(refusal).rejects.toThrow(Refused)
  await expect(refusal).rejects.toThrow('401 Bad credentials')
  await server.close()
})

test('a list that goes on elsewhere is not followed: the token stays where it is', async () => {
  const elsewhere = { link: '<https://elsewhere.example.org/page2>; rel="next"' }
  const hitches = [{ method: 'GET', path: '/user', status: 200, headers: elsewhere, message: '' }]
  const server = await startGitHub({ repository: 'o/r', pull: 1, token: 't', hitches })
  expect((await openApi(server.url, 't').call('GET', '/user')).next).toBeNull()
  await server.close()
})
