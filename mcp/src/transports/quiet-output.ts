import { Console } from 'node:console'
import { Writable } from 'node:stream'

/**
 * Keeps the standard output for the protocol: whatever a library prints, through the console or the stream itself, goes to the error output.
 * @returns the one way to the standard output that is left
 */
export function quietOutput(): Writable {
  const write = process.stdout.write.bind(process.stdout)
  const protocol = new Writable({
    decodeStrings: true,
    write: (chunk: Buffer, _encoding, done) => void write(chunk, done),
  })
  process.stdout.on('error', (error) => protocol.destroy(error))
  process.stdout.write = process.stderr.write.bind(process.stderr)
  globalThis.console = new Console(process.stderr)
  return protocol
}
