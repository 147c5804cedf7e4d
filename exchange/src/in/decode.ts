export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252'

/**
 * The text of a file's bytes. Old Windows programs do not write UTF-8: what is not UTF-8 is read as theirs, and the reader may be told.
 * A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: TextEncoding } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: read('utf-16le', bytes), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: read('utf-16be', bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: read('windows-1252', bytes), encoding: 'windows-1252' }
  }
}

const read = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)
