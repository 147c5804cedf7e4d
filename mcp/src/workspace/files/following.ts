import { type FSWatcher, watch } from 'node:fs'

/** What happened in some folders: by folder, the names that were touched; `null` when any may have been. */
export type Happenings = ReadonlyMap<string, ReadonlySet<string> | null>

/** A burst ends when nothing happened for so long. */
const QUIET = 50
/** What never ends is told from time to time. */
const PATIENCE = 1000

/** Follows folders on the disk, each by itself, and tells what happened once it is quiet again. */
export class Following {
  readonly #tell: (happenings: Happenings) => void
  readonly #watchers = new Map<string, FSWatcher>()
  #happened = new Map<string, Set<string> | null>()
  #quiet: NodeJS.Timeout | null = null
  #since = 0

  constructor(tell: (happenings: Happenings) => void) {
    this.#tell = tell
  }

  /** A folder that cannot be followed (gone, too many already) is left alone: what changes there is seen when it is read. */
  follow(folder: string): void {
    if (this.#watchers.has(folder)) return
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#note(folder, name))
      watcher.on('error', () => {
        this.leave(folder)
        this.#note(folder, null)
      })
      this.#watchers.set(folder, watcher)
    } catch {
      // See above.
    }
  }

  leave(folder: string): void {
    this.#watchers.get(folder)?.close()
    this.#watchers.delete(folder)
  }

  isFollowed(folder: string): boolean {
    return this.#watchers.has(folder)
  }

  close(): void {
    if (this.#quiet !== null) clearTimeout(this.#quiet)
    this.#quiet = null
    for (const folder of [...this.#watchers.keys()]) this.leave(folder)
  }

  #note(folder: string, name: string | null): void {
    const names = this.#happened.get(folder)
    if (name === null) this.#happened.set(folder, null)
    else if (names === undefined) this.#happened.set(folder, new Set([name]))
    else names?.add(name)
    const now = performance.now()
    if (this.#quiet === null) this.#since = now
    else clearTimeout(this.#quiet)
    this.#quiet = setTimeout(() => this.#flush(), Math.min(QUIET, Math.max(0, this.#since + PATIENCE - now)))
    this.#quiet.unref()
  }

  #flush(): void {
    const happened = this.#happened
    this.#happened = new Map()
    this.#quiet = null
    this.#tell(happened)
  }
}
