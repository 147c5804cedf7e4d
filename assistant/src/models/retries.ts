import type { Localised } from '../../../core/src/language.ts'
import { type Circumstances, failure } from './failure.ts'
import type { Answer, Listener } from './model.ts'
import { type Patience, pause } from './patience.ts'

/** Asks, and asks again a little later each time while the host says that it is busy. */
export async function askWithRetries(
  ask: () => Promise<Answer>,
  { retries }: Patience,
  { signal, waiting }: Listener,
  about: Circumstances,
): Promise<Answer> {
  let answer = await ask()
  for (const delay of retries) {
    if (answer.kind === 'answered' || answer.failure.code !== 'busy') return answer
    waiting?.(busyWords(about.address, delay))
    if (!(await pause(delay, signal))) return { kind: 'failed', failure: failure('cancelled', about), partial: '' }
    answer = await ask()
  }
  return answer
}

function busyWords(address: string, delay: number): Localised {
  const seconds = Math.ceil(delay / 1000)
  return {
    fr: `${address} est occupé\u00a0: nouvel essai dans ${seconds}\u00a0s.`,
    en: `${address} is busy: trying again in ${seconds} s.`,
  }
}
