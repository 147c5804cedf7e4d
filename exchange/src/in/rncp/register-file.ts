import type { ZipEntry } from '../archive/directory.ts'
import { inMemory, type LargeFile, partOf } from '../archive/large-file.ts'
import { isZip } from '../archive/open-zip.ts'
import { entriesOf, unpacked } from '../archive/stream-zip.ts'
import { NO_XML, ONLY_TABLES, SEVERAL_FILES } from './refusals.ts'

/** What is read of a file, from 0 to 1. */
export type Progress = (done: number) => void

/**
 * The XML of an export of the national register, as it flows: the file itself, or the one in the archive as it is downloaded.
 * @throws Refusal when the archive holds no such file
 */
export async function* xmlOf(file: LargeFile, progress: Progress = () => undefined): AsyncGenerator<Uint8Array> {
  if (isZip(await partOf(file, 0, 4))) {
    const entry = xmlAmong(await entriesOf(file))
    yield* unpacked(file, entry, LARGEST_XML, (packed) => progress(packed / Math.max(1, entry.packed)))
    return
  }
  let read = 0
  for await (const chunk of file.read(0, file.size)) {
    read += chunk.length
    progress(read / Math.max(1, file.size))
    yield chunk
  }
}

export const xmlOfBytes = (bytes: Uint8Array): AsyncGenerator<Uint8Array> => xmlOf(inMemory(bytes))

/** The register is half a gigabyte of XML in 2026; it has room to grow. */
const LARGEST_XML = 4 * 1024 ** 3

function xmlAmong(entries: readonly ZipEntry[]): ZipEntry {
  const named = (extension: string): ZipEntry[] =>
    entries.filter(({ name }) => name.toLowerCase().endsWith(extension) && !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name))
  const [first, ...others] = named('.xml')
  if (first === undefined) throw named('.csv').length > 0 ? ONLY_TABLES : NO_XML
  if (others.length > 0) throw SEVERAL_FILES
  return first
}
