import { type Circumstances, type Failure, failure } from './failure.ts'
import type { HttpRefusal } from './http.ts'

/** What an HTTP status means of a model's host. A missing model is a 404 that speaks of it; any other 404 is not such a host. */
export function failureOfRefusal(refusal: HttpRefusal, about: Circumstances): Failure {
  const told = { ...about, said: refusal.message }
  switch (refusal.status) {
    case 401:
    case 403:
      return failure('not-allowed', told)
    case 404:
      return failure(/model/i.test(refusal.message) ? 'model-missing' : 'not-a-host', told)
    case 429:
    case 503:
      return failure('busy', told)
    case 502:
    case 504:
      return failure('model-unreachable', told)
    default:
      return failure(refusal.status >= 500 ? 'model-failed' : 'request-refused', told)
  }
}

/** Whether a connection could not even be made: nobody listens, no such name, or the door was shut at once. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError && /fetch failed|network/i.test(error.message)
}
