import { isUtf8 } from 'node:buffer'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import type { Settings } from '@equerre/core'
import {
  CONFIGURATION_FILE,
  Configurations,
  folderOf,
  type GlobMatcher,
  ignoredBy,
  ignoresSome,
  isConfigurationName,
  type LoadedConfiguration,
} from '../../../core/src/configuration/index.ts'
import { isBelow, toSlashes } from './files/paths.ts'
import type { Roots } from './files/roots.ts'

/** Nothing that a person writes in a configuration comes near this. */
const LARGEST = 1024 * 1024

/**
 * What the configuration files say of each référentiel. The nearest may stand above the folders served, as it does for the command; what it
 * takes up is read below its own folder, and what one inside the folders takes up is read inside them.
 */
export class ConfigurationStore {
  readonly #roots: Roots
  readonly #matcher: GlobMatcher | null
  #configurations: Configurations
  #stamps = new Map<string, string>()
  #ignored = new WeakMap<LoadedConfiguration, (path: string) => boolean>()

  constructor(roots: Roots, matcher: GlobMatcher | null) {
    this.#roots = roots
    this.#matcher = matcher
    this.#configurations = this.#fresh()
  }

  /** @param path of a référentiel: absolute, with `/` */
  settingsOf(path: string): Settings {
    return this.#loaded(path).settings
  }

  /** Whether a configuration asks to leave a file alone. */
  ignores(path: string): boolean {
    if (this.#matcher === null) return false
    const loaded = this.#loaded(path)
    if (!ignoresSome(loaded)) return false
    const known = this.#ignored.get(loaded) ?? ignoredBy(loaded, this.#matcher)
    this.#ignored.set(loaded, known)
    return known(path)
  }

  /** Whether findings may follow from a file, be it there or not. */
  isOne(path: string): boolean {
    return isConfigurationName(path) || this.#configurations.loaded.some(({ paths }) => paths.includes(path))
  }

  forget(): void {
    this.#configurations = this.#fresh()
    this.#stamps = new Map()
  }

  /** Those above the folders are not followed on the disk: whether one came, went or changed is looked at each time. */
  #loaded(path: string): LoadedConfiguration {
    const folder = folderOf(path)
    const stamp = this.#stampOf(folder, this.#configurations.of(path))
    const before = this.#stamps.get(folder)
    if (before !== undefined && before !== stamp) this.forget()
    const loaded = this.#configurations.of(path)
    this.#stamps.set(folder, this.#stampOf(folder, loaded))
    return loaded
  }

  #stampOf(folder: string, { paths }: LoadedConfiguration): string {
    const places = [...foldersUp(folder).map((each) => `${each.replace(/\/$/, '')}/${CONFIGURATION_FILE}`), ...paths]
    return places.map((place) => stampAt(place)).join(' ')
  }

  #fresh(): Configurations {
    return new Configurations({
      isFile: (path) => this.#mayRead(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true,
      read: textAt,
      shown: (path) => this.#roots.shown(path),
    })
  }

  #mayRead(path: string): boolean {
    let real: string
    try {
      real = toSlashes(realpathSync(path))
    } catch {
      return false
    }
    if (this.#roots.holding(real) !== null) return true
    // Above the folders: the configuration that holds for them, and what it takes up from beside it.
    const above = this.#roots.all.flatMap((root) => foldersUp(root.path).slice(1))
    if (isConfigurationName(real)) return above.includes(folderOf(real))
    return above.some(
      (folder) => stampAt(`${folder.replace(/\/$/, '')}/${CONFIGURATION_FILE}`) !== '' && isBelow(real, folder),
    )
  }
}

/** A folder and those above it. */
function foldersUp(folder: string): readonly string[] {
  const folders = [folder]
  for (let above = folderOf(folder); above !== folders.at(-1); above = folderOf(above)) folders.push(above)
  return folders
}

function stampAt(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.ino}-${stat.size}-${stat.mtimeMs}`
}

/** A file that cannot be read as text says nothing. */
function textAt(path: string): string {
  try {
    if (statSync(path).size > LARGEST) return ''
    const bytes = readFileSync(path)
    return isUtf8(bytes) ? bytes.toString('utf8').replace(/^\ufeff/, '') : ''
  } catch {
    return ''
  }
}
