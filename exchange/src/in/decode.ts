export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'macintosh' | 'mixed'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
}

/**
 * The text of a file's bytes. Old programs do not write UTF-8: what is not UTF-8 is read as that of Windows, or of the Mac when its
 * accents say so; where texts of both were put together, each part is read as it was written. The reader may be told.
 * A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { text: decode(utf16, bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decodeOld(bytes)
  }
}

/** Whether the bytes are a text in UTF-16, with its mark or without. */
export const isUtf16 = (bytes: Uint8Array): boolean => utf16Of(bytes) !== null

/** Without its mark, a text in a Latin script shows by its zeros: one byte in two. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const looked = bytes.subarray(0, 4096)
  const pairs = Math.floor(looked.length / 2)
  if (pairs < 2 || bytes.length % 2 !== 0) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < pairs * 2; at += 2) {
    if (looked[at] === 0) even += 1
    if (looked[at + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.8 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.8 && odd < pairs * 0.05 ? 'utf-16be' : null
}

/** A text that is not UTF-8 from end to end. */
function decodeOld(bytes: Uint8Array): DecodedText {
  const { whole, stray } = sequencesIn(bytes)
  // A part of a file may end in the middle of a letter.
  if (stray.length <= 3 && whole > 0 && stray.every((at) => at >= bytes.length - 3)) {
    return { text: decode('utf-8', bytes), encoding: 'utf-8' }
  }
  const old = isMac(bytes) ? 'macintosh' : 'windows-1252'
  if (whole > stray.length) return { text: mixed(bytes, stray, old), encoding: 'mixed' }
  return { text: decode(old, bytes), encoding: old }
}

/** How many letters beyond ASCII are written in UTF-8, and where a byte is no part of one. */
function sequencesIn(bytes: Uint8Array): { readonly whole: number; readonly stray: readonly number[] } {
  let whole = 0
  const stray: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    const length = byte < 0x80 ? 1 : sequenceAt(bytes, at)
    if (length > 1) whole += 1
    if (length === 0) stray.push(at)
    at += Math.max(1, length)
  }
  return { whole, stray }
}

function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0
  if (first >= 0xf5) return 0
  for (let next = 1; next < length; next += 1) {
    const byte = bytes[at + next] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

function mixed(bytes: Uint8Array, stray: readonly number[], old: string): string {
  let text = ''
  let from = 0
  for (const at of stray) {
    text += decode('utf-8', bytes.subarray(from, at)) + decode(old, bytes.subarray(at, at + 1))
    from = at + 1
  }
  return text + decode('utf-8', bytes.subarray(from))
}

/** The Mac and Windows wrote accents with other bytes: those of French tell them apart. */
function isMac(bytes: Uint8Array): boolean {
  let [mac, windows] = [0, 0]
  for (const byte of bytes) {
    if (MAC.has(byte)) mac += 1
    if (WINDOWS.has(byte)) windows += 1
  }
  return mac > 2 * windows
}

/** à é è ê ë ç î ï ô û ù â É ’ and « on each; a byte that both use for French says nothing. */
const MAC = new Set([0x88, 0x8e, 0x8f, 0x90, 0x91, 0x8d, 0x94, 0x95, 0x99, 0x9e, 0x9d, 0x89, 0x83, 0xd5])
const WINDOWS = new Set([0xe0, 0xe9, 0xe8, 0xea, 0xeb, 0xe7, 0xee, 0xef, 0xf4, 0xfb, 0xf9, 0xe2, 0xc9, 0x92, 0xab])

/**
 * The letters of Windows between 0x80 and 0x9f: apostrophe, dashes, œ, €… Some releases of Node 20 give control characters for them; a
 * dot is a byte that Windows leaves without a letter.
 */
const WINDOWS_LETTERS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

function decode(encoding: string, bytes: Uint8Array): string {
  const text = new TextDecoder(encoding).decode(bytes)
  if (encoding !== 'windows-1252') return text
  return text.replace(/[\u0080-\u009f]/g, (control) => {
    const letter = WINDOWS_LETTERS[control.charCodeAt(0) - 0x80] ?? '.'
    return letter === '.' ? control : letter
  })
}
