import { relative } from 'node:path'
import { toSlashes } from './slashes.ts'

/** A path as it is printed and written in JSON: relative to where the command runs, with `/` on every system. */
export function displayPath(path: string, cwd: string): string {
  return toSlashes(relative(cwd, path) || '.')
}
