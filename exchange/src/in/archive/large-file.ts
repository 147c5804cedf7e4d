/** A file too large to be held in memory: the shell that opened it gives any part of it, in pieces. */
export interface LargeFile {
  /** Bytes. */
  readonly size: number
  /** The bytes from `start` to `end`, half-open, in pieces of any size. */
  readonly read: (start: number, end: number) => AsyncIterable<Uint8Array>
}

/** A file that is held whole, read as a large one is. */
export function inMemory(bytes: Uint8Array): LargeFile {
  return {
    size: bytes.length,
    async *read(start, end) {
      yield bytes.subarray(start, end)
    },
  }
}

/** A part of a file in one piece; shorter than asked when the file ends before. */
export async function partOf(file: LargeFile, start: number, end: number): Promise<Uint8Array> {
  const from = Math.max(0, start)
  const whole = new Uint8Array(Math.max(0, Math.min(end, file.size) - from))
  let filled = 0
  for await (const piece of file.read(from, from + whole.length)) {
    const taken = piece.subarray(0, whole.length - filled)
    whole.set(taken, filled)
    filled += taken.length
    if (filled === whole.length) break
  }
  return whole.subarray(0, filled)
}
