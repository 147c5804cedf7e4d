import { relative, sep } from 'node:path'

/** A path as it is printed and written in JSON: relative to where the command runs, with `/` on every system. */
export function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path) || '.'
  return sep === '/' ? shown : shown.replaceAll(sep, '/')
}
