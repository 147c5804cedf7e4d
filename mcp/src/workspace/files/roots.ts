import { realpath, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'
import { isBelow, toSlashes } from './paths.ts'

/** A folder that is served. Paths are absolute, with `/`, without a link. */
export interface Root {
  readonly path: string
  /** As it was given: a client may spell paths through a link to it. */
  readonly given: string
  /** Its own name. */
  readonly name: string
}

/** The folders that are served: nothing outside them is read, written or named. */
export class Roots {
  readonly all: readonly Root[]

  private constructor(all: readonly Root[]) {
    this.all = all
  }

  /** @throws Refusal when one of them is no folder */
  static async of(directories: readonly string[]): Promise<Roots> {
    const roots = await Promise.all(directories.map(rootAt))
    const apart = roots.filter(({ path }, index) => roots.findIndex((other) => other.path === path) === index)
    return new Roots(apart.filter(({ path }) => !apart.some((other) => isBelow(path, other.path))))
  }

  /** The one that holds a path without links. */
  holding(path: string): Root | null {
    return this.all.find((root) => isBelow(path, root.path)) ?? null
  }

  /** A path as people are told of it: from the folder that holds it, whose name comes first when there are several. */
  shown(path: string): string {
    const root = this.holding(path)
    if (root === null) return basename(path)
    const below = path.slice(root.path.replace(/\/$/, '').length + 1)
    return this.all.length === 1 ? below : `${root.name}/${below}`
  }
}

async function rootAt(directory: string): Promise<Root> {
  const given = toSlashes(resolve(directory)).replace(/(?<=.)\/$/, '')
  try {
    const path = toSlashes(await realpath(given))
    if ((await stat(path)).isDirectory()) return { path, given, name: basename(path) || '/' }
  } catch {
    // Told below, like a file in place of a folder.
  }
  throw new Refusal('unreadable', {
    fr: `«\u00a0${directory}\u00a0» n’est pas un dossier que l’on peut lire.`,
    en: `“${directory}” is no folder that can be read.`,
  })
}
