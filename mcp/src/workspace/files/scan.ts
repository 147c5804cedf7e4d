import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isSearchedFolder, kindOf } from './kinds.ts'

/** What a folder holds, as far as it is served: ordinary files, folders to look into. Paths are absolute. */
export interface Folder {
  readonly path: string
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** One folder; `null` when it cannot be listed. Links are left out: what they lead to is served under its own name, or not at all. */
export async function listed(path: string): Promise<Folder | null> {
  let entries: readonly Dirent[]
  try {
    entries = await readdir(path, { withFileTypes: true })
  } catch {
    return null
  }
  const below = path.replace(/\/$/, '')
  return {
    path,
    files: entries
      .filter((entry) => entry.isFile() && kindOf(entry.name) !== null)
      .map(({ name }) => `${below}/${name}`),
    folders: entries
      .filter((entry) => entry.isDirectory() && isSearchedFolder(entry.name))
      .map(({ name }) => `${below}/${name}`),
  }
}

/**
 * Every folder from one downwards, it included.
 * @param reached told of a folder before it is listed: what comes into it from then on is not missed by whoever follows it
 */
export async function* foldersFrom(path: string, reached: (path: string) => void): AsyncIterable<Folder> {
  const waiting = [path]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    reached(next)
    const folder = await listed(next)
    if (folder === null) continue
    waiting.push(...folder.folders)
    yield folder
  }
}
