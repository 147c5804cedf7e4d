import { writeSync } from 'node:fs'
import { EXIT } from './exit-codes.ts'

/** Writes on the standard output. The stream of Node starts sockets and terminals first: it is only asked when a pipe is full. */
export function writeOut(data: string | Uint8Array): void {
  let rest: Buffer = Buffer.from(data)
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest))
  } catch (error) {
    leaveQuietlyWhenNobodyReads(error)
    process.stdout.on('error', leaveQuietlyWhenNobodyReads)
    process.stdout.write(rest)
  }
}

/** `equerre check | head` closes the pipe: that is no error. */
function leaveQuietlyWhenNobodyReads(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EPIPE') process.exit(process.exitCode ?? EXIT.clean)
  if (code !== 'EAGAIN') throw error
}
