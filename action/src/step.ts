import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { Failed } from './failed.ts'
import { annotate } from './log.ts'

/** Runs a step of the action. What a person can mend is one line; anything else is a fault of ours, with all that is known of it. */
export async function step(run: () => Promise<void> | void): Promise<void> {
  try {
    await run()
  } catch (error) {
    const language = process.env.INPUT_LANGUAGE?.trim() === 'en' ? 'en' : 'fr'
    const said = error instanceof Failed ? error.said[language] : error instanceof Error ? error.stack : String(error)
    annotate('error', said ?? String(error))
    process.exitCode = 1
  }
}

/** Gives values to the steps that follow. */
export function output(values: Readonly<Record<string, string | number>>): void {
  const file = process.env.GITHUB_OUTPUT
  if (!file) return
  const lines = Object.entries(values).map(([name, value]) => {
    const end = randomUUID()
    return `${name}<<${end}\n${value}\n${end}\n`
  })
  appendFileSync(file, lines.join(''))
}
