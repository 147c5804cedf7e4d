import { createHash } from 'node:crypto'
import { Cannot } from './cannot.ts'

/** Where a list goes on, for the client to give back: where, and of which list. */
export function cursorAt(offset: number, list: readonly unknown[]): string {
  return Buffer.from(`${offset}.${fingerprint(list)}`).toString('base64url')
}

/**
 * The offset that a cursor stands for; 0 without one.
 * @param list what the list follows from: the text it was made of, what was asked
 * @throws Cannot when the cursor is of another list, or of the same one before a change
 */
export function offsetOf(cursor: string | undefined, list: readonly unknown[]): number {
  if (cursor === undefined) return 0
  const [, digits = '', of = ''] =
    /^(\d{1,9})\.([\w-]+)$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (digits !== '' && of === fingerprint(list)) return Number(digits)
  throw new Cannot({
    fr: 'Ce curseur n’est pas de cette liste, ou le fichier a changé depuis\u00a0: recommencez sans curseur.',
    en: 'This cursor is of another list, or the file has changed since: start again without a cursor.',
  })
}

const fingerprint = (list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12)
