import { unzlibSync } from 'fflate'

/** A font in WOFF as the TrueType font that it is when it is unpacked. */
export const unpackedFont = (font: Uint8Array): Uint8Array =>
  fontOf([...tablesOf(font)].map(([tag, table]) => [tag, bytesOf(table)]))

/**
 * A TrueType font reduced to some of its characters. Glyphs keep their numbers, those that are not wanted lose their outlines; hints
 * go, for what is printed does not need them.
 * @param wanted whether a character that the font has is kept
 * @param name of the reduced font: a licence may reserve that of the whole one
 * @throws when the font has no character map that is understood
 */
export function subsetOf(font: Uint8Array, wanted: (codePoint: number) => boolean, name: string): Uint8Array {
  const tables = tablesOf(font)
  const table = (tag: string): DataView => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`The font has no table ${tag}.`)
    return found
  }
  const characters = charactersIn(table('cmap')).filter(([codePoint]) => wanted(codePoint))
  const head = copyOf(table('head'))
  const offsets = offsetsOf(table('loca'), head.getInt16(50) === 1)
  const glyf = table('glyf')
  const outline = (glyph: number): DataView => part(glyf, offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0)
  const kept = withComponents(new Set([0, ...characters.map(([, glyph]) => glyph)]), outline)

  const outlines = offsets.slice(1).map((_, glyph) => (kept.has(glyph) ? withoutHints(outline(glyph)) : EMPTY))
  head.setInt16(50, 1)
  head.setUint32(8, 0)
  return fontOf([
    ['OS/2', bytesOf(table('OS/2'))],
    ['cmap', characterMap(characters)],
    ['glyf', joined(outlines)],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(table('hhea'))],
    ['hmtx', widthsOf(table('hmtx'), table('hhea').getUint16(34), kept)],
    ['loca', locations(outlines)],
    ['maxp', bytesOf(table('maxp'))],
    ['name', naming(name)],
    ['post', bytesOf(withVersion3(table('post')))],
  ])
}

/** The characters that a font has, in TrueType or in WOFF. */
export function charactersOf(font: Uint8Array): readonly number[] {
  const cmap = tablesOf(font).get('cmap')
  return cmap === undefined ? [] : charactersIn(cmap).map(([codePoint]) => codePoint)
}

const EMPTY = new Uint8Array()

const part = ({ buffer, byteOffset }: DataView, start: number, end: number): DataView =>
  new DataView(buffer, byteOffset + start, Math.max(0, end - start))

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength).slice()

const copyOf = (view: DataView): DataView => new DataView(bytesOf(view).buffer)

function tablesOf(font: Uint8Array): ReadonlyMap<string, DataView> {
  const whole = new DataView(font.buffer, font.byteOffset, font.byteLength)
  if (whole.getUint32(0) === WOFF) return unpacked(font, whole)
  const entries = Array.from({ length: whole.getUint16(4) }, (_, index): readonly [string, DataView] => {
    const at = 12 + 16 * index
    const tag = String.fromCharCode(...font.subarray(at, at + 4))
    const start = whole.getUint32(at + 8)
    return [tag, part(whole, start, start + whole.getUint32(at + 12))]
  })
  return new Map(entries)
}

const WOFF = 0x774f4646

function unpacked(font: Uint8Array, whole: DataView): ReadonlyMap<string, DataView> {
  const entries = Array.from({ length: whole.getUint16(12) }, (_, index): readonly [string, DataView] => {
    const at = 44 + 20 * index
    const start = whole.getUint32(at + 4)
    const packed = font.subarray(start, start + whole.getUint32(at + 8))
    const bytes = packed.length < whole.getUint32(at + 12) ? unzlibSync(packed) : packed
    return [
      String.fromCharCode(...font.subarray(at, at + 4)),
      new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    ]
  })
  return new Map(entries)
}

/** Each character with its glyph, from the map by groups, else from the map by segments that all fonts have. */
function charactersIn(cmap: DataView): readonly (readonly [codePoint: number, glyph: number])[] {
  const starts = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + 8 * index + 4))
  const groups = starts.find((offset) => cmap.getUint16(offset) === 12)
  if (groups !== undefined) return charactersInGroups(part(cmap, groups, cmap.byteLength))
  const start = starts.find((offset) => cmap.getUint16(offset) === 4)
  if (start === undefined) throw new Error('The font has no character map that is known.')
  const segments = cmap.getUint16(start + 6) / 2
  const found: (readonly [number, number])[] = []
  for (let segment = 0; segment < segments; segment++) {
    const at = start + 14 + 2 * segment
    const last = cmap.getUint16(at)
    const first = cmap.getUint16(at + 2 + 2 * segments)
    const delta = cmap.getUint16(at + 2 + 4 * segments)
    const place = at + 2 + 6 * segments
    const offset = cmap.getUint16(place)
    for (let codePoint = first; codePoint <= last && codePoint !== 0xffff; codePoint++) {
      const listed = offset === 0 ? codePoint : cmap.getUint16(place + offset + 2 * (codePoint - first))
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) found.push([codePoint, glyph])
    }
  }
  return found
}

function charactersInGroups(map: DataView): readonly (readonly [codePoint: number, glyph: number])[] {
  return Array.from({ length: map.getUint32(12) }, (_, index) => 16 + 12 * index).flatMap((at) => {
    const [first, last, glyph] = [map.getUint32(at), map.getUint32(at + 4), map.getUint32(at + 8)]
    return Array.from({ length: last - first + 1 }, (_, rank) => [first + rank, glyph + rank] as const)
  })
}

