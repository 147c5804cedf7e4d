import { isUtf8 } from 'node:buffer'
import { type Dirent, readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { isExamName, isReferentialName } from '../../../core/src/configuration/index.ts'

/** The disk as the server sees it. Paths are absolute, with `/`; what cannot be read is as if it were not there. */

/** Nothing that a person writes comes near this. */
const LARGEST = 64 * 1024 * 1024

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The text of a file, without the byte order mark that editors do not count; `null` when there is none to read: absent, refused, far too large, not in UTF-8. */
export function textOf(path: string): string | null {
  try {
    if (statSync(path).size > LARGEST) return null
    const bytes = readFileSync(path)
    return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : null
  } catch {
    return null
  }
}

/** What tells one state of a file from another; `null` when it is not there. */
export function stampOf(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? null : `${stat.mtimeMs}-${stat.size}`
}

/** The référentiels and the mock exams below a folder, in the order of their paths. Hidden folders and `node_modules` hold none; links to folders could go round in circles. */
export async function checkedBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = []
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await entriesOf(next)) {
      const path = `${next}/${entry.name}`
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(path)
      } else if (
        (isReferentialName(entry.name) || isExamName(entry.name)) &&
        (entry.isFile() || (entry.isSymbolicLink() && isFile(path)))
      ) {
        found.push(path)
      }
    }
  }
  return found.sort((a, b) => (a < b ? -1 : 1))
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
