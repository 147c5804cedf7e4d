import type { Readable, Writable } from 'node:stream'
import type { Session } from '../session.ts'

/** The process ends when nobody talks to it any more: its input is closed, or nobody reads what it writes. */
export function leaveWithClient(input: Readable, output: Writable, session: Session): void {
  const leave = (): void => process.exit(session.isOver ? 0 : 1)
  input.on('end', leave)
  input.on('close', leave)
  input.on('error', leave)
  output.on('error', leave)
}