function offsetsOf(loca: DataView, isLong: boolean): readonly number[] {
  return Array.from({ length: loca.byteLength / (isLong ? 4 : 2) }, (_, index) =>
    isLong ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index),
  )
}

const HAS = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, hints: 0x100 } as const

interface Component {
  readonly at: number
  readonly flags: number
  readonly glyph: number
  readonly end: number
}

/** The glyphs of which an accented letter is made; none for a letter drawn whole. */
function componentsOf(outline: DataView): readonly Component[] {
  if (outline.byteLength === 0 || outline.getInt16(0) >= 0) return []
  const components: Component[] = []
  for (let at = 10; ; ) {
    const flags = outline.getUint16(at)
    const scales = flags & HAS.matrix ? 8 : flags & HAS.twoScales ? 4 : flags & HAS.scale ? 2 : 0
    const end = at + 4 + (flags & HAS.words ? 4 : 2) + scales
    components.push({ at, flags, glyph: outline.getUint16(at + 2), end })
    if ((flags & HAS.more) === 0) return components
    at = end
  }
}

function withComponents(glyphs: ReadonlySet<number>, outline: (glyph: number) => DataView): ReadonlySet<number> {
  const all = new Set(glyphs)
  for (const glyph of all) for (const component of componentsOf(outline(glyph))) all.add(component.glyph)
  return all
}

function withoutHints(outline: DataView): Uint8Array {
  if (outline.byteLength === 0) return EMPTY
  const components = componentsOf(outline)
  const last = components.at(-1)
  if (last !== undefined) {
    const copy = copyOf(part(outline, 0, last.end))
    for (const { at, flags } of components) copy.setUint16(at, flags & ~HAS.hints)
    return bytesOf(copy)
  }
  const lengthAt = 10 + 2 * outline.getInt16(0)
  const hints = outline.getUint16(lengthAt)
  const bytes = bytesOf(outline)
  bytes.fill(0, lengthAt, lengthAt + 2)
  return new Uint8Array([...bytes.subarray(0, lengthAt + 2), ...bytes.subarray(lengthAt + 2 + hints)])
}

/** Each piece starts at a multiple of four. */
const padded = (length: number): number => (length + 3) & ~3

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + padded(length), 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += padded(piece.length)
  }
  return whole
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * (outlines.length + 1)))
  let at = 0
  outlines.forEach(({ length }, index) => {
    at += padded(length)
    view.setUint32(4 * (index + 1), at)
  })
  return bytesOf(view)
}

/** @param count how many glyphs have a width of their own; the side bearings of the others follow */
function widthsOf(hmtx: DataView, count: number, kept: ReadonlySet<number>): Uint8Array {
  const bytes = bytesOf(hmtx)
  for (let glyph = 0; glyph < count; glyph++) if (!kept.has(glyph)) bytes.fill(0, 4 * glyph, 4 * glyph + 4)
  return bytes
}

/** A map by groups, one a character. */
function characterMap(characters: readonly (readonly [number, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(28 + 12 * characters.length))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, 16 + 12 * characters.length)
  view.setUint32(24, characters.length)
  characters.forEach(([codePoint, glyph], index) => {
    const at = 28 + 12 * index
    view.setUint32(at, codePoint)
    view.setUint32(at + 4, codePoint)
    view.setUint32(at + 8, glyph)
  })
  return bytesOf(view)
}

const FAMILY = 1
const STYLE = 2
const FULL_NAME = 4
const POSTSCRIPT_NAME = 6

function naming(name: string): Uint8Array {
  const records: readonly (readonly [number, string])[] = [
    [FAMILY, name],
    [STYLE, 'Regular'],
    [FULL_NAME, name],
    [POSTSCRIPT_NAME, name.replaceAll(' ', '')],
  ]
  const texts = records.map(([, text]) => text).join('')
  const storage = 6 + 12 * records.length
  const view = new DataView(new ArrayBuffer(storage + 2 * texts.length))
  view.setUint16(2, records.length)
  view.setUint16(4, storage)
  let offset = 0
  records.forEach(([id, text], index) => {
    const fields = [3, 1, 0x409, id, 2 * text.length, offset]
    fields.forEach((field, rank) => void view.setUint16(6 + 12 * index + 2 * rank, field))
    offset += 2 * text.length
  })
  for (let index = 0; index < texts.length; index++) view.setUint16(storage + 2 * index, texts.charCodeAt(index))
  return bytesOf(view)
}

/** The version without the names of the glyphs. */
function withVersion3(post: DataView): DataView {
  const short = copyOf(part(post, 0, 32))
  short.setUint32(0, 0x30000)
  return short
}

function fontOf(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const sorted = tables.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const directory = 12 + 16 * sorted.length
  const view = new DataView(new ArrayBuffer(directory))
  const power = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x10000)
  const search = [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)]
  search.forEach((field, rank) => void view.setUint16(4 + 2 * rank, field))
  let at = directory
  sorted.forEach(([tag, bytes], index) => {
    const letters = [...tag].reduce((all, letter) => (all << 8) | letter.charCodeAt(0), 0)
    const fields = [letters >>> 0, sumOf(bytes), at, bytes.length]
    fields.forEach((field, rank) => void view.setUint32(12 + 16 * index + 4 * rank, field))
    at += padded(bytes.length)
  })
  return joined([bytesOf(view), ...sorted.map(([, bytes]) => bytes)])
}

function sumOf(bytes: Uint8Array): number {
  const view = new DataView(joined([bytes]).buffer)
  let sum = 0
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
