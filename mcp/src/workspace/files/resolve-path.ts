import type { Library, ServedFile } from '../library.ts'
import { kindOf } from './kinds.ts'
import { isBelow } from './paths.ts'
import { confinedPath } from './read-confined.ts'
import { absent, notServed, outside } from './refusals.ts'
import type { Roots } from './roots.ts'

const LONGEST = 4096
const SCHEME = /^[a-z][a-z0-9+.-]+:/i

/**
 * The served file that a path from a client designates. The disk is asked only about what is, by its letters, inside the folders: a refusal
 * tells nothing of what exists elsewhere.
 * @throws Refusal
 */
export async function resolvePath(path: string, roots: Roots, library: Library): Promise<ServedFile> {
  const names = roots.all.map(({ name }) => name)
  const written = path.trim().replaceAll('\\', '/')
  if (written === '' || written.length > LONGEST || written.includes('\0') || SCHEME.test(withoutDrive(written))) {
    throw outside(names)
  }
  if (written.split('/').includes('..')) throw outside(names)
  const candidates = candidatesOf(written, roots)
  if (candidates.length === 0) throw outside(names)
  if (kindOf(written) === null) throw notServed()
  for (const candidate of candidates) {
    const real = await confinedPath(candidate, roots).catch((error: unknown) => error)
    if (typeof real !== 'string') {
      if (candidate === candidates.at(-1)) throw real
      continue
    }
    // It may have come since the folder was last looked at.
    if (library.at(real) === null && isReachable(real, roots)) await library.notice(real)
    const file = library.at(real)
    if (file !== null) return file
  }
  throw absent(written.slice(0, 200))
}

const withoutDrive = (path: string): string => path.replace(/^[a-z]:\//i, '/')

/** Absolute paths that may be meant, each inside a folder by its letters. */
function candidatesOf(written: string, roots: Roots): readonly string[] {
  const plain = written
    .replace(/\/+/g, '/')
    .replace(/\/\.(?=\/)/g, '')
    .replace(/^(?:\.\/)+/, '')
  if (written !== withoutDrive(written) || plain.startsWith('/')) {
    return roots.all.flatMap((root) => {
      if (isBelow(plain, root.path)) return [plain]
      return isBelow(plain, root.given) ? [`${root.path}${plain.slice(root.given.length)}`] : []
    })
  }
  return roots.all.flatMap((root) => {
    const below = `${root.path.replace(/\/$/, '')}/${plain}`
    const isNamed = plain.startsWith(`${root.name}/`)
    return isNamed ? [`${root.path.replace(/\/$/, '')}/${plain.slice(root.name.length + 1)}`, below] : [below]
  })
}

/** Whether following the folders would come upon it: what stands in a hidden folder is not served. */
function isReachable(real: string, roots: Roots): boolean {
  const root = roots.holding(real)
  const folders =
    root === null
      ? []
      : real
          .slice(root.path.length + 1)
          .split('/')
          .slice(0, -1)
  return folders.every((name) => !name.startsWith('.') && name !== 'node_modules')
}
