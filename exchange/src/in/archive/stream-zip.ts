import { Inflate } from 'fflate'
import { Refusal } from '../refusal.ts'
import { type LargeFile, partOf } from './large-file.ts'

/** A part of an archive that is too large to be opened whole. */
export interface ZipEntry {
  /** Its path in the archive. */
  readonly name: string
  /** How its bytes are packed: 0 not at all, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  /** Bytes it takes in the archive. */
  readonly packed: number
  /** Where its own header begins. */
  readonly at: number
}

/**
 * What an archive says it holds, read from the directory at its end: it alone tells the sizes when the archive was written as it flowed.
 * @throws Refusal when the directory is missing (a download that stopped) or makes no sense
 */
export async function entriesOf(file: LargeFile): Promise<readonly ZipEntry[]> {
  const tail = await partOf(file, file.size - LONGEST_TAIL, file.size)
  const end = lastIndexOf(tail, END_OF_DIRECTORY)
  if (end < 0 || tail.length - end < 22) throw CUT
  const view = viewOf(tail)
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  if (size > LARGEST_DIRECTORY || start + size > file.size) throw CUT
  return [...headersOf(await partOf(file, start, start + size))]
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
  if (entry.encrypted) throw WITH_PASSWORD
  const header = await partOf(file, entry.at, entry.at + 30)
  if (header.length < 30 || viewOf(header).getUint32(0, true) !== OWN_HEADER) throw CUT
  const start = entry.at + 30 + viewOf(header).getUint16(26, true) + viewOf(header).getUint16(28, true)
  if (start + entry.packed > file.size) throw CUT
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

function* headersOf(directory: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(directory)
  for (let at = 0; at + 46 <= directory.length && view.getUint32(at, true) === DIRECTORY_HEADER; ) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const nameEnd = at + 46 + (nameLength ?? 0)
    const extra = directory.subarray(nameEnd, nameEnd + (extraLength ?? 0))
    const [packed, start] = realSizes(extra, view, at)
    yield {
      name: new TextDecoder().decode(directory.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      at: start,
    }
    at = nameEnd + extra.length + (commentLength ?? 0)
  }
}

/** The packed size and the place of a part; those that do not fit in four bytes are among its extra fields, in a fixed order. */
function realSizes(extra: Uint8Array, view: DataView, at: number): readonly [packed: number, start: number] {
  const written = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
  const long = longNumbers(extra)
  const [, packed = 0, start = 0] = written.map((value) => (value === ELSEWHERE ? (long.shift() ?? ELSEWHERE) : value))
  return [packed, start]
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
const STORED = 0
const DEFLATED = 8
const LONGEST_TAIL = 22 + 65_535
/** A directory of some tens of thousands of parts: no download of a register has as many. */
const LARGEST_DIRECTORY = 4 * 1024 * 1024
/** A deflated byte gives at most a thousand: unpacked piece by piece, a bomb never takes more than sixteen megabytes. */
const MORSEL = 16 * 1024

const CUT = new Refusal({
  fr: 'Cette archive ZIP est abîmée ou incomplète\u00a0: le téléchargement s’est peut-être arrêté. Téléchargez-la de nouveau.',
  en: 'This ZIP archive is damaged or incomplete: the download may have stopped. Download it again.',
})

const BOMB = new Refusal({
  fr: 'Une fois décompressée, cette archive dépasse de loin la taille du répertoire national\u00a0: par prudence, sa lecture s’est arrêtée. Téléchargez-la de nouveau sur data.gouv.fr.',
  en: 'Once unpacked, this archive is far larger than the national register: to be safe, the reading stopped. Download it again from data.gouv.fr.',
})

const WITH_PASSWORD = new Refusal({
  fr: 'Cette archive ZIP est protégée par un mot de passe. Décompressez-la vous-même, puis importez le fichier qu’elle contient.',
  en: 'This ZIP archive is protected by a password. Unpack it yourself, then import the file it holds.',
})

const UNKNOWN_PACKING = new Refusal({
  fr: 'Cette archive ZIP est comprimée d’une façon qui ne se lit pas ici. Décompressez-la vous-même, puis importez le fichier qu’elle contient.',
  en: 'This ZIP archive is packed in a way that is not read here. Unpack it yourself, then import the file it holds.',
})
