import { createInterface, type Interface } from 'node:readline'

/** The lines that a person types, or that a script gives, one after the other. */
export interface Lines {
  /** Whether someone is typing. */
  readonly isTyped: boolean
  /** The next line; `null` once there is none, or when the person leaves. */
  next(prompt: string): Promise<string | null>
  close(): void
}

/** What Ctrl-C does while nobody is asked: it ends what is under way. */
export type Interrupted = () => void

/**
 * Reads the standard input. Ctrl-C while a line is typed says how to leave, and leaves when it is pressed again; while an answer comes, it
 * ends that answer.
 */
export function standardLines(interrupted: Interrupted, twice: () => void): Lines {
  const isTyped = process.stdin.isTTY === true
  const waiting: string[] = []
  let asked: ((line: string | null) => void) | null = null
  let isOver = false
  let isWarned = false
  const reader: Interface = createInterface({
    input: process.stdin,
    ...(isTyped ? { output: process.stdout, historySize: 200 } : { terminal: false }),
  })
  const give = (line: string | null): void => {
    const waitingFor = asked
    asked = null
    waitingFor?.(line)
  }
  const interrupt = (): void => {
    if (asked === null) {
      interrupted()
      return
    }
    if (isWarned) {
      reader.close()
      return
    }
    isWarned = true
    twice()
    if (isTyped) reader.prompt()
  }
  reader.on('line', (line) => {
    isWarned = false
    if (asked === null) waiting.push(line)
    else give(line)
  })
  reader.on('close', () => {
    isOver = true
    give(null)
  })
  // In raw mode Ctrl-C is a key; otherwise it is a signal.
  reader.on('SIGINT', interrupt)
  process.on('SIGINT', interrupt)
  return {
    isTyped,
    next(prompt) {
      const line = waiting.shift()
      if (line !== undefined) return Promise.resolve(line)
      if (isOver) return Promise.resolve(null)
      if (isTyped) {
        reader.setPrompt(`${prompt} `)
        reader.prompt()
      }
      return new Promise((resolve) => {
        asked = resolve
      })
    },
    close() {
      process.removeListener('SIGINT', interrupt)
      reader.close()
    },
  }
}
