import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises'
import { kindOf } from './kinds.ts'
import { toSlashes } from './paths.ts'
import { absent, LARGEST_FILE, notServed, outside, tooLarge, unsteady } from './refusals.ts'
import type { Roots } from './roots.ts'

export interface FileBytes {
  /** Without links. */
  readonly path: string
  readonly bytes: Buffer
  /** The same bytes, the same version. */
  readonly version: string
  /** What tells one state of the file from another without reading it. */
  readonly stamp: string
  readonly mode: number
}

const ATTEMPTS = 5

/** A link is not followed, and a pipe does not keep the reader waiting. Neither flag exists on Windows. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a file that is inside the folders served once every link is followed.
 * What was opened is compared with what stands at the path afterwards: a folder that is swapped for a link in between opens nothing else.
 * @param path absolute, with `/`
 * @throws Refusal
 */
export async function readConfined(path: string, roots: Roots): Promise<FileBytes> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readOnce(path, roots)
    if (read !== null) return read
  }
  throw unsteady(roots.shown(path))
}

/** @returns `null` when the file was replaced or written to meanwhile */
async function readOnce(path: string, roots: Roots): Promise<FileBytes | null> {
  const real = await confinedPath(path, roots)
  const handle = await opened(real, roots)
  if (handle === null) return null
  try {
    const before = await handle.stat({ bigint: true })
    if (!before.isFile()) throw notServed()
    if (before.size > LARGEST_FILE) throw tooLarge(roots.shown(real))
    if (!(await standsAt(real, handle))) return null
    const bytes = await allOf(handle, Number(before.size))
    if (bytes.length > LARGEST_FILE) throw tooLarge(roots.shown(real))
    const after = await handle.stat({ bigint: true })
    if (stampOf(before) !== stampOf(after)) return null
    return { path: real, bytes, version: versionOf(bytes), stamp: stampOf(after), mode: Number(after.mode) }
  } finally {
    await handle.close()
  }
}

/** The path without links. @throws Refusal when it leads out, to another type of file, or nowhere */
export async function confinedPath(path: string, roots: Roots): Promise<string> {
  const real = await realpath(path).then(toSlashes, () => null)
  if (real === null) throw absent(roots.shown(path))
  if (roots.holding(real) === null) throw outside(roots.all.map(({ name }) => name))
  if (kindOf(real) === null) throw notServed()
  return real
}

async function opened(real: string, roots: Roots): Promise<FileHandle | null> {
  try {
    // A pipe, a socket or a device is told by its own path: opening one may already do something.
    if (!(await lstat(real)).isFile()) throw notServed()
    return await open(real, FLAGS)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === null) throw error
    if (code === 'ELOOP' || code === 'ENOENT') return null
    throw absent(roots.shown(real))
  }
}

interface Stat {
  readonly dev: bigint
  readonly ino: bigint
  readonly size: bigint
  readonly mtimeNs: bigint
  readonly ctimeNs: bigint
}

/**
 * Whether what was opened stands at a path, and no link is on the way. Linux says where it stands; elsewhere the path is asked again, several times: a
 * folder that is swapped for a link and back would have to be so between each two questions.
 */
export async function standsAt(real: string, handle: FileHandle): Promise<boolean> {
  const told = await readlink(`/proc/self/fd/${handle.fd}`).catch(() => null)
  if (told !== null) return told === real
  const opened = await handle.stat({ bigint: true })
  for (let question = 0; question < QUESTIONS; question++) {
    if ((await realpath(real).then(toSlashes, () => null)) !== real) return false
    const now = await lstat(real, { bigint: true }).catch(() => null)
    if (now === null || now.ino !== opened.ino || now.dev !== opened.dev) return false
  }
  return true
}

const QUESTIONS = 4

/** Reads to the end, one byte more than allowed at most. */
async function allOf(handle: FileHandle, size: number): Promise<Buffer> {
  let bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length)
    length += bytesRead
    if (bytesRead === 0 || length > LARGEST_FILE) return bytes.subarray(0, length)
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)])
  }
}

export const stampOf = ({ dev, ino, size, mtimeNs, ctimeNs }: Stat): string =>
  `${dev}-${ino}-${size}-${mtimeNs}-${ctimeNs}`

export const versionOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 16)
