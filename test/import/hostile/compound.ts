/** Files of Office before 2007, and encrypted ones of today: a header, a table of sectors, a directory. */

const SECTOR = 512

/** A compound file whose directory has these entries; what they hold is not written. */
export function compoundFile(...entries: readonly string[]): Uint8Array {
  const directory = ['Root Entry', ...entries]
  const bytes = new Uint8Array(SECTOR * (2 + Math.ceil(directory.length / 4)))
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  bytes.fill(0xff, SECTOR, 2 * SECTOR)
  directory.forEach((name, index) => {
    const at = 2 * SECTOR + 128 * index
    Array.from(name).forEach((letter, position) => {
      view.setUint16(at + 2 * position, letter.charCodeAt(0), true)
    })
    view.setUint16(at + 64, 2 * (name.length + 1), true)
    view.setUint8(at + 66, index === 0 ? 5 : 2)
  })
  return bytes
}
