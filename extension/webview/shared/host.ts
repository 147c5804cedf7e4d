import type { FromChoice } from '../../src/assistant/choice/choice-messages.ts'
import type { Check } from '../../src/webviews/message-shape.ts'
import type { FromView, ViewState } from '../../src/webviews/messages.ts'

/** What a page keeps, and gets back when it comes to life again. */
interface Kept extends ViewState {
  readonly scroll: number
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromView | FromChoice): void
  getState(): unknown
  setState(state: Kept): void
}

const api = acquireVsCodeApi()

export const tell = (message: FromView | FromChoice): void => api.postMessage(message)

export const keep = (state: ViewState): void => api.setState({ ...state, scroll: Math.round(window.scrollY) })

/** Where the page was scrolled to in its life before. */
export function keptScroll(): number {
  const state = api.getState()
  const scroll: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'scroll') : 0
  return typeof scroll === 'number' ? scroll : 0
}

/** Hears the extension; what is no message of its own is let go. */
export function listen<M>(isMessage: Check<M>, hear: (message: M) => void): void {
  window.addEventListener('message', ({ data, origin }: MessageEvent<unknown>) => {
    if (origin === window.origin && isMessage(data)) hear(data)
  })
}
