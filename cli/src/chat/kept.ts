import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Memory, NOTHING_SAID, readMemory } from '../../../assistant/src/conversation/memory.ts'

/** A conversation about a file, as it is kept on this machine from one run to the next. */
export interface Kept {
  readonly memory: Memory
  /** The exchanges, the oldest first. */
  readonly exchanges: readonly Exchange[]
}

export interface Exchange {
  readonly question: string
  readonly answer: string
}

export const NOTHING_KEPT: Kept = { memory: NOTHING_SAID, exchanges: [] }

/** What a model is reminded of, and what a person may read again: not a history of years. */
const MOST_EXCHANGES = 50
const LONGEST = 4_000

/**
 * The file of a conversation, one a référentiel, in the folder where this user's programs keep their state.
 * @param path absolute path of the référentiel
 */
export function conversationFile(path: string, environment: Readonly<Record<string, string | undefined>>): string {
  const home = environment.XDG_STATE_HOME || environment.LOCALAPPDATA || join(homedir(), '.local', 'state')
  const name = createHash('sha256').update(path).digest('hex').slice(0, 24)
  return join(home, 'equerre', 'conversations', `${name}.json`)
}

/** What was kept; nothing when there is none or when it cannot be read. */
export function readKept(file: string): Kept {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof stored !== 'object' || stored === null || !('exchanges' in stored)) return NOTHING_KEPT
    const exchanges = Array.isArray(stored.exchanges) ? stored.exchanges.filter(isExchange) : []
    return { memory: readMemory('memory' in stored ? stored.memory : null), exchanges }
  } catch {
    return NOTHING_KEPT
  }
}

function isExchange(value: unknown): value is Exchange {
  return (
    typeof value === 'object' &&
    value !== null &&
    'question' in value &&
    'answer' in value &&
    typeof value.question === 'string' &&
    typeof value.answer === 'string'
  )
}

export function withExchange({ exchanges }: Kept, memory: Memory, exchange: Exchange): Kept {
  const { question, answer } = exchange
  const kept = { question: question.slice(0, LONGEST), answer: answer.slice(0, LONGEST) }
  return { memory, exchanges: [...exchanges, kept].slice(-MOST_EXCHANGES) }
}

/**
 * Keeps a conversation for its user alone, in one step: another run reads the old one or the new one. What waits for a decision is not kept.
 * @returns whether it could be kept
 */
export function keep(file: string, { memory, exchanges }: Kept): boolean {
  const draft = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const { pending: _, ...said } = memory
    writeFileSync(draft, `${JSON.stringify({ version: 1, memory: said, exchanges }, null, 1)}\n`, { mode: 0o600 })
    renameSync(draft, file)
    return true
  } catch {
    forget(draft)
    return false
  }
}

function forget(draft: string): void {
  try {
    rmSync(draft, { force: true })
  } catch {
    // There is no folder where it could be.
  }
}
