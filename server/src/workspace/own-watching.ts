import { type FSWatcher, watch } from 'node:fs'

/** Follows folders on the disk, for a client that cannot. A folder that cannot be followed is left alone. */
export class OwnWatching {
  readonly #changed: (path: string) => void
  readonly #watchers = new Map<string, FSWatcher>()

  /** @param changed told of each file, by its absolute path with `/`, in a folder that is followed */
  constructor(changed: (path: string) => void) {
    this.#changed = changed
  }

  /** These folders and no others. */
  follow(folders: ReadonlySet<string>): void {
    for (const [folder, watcher] of [...this.#watchers]) {
      if (folders.has(folder)) continue
      watcher.close()
      this.#watchers.delete(folder)
    }
    for (const folder of folders) if (!this.#watchers.has(folder)) this.#follow(folder)
  }

  #follow(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (_, name) => {
        if (name !== null) this.#changed(`${folder.replace(/\/$/, '')}/${name}`)
      })
      watcher.on('error', () => this.#watchers.delete(folder))
      this.#watchers.set(folder, watcher)
    } catch {
      // Gone, or too many are followed already: a change is seen at the next one that is told.
    }
  }
}
