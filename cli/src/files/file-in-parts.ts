import { createReadStream, statSync } from 'node:fs'
import type { LargeFile } from '../../../exchange/src/in/archive/large-file.ts'

/** A file of the disk, of which the reader takes the parts it needs when it needs them: its size does not matter. */
export const fileInParts = (path: string): LargeFile => ({
  size: statSync(path).size,
  async *read(start, end) {
    if (end <= start) return
    for await (const part of createReadStream(path, { start, end: end - 1, highWaterMark: PART })) {
      if (part instanceof Uint8Array) yield part
    }
  },
})

const PART = 1 << 18
