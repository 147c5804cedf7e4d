import { appendFileSync, statSync } from 'node:fs'

/** GitHub refuses the whole summary of a step above this many bytes. */
const SUMMARY_LIMIT = 1024 * 1024

/** No character of UTF-16 takes more in UTF-8. */
const BYTES_A_CHARACTER = 3

/**
 * Adds a text to the summary of the job.
 * @param file what `GITHUB_STEP_SUMMARY` names
 */
export function addToSummary(file: string | undefined, textWithin: (characters: number) => string): void {
  if (!file) return
  const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  const text = textWithin(Math.floor((SUMMARY_LIMIT - taken - 1) / BYTES_A_CHARACTER))
  appendFileSync(file, `${taken > 0 ? '\n' : ''}${text}\n`)
}
