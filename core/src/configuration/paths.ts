/** Absolute paths with `/`, as a shell gives them on every system (`/a/b`, `C:/a/b`, `//server/a`). No file is touched. */

/** The folder of a path; a root is its own folder. */
export function folderOf(path: string): string {
  const root = rootOf(path)
  const end = path.lastIndexOf('/')
  return end < root.length ? root : path.slice(0, end)
}

/** A path said from a folder: absolute ones stay, `.` and `..` are worked out. */
export function resolvedFrom(folder: string, path: string): string {
  const written = path.replaceAll('\\', '/')
  const whole = rootOf(written) === '' ? `${folder.replace(/\/$/, '')}/${written}` : written
  const root = rootOf(whole)
  const parts: string[] = []
  for (const part of whole.slice(root.length).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return root + parts.join('/')
}

/** How to say a path from a folder, with `..` where it must go up; the path itself when they have no root in common. */
export function relativeTo(folder: string, path: string): string {
  const root = rootOf(path)
  if (rootOf(folder) !== root) return path
  const from = partsOf(folder, root)
  const to = partsOf(path, root)
  let common = 0
  while (common < from.length && common < to.length && from[common] === to[common]) common++
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/')
}

const partsOf = (path: string, root: string): readonly string[] =>
  path
    .slice(root.length)
    .split('/')
    .filter((part) => part !== '')

const rootOf = (path: string): string => /^(?:[A-Za-z]:)?\/+/.exec(path)?.[0] ?? ''
