import type { SourceDocument } from './document.ts'
import { readSource } from './read.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** The encoding a byte order mark announces; UTF-8 without one. */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

export interface DecodedBytes {
  readonly text: string
  /** To write the file back as it was. */
  readonly encoding: Encoding
}

/**
 * The text of a file: UTF-8, or UTF-16 when a byte order mark says so. The mark stays as the first character of the text, so that offsets
 * count it and writing the text back keeps it. Invalid sequences become U+FFFD, which the reader reports where they stand. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = encodingOf(bytes)
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding }
}

/** Reads the bytes of a file. Offsets are those of the `text` of the document: see `decodeBytes`. Never throws. */
export function readBytes(bytes: Uint8Array): SourceDocument {
  return readSource(decodeBytes(bytes).text)
}
