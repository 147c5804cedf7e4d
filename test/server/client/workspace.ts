import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A folder of its own for a test. */
export interface Workspace {
  readonly path: string
  readonly uri: string
  /** The address of a file in it, by its path with `/`. */
  readonly uriOf: (name: string) => string
  readonly write: (name: string, content: string | Buffer) => void
  readonly remove: () => void
}

export function workspace(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  // The folder for temporary files may be a link; the server answers with the address it was given.
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'equerre-lsp-')))
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  for (const [name, content] of Object.entries(files)) write(name, content)
  return {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (name) => pathToFileURL(join(path, name)).href,
    write,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

export const pathOf = (uri: string): string => fileURLToPath(uri)
