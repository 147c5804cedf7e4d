import { existsSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import {
  CONFIGURATION_FILE,
  type Configuration,
  mergedSettings,
} from '../../../core/src/configuration/configuration.ts'
import { configurationFinding } from '../../../core/src/configuration/findings.ts'
import { readConfiguration } from '../../../core/src/configuration/read.ts'
import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import type { Localised } from '../../../core/src/language.ts'
import type { SourceDocument } from '../../../core/src/source/document.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { displayPath } from '../files/display-path.ts'
import { readText } from '../files/read.ts'

export interface ConfigurationFile {
  /** Absolute. */
  readonly path: string
  readonly source: SourceDocument
  readonly findings: readonly Finding[]
  readonly configuration: Configuration
}

export interface LoadedConfiguration {
  /** The file that was found and those it takes up, weakest first; empty without any. */
  readonly files: readonly ConfigurationFile[]
  readonly settings: Settings
  /** Whether it asks to leave a document (absolute path) alone. */
  readonly ignores: (document: string) => boolean
}

/** Finds the configuration of each document of a run, and reads each file once. */
export class Configurations {
  readonly #chosen: string | null | undefined
  readonly #cwd: string
  readonly #nearest = new Map<string, string | null>()
  readonly #loaded = new Map<string | null, LoadedConfiguration>()

  /** @param chosen absolute path of `--config`; `null` for `--no-config`; `undefined` to look for the nearest */
  constructor(chosen: string | null | undefined, cwd: string) {
    this.#chosen = chosen
    this.#cwd = cwd
  }

  get loaded(): readonly LoadedConfiguration[] {
    return [...this.#loaded.values()]
  }

  async of(document: string): Promise<LoadedConfiguration> {
    const path = this.#chosen === undefined ? this.#nearestTo(dirname(document)) : this.#chosen
    const loaded = this.#loaded.get(path) ?? (await this.#load(path))
    this.#loaded.set(path, loaded)
    return loaded
  }

  /** The nearest `equerre.config.yaml` from a folder upwards. */
  #nearestTo(folder: string): string | null {
    const known = this.#nearest.get(folder)
    if (known !== undefined) return known
    const here = join(folder, CONFIGURATION_FILE)
    const parent = dirname(folder)
    const path = existsSync(here) ? here : parent === folder ? null : this.#nearestTo(parent)
    this.#nearest.set(folder, path)
    return path
  }

  async #load(path: string | null): Promise<LoadedConfiguration> {
    const files = path === null ? [] : this.#read(path, [])
    return {
      files,
      settings: mergedSettings(files.map(({ configuration }) => configuration)),
      ignores: await ignoredBy(files),
    }
  }

  /** A file after those it takes up. */
  #read(path: string, above: readonly string[]): readonly ConfigurationFile[] {
    const source = readSource(readText(path, displayPath(path, this.#cwd)))
    const { configuration, findings } = readConfiguration(source)
    const chain = [...above, path]
    const wrong: Finding[] = []
    const taken = configuration.extends.flatMap(({ value, range }) => {
      const target = resolve(dirname(path), value)
      const problem = this.#extendsProblem(target, chain)
      if (problem === null) return this.#read(target, chain)
      wrong.push(configurationFinding('configuration-extends', range, problem))
      return []
    })
    return [...taken, { path, source, configuration, findings: [...findings, ...wrong] }]
  }

  #extendsProblem(target: string, chain: readonly string[]): Localised | null {
    if (chain.includes(target)) {
      const circle = [...chain.slice(chain.indexOf(target)), target]
        .map((path) => displayPath(path, this.#cwd))
        .join(' → ')
      return {
        fr: `Cette configuration se reprend elle-même\u00a0: ${circle}.`,
        en: `This configuration takes itself up: ${circle}.`,
      }
    }
    if (statSync(target, { throwIfNoEntry: false })?.isFile() === true) return null
    const shown = displayPath(target, this.#cwd)
    return { fr: `Il n’y a pas de fichier «\u00a0${shown}\u00a0».`, en: `There is no file “${shown}”.` }
  }
}

/** Each pattern is relative to the folder of the file that states it. */
async function ignoredBy(files: readonly ConfigurationFile[]): Promise<(document: string) => boolean> {
  if (files.every(({ configuration }) => configuration.ignore.length === 0)) return () => false
  const { default: picomatch } = await import('picomatch')
  const matchers = files.map(({ path, configuration }) => {
    const folder = dirname(path)
    const patterns = configuration.ignore.flatMap(({ value }) => {
      const pattern = value.replace(/^\.\//, '').replace(/\/$/, '')
      // A folder named alone means all that it holds.
      return [pattern, `${pattern}/**`]
    })
    const isMatch = picomatch(patterns)
    return (document: string): boolean => isMatch(relative(folder, document).split(sep).join('/'))
  })
  return (document) => matchers.some((matches) => matches(document))
}
