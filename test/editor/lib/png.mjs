import { deflateSync, inflateSync } from 'node:zlib'

/** Makes the picture of a screen small: at most 256 colours, which a screen of text hardly has, packed as tightly as PNG allows. */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const COLOURS = 256

/** @param png as a browser takes it: 8 bits a channel, not interlaced @returns the same picture, with a palette */
export function packed(png) {
  const { width, height, pixels } = decoded(png)
  const { palette, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const data = deflateSync(rows, { level: 9, memLevel: 9 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function decoded(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('no PNG')
  const parts = []
  let head
  for (let at = 8; at < png.length; ) {
    const size = png.readUInt32BE(at)
    const name = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + size)
    if (name === 'IHDR') head = data
    if (name === 'IDAT') parts.push(data)
    at += size + 12
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[head[9]]
  if (head[8] !== 8 || channels === undefined || head[12] !== 0) throw new Error('a PNG of another kind')
  const bytes = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  const pixels = new Uint32Array(width * height)
  for (let index = 0, at = 0; index < pixels.length; index++, at += channels) {
    pixels[index] = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]
  }
  return { width, height, pixels }
}

function unfiltered(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : out[y * stride + x - channels]
      const above = y === 0 ? 0 : out[(y - 1) * stride + x]
      const corner = y === 0 || x < channels ? 0 : out[(y - 1) * stride + x - channels]
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess
    }
  }
  return out
}

function paeth(left, above, corner) {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value))
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** The colours that are most seen, each rare one shown as the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = spread([...counts].sort((a, b) => b[1] - a[1]))
  const indices = new Map(palette.map((colour, index) => [colour, index]))
  const indexOf = (colour) => {
    const known = indices.get(colour)
    if (known !== undefined) return known
    const index = nearest(palette, colour)
    indices.set(colour, index)
    return index
  }
  return { palette, indexOf }
}

/** Takes colours from the most seen on, no two of which look the same, until there are as many as a palette holds. */
function spread(counted) {
  for (let apart = 0; ; apart = apart * 1.5 + 8) {
    const palette = []
    for (const [colour] of counted) {
      if (palette.length > COLOURS) break
      if (palette.every((other) => distance(other, colour) > apart || other === colour)) palette.push(colour)
    }
    if (palette.length <= COLOURS) return palette
  }
}

function nearest(palette, colour) {
  let best = 0
  for (const [index, other] of palette.entries()) {
    if (distance(other, colour) < distance(palette[best], colour)) best = index
  }
  return best
}

const distance = (a, b) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

function crc(bytes) {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}
