import { connect } from 'node:net'

/**
 * Loaded into a server (`--expose-gc --import`) to tell its memory after a collection: what stays, not what waits to be collected.
 * Listens to the socket of `MemoryProbe`; does not keep the process alive.
 */
const path = process.env.EQUERRE_MEMORY_PROBE
if (path === undefined || globalThis.gc === undefined)
  throw new Error('a memory probe needs its socket and --expose-gc')
const collect = globalThis.gc
const socket = connect(path)
socket.unref()
socket.on('error', () => {})
socket.on('data', () => {
  collect()
  collect()
  socket.write(`${JSON.stringify(process.memoryUsage())}\n`)
})
