import { Inflate } from 'fflate'
import { contentStart, DEFLATED, directoryIn, entriesIn, LONGEST_TAIL, STORED, type ZipEntry } from './directory.ts'
import { type LargeFile, partOf } from './large-file.ts'
import { BOMB, CUT, EXPORT_WITH_PASSWORD, UNKNOWN_PACKING } from './refusals.ts'

/**
 * What an archive says it holds, read from the directory at its end: it alone tells the sizes when the archive was written as it flowed.
 * @throws Refusal when the directory is missing (a download that stopped) or makes no sense
 */
export async function entriesOf(file: LargeFile): Promise<readonly ZipEntry[]> {
  const place = directoryIn(await partOf(file, file.size - LONGEST_TAIL, file.size), file.size)
  if (place === null) throw CUT
  return entriesIn(await partOf(file, place.start, place.end))
}

/**
 * The bytes of one part, as they unpack: whatever it says of its size, a few megabytes are in memory.
 * @param largest bytes after which it is taken for a bomb
 * @param progress told how many of its packed bytes are read
 */
export async function* unpacked(
  file: LargeFile,
  entry: ZipEntry,
  largest: number,
  progress: (packed: number) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw EXPORT_WITH_PASSWORD
  const start = contentStart(await partOf(file, entry.at, entry.at + 30), entry.at)
  if (start === null || start + entry.packed > file.size) throw CUT
  let [read, given] = [0, 0]
  for await (const piece of unpackedPieces(file.read(start, start + entry.packed), entry.method, (count) => {
    read += count
  })) {
    progress(read)
    given += piece.length
    if (given > largest) throw BOMB
    yield piece
  }
}

async function* unpackedPieces(
  packed: AsyncIterable<Uint8Array>,
  method: number,
  count: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  if (method !== STORED && method !== DEFLATED) throw UNKNOWN_PACKING
  const ready: Uint8Array[] = []
  const inflate = new Inflate((bytes) => ready.push(bytes))
  for await (const chunk of packed) {
    for (let at = 0; at < chunk.length; at += MORSEL) {
      const morsel = chunk.subarray(at, at + MORSEL)
      count(morsel.length)
      if (method === STORED) ready.push(morsel)
      else pushInto(inflate, morsel)
      yield* ready.splice(0)
    }
  }
}

function pushInto(inflate: Inflate, morsel: Uint8Array): void {
  try {
    inflate.push(morsel)
  } catch {
    throw CUT
  }
}

/** A deflated byte gives at most a thousand: unpacked piece by piece, a bomb never takes more than sixteen megabytes. */
const MORSEL = 16 * 1024
