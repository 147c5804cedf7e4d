import { type Finding, readSource, type Settings, type SourceDocument } from '@equerre/core'
import {
  type ConfigurationFile,
  Configurations,
  type GlobMatcher,
  ignoredBy,
  ignoresSome,
  type LoadedConfiguration,
} from '../../../core/src/configuration/index.ts'
import { isFile, textOf } from './disk.ts'

/** What the configuration files say of a document. */
export interface Configured {
  readonly settings: Settings
  readonly ignored: boolean
  readonly files: readonly ConfigurationFile[]
}

export const UNCONFIGURED: Configured = { settings: {}, ignored: false, files: [] }

/** The configuration files of the workspace, as the editor has them when they are open. Found and read once, until one changes. */
export class ConfigurationStore {
  readonly #matcher: GlobMatcher
  readonly #openText: (path: string) => string | null
  readonly #shown: (path: string) => string
  #configurations: Configurations
  #ignored = new WeakMap<LoadedConfiguration, (path: string) => boolean>()

  constructor(matcher: GlobMatcher, openText: (path: string) => string | null, shown: (path: string) => string) {
    this.#matcher = matcher
    this.#openText = openText
    this.#shown = shown
    this.#configurations = this.#fresh()
  }

  /** @param path of a référentiel: absolute, with `/` */
  of(path: string): Configured {
    const loaded = this.#configurations.of(path)
    return { settings: loaded.settings, ignored: this.#isIgnored(path, loaded), files: loaded.files }
  }

  /** A configuration file by its own path, whoever takes it up. @param path of a file that is there */
  file(path: string): { readonly source: SourceDocument; readonly findings: readonly Finding[] } {
    const known = this.#loadedFiles().find((file) => file.path === path)
    if (known !== undefined) return known
    return this.#fresh(path).of(path).files.at(-1) ?? { source: readSource(''), findings: [] }
  }

  /** Whether a document follows from a file, be it there or not. */
  dependsOn(path: string): boolean {
    return this.#configurations.loaded.some(({ paths }) => paths.includes(path))
  }

  /** Every configuration file that a document asked for until now. */
  get paths(): readonly string[] {
    return [...new Set(this.#configurations.loaded.flatMap(({ paths }) => paths))]
  }

  forget(): void {
    this.#configurations = this.#fresh()
  }

  #loadedFiles(): readonly ConfigurationFile[] {
    return this.#configurations.loaded.flatMap(({ files }) => files)
  }

  #fresh(chosen?: string): Configurations {
    return new Configurations(
      {
        isFile: (path) => this.#openText(path) !== null || isFile(path),
        read: (path) => this.#openText(path) ?? textOf(path) ?? '',
        shown: this.#shown,
      },
      chosen,
    )
  }

  #isIgnored(path: string, loaded: LoadedConfiguration): boolean {
    if (!ignoresSome(loaded)) return false
    const known = this.#ignored.get(loaded) ?? ignoredBy(loaded, this.#matcher)
    this.#ignored.set(loaded, known)
    return known(path)
  }
}
