/** How whoever waits is kept informed, and says that they no longer wait. */
export interface Watch {
  /** @param done share of the work that is done, from 0 to 1 */
  readonly progress?: (done: number) => void
  readonly signal?: AbortSignal
}
