/** A part of a ZIP archive, as the directory at the end of the archive tells it: what it says may be false. */
export interface ZipEntry {
  /** Its path in the archive. */
  readonly name: string
  /** How its bytes are packed: 0 not at all, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  /** Bytes it takes in the archive, and once unpacked. */
  readonly packed: number
  readonly size: number
  /** Where its own header begins. */
  readonly at: number
}

/** How many bytes at the end of an archive are enough to find where its directory is. */
export const LONGEST_TAIL = 22 + 65_535

/**
 * Where the directory of an archive is, from the end of the archive; `null` when it is not there, as in a download that stopped.
 * @param whole bytes of the archive
 */
export function directoryIn(tail: Uint8Array, whole: number): { readonly start: number; readonly end: number } | null {
  const at = lastIndexOf(tail, END_OF_DIRECTORY)
  if (at < 0 || tail.length - at < 22) return null
  const view = viewOf(tail)
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)]
  if (size > LARGEST_DIRECTORY || start + size > whole) return null
  return { start, end: start + size }
}

/** What a directory lists, as far as it makes sense: it may say that it has more than it holds. */
export function entriesIn(directory: Uint8Array): readonly ZipEntry[] {
  const view = viewOf(directory)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length && view.getUint32(at, true) === DIRECTORY_HEADER; ) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extra = directory.subarray(nameEnd, nameEnd + view.getUint16(at + 30, true))
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      ...realSizes(extra, view, at),
    })
    at = nameEnd + extra.length + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * Where the bytes of a part begin: after its own header, whose length is its own too.
 * @param header the first thirty bytes of it
 * @returns `null` when that is no header
 */
export function contentStart(header: Uint8Array, at: number): number | null {
  if (header.length < 30) return null
  const view = viewOf(header)
  if (view.getUint32(0, true) !== OWN_HEADER) return null
  return at + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

/** The sizes and the place of a part; those that do not fit in four bytes are among its extra fields, in a fixed order. */
function realSizes(extra: Uint8Array, view: DataView, at: number): Pick<ZipEntry, 'size' | 'packed' | 'at'> {
  const long = longNumbers(extra)
  const real = (offset: number): number => {
    const value = view.getUint32(at + offset, true)
    return value === ELSEWHERE ? (long.shift() ?? ELSEWHERE) : value
  }
  const size = real(24)
  const packed = real(20)
  return { size, packed, at: real(42) }
}

function longNumbers(extra: Uint8Array): number[] {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LONG_NUMBERS) continue
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), extra.length - at - 4) / 8)
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)))
  }
  return []
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function lastIndexOf(bytes: Uint8Array, signature: number): number {
  const view = viewOf(bytes)
  for (let at = bytes.length - 4; at >= 0; at -= 1) if (view.getUint32(at, true) === signature) return at
  return -1
}

/** The numbers of the ZIP format, as its specification gives them (APPNOTE 6.3). */
const OWN_HEADER = 0x04034b50
const DIRECTORY_HEADER = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const LONG_NUMBERS = 0x0001
const ELSEWHERE = 0xffffffff
export const STORED = 0
export const DEFLATED = 8
/** A directory of some tens of thousands of parts: no document has as many. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024
