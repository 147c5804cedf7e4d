import type { Finding } from '../engine/finding.ts'
import type { Settings } from '../engine/settings.ts'
import type { Localised } from '../language.ts'
import type { SourceDocument } from '../source/document.ts'
import { readSource } from '../source/read.ts'
import { type AssistantConfiguration, mergedAssistant } from './assistant.ts'
import { CONFIGURATION_FILE, type Configuration, mergedSettings } from './configuration.ts'
import { configurationFinding } from './findings.ts'
import { folderOf, resolvedFrom } from './paths.ts'
import { readConfiguration } from './read.ts'

/** What the search for configurations needs of the world. Paths are absolute, with `/`. */
export interface ConfigurationFiles {
  readonly isFile: (path: string) => boolean
  /** The text of a file that is there. What it throws goes through. */
  readonly read: (path: string) => string
  /** A path as people are told of it. */
  readonly shown: (path: string) => string
}

export interface ConfigurationFile {
  /** Absolute, with `/`. */
  readonly path: string
  readonly source: SourceDocument
  readonly findings: readonly Finding[]
  readonly configuration: Configuration
}

export interface LoadedConfiguration {
  /** The file that was found and those it takes up, weakest first; empty without any. */
  readonly files: readonly ConfigurationFile[]
  /** Every file it depends on, those that are named and not there included. */
  readonly paths: readonly string[]
  readonly settings: Settings
  /** What they say of the language model: it came with the documents, and is trusted as such. */
  readonly assistant: AssistantConfiguration
}

/** Finds the configuration of each document, and reads each file once. */
export class Configurations {
  readonly #chosen: string | null | undefined
  readonly #files: ConfigurationFiles
  readonly #nearest = new Map<string, string | null>()
  readonly #loaded = new Map<string | null, LoadedConfiguration>()

  /** @param chosen absolute path of the configuration of every document; `null` for none; `undefined` to look for the nearest */
  constructor(files: ConfigurationFiles, chosen?: string | null) {
    this.#files = files
    this.#chosen = chosen
  }

  get loaded(): readonly LoadedConfiguration[] {
    return [...this.#loaded.values()]
  }

  /** @param document absolute path of a référentiel, with `/` */
  of(document: string): LoadedConfiguration {
    const path = this.#chosen === undefined ? this.#nearestTo(folderOf(document)) : this.#chosen
    const known = this.#loaded.get(path)
    if (known !== undefined) return known
    const loaded = this.#load(path)
    this.#loaded.set(path, loaded)
    return loaded
  }

  /** The nearest `equerre.config.yaml` from a folder upwards. */
  #nearestTo(folder: string): string | null {
    const known = this.#nearest.get(folder)
    if (known !== undefined) return known
    const here = resolvedFrom(folder, CONFIGURATION_FILE)
    const parent = folderOf(folder)
    const path = this.#files.isFile(here) ? here : parent === folder ? null : this.#nearestTo(parent)
    this.#nearest.set(folder, path)
    return path
  }

  #load(path: string | null): LoadedConfiguration {
    const paths = new Set<string>()
    const files = path === null ? [] : this.#read(path, [], paths)
    return {
      files,
      paths: [...paths],
      settings: mergedSettings(files.map(({ configuration }) => configuration)),
      assistant: mergedAssistant(files.map(({ configuration }) => configuration.assistant)),
    }
  }

  /** A file after those it takes up. */
  #read(path: string, above: readonly string[], paths: Set<string>): readonly ConfigurationFile[] {
    paths.add(path)
    const source = readSource(this.#files.read(path))
    const { configuration, findings } = readConfiguration(source)
    const chain = [...above, path]
    const wrong: Finding[] = []
    const taken = configuration.extends.flatMap(({ value, range }) => {
      const target = resolvedFrom(folderOf(path), value)
      const problem = this.#extendsProblem(target, chain)
      if (problem === null) return this.#read(target, chain, paths)
      paths.add(target)
      wrong.push(configurationFinding('configuration-extends', range, problem))
      return []
    })
    return [...taken, { path, source, configuration, findings: [...findings, ...wrong] }]
  }

  #extendsProblem(target: string, chain: readonly string[]): Localised | null {
    if (chain.includes(target)) {
      const circle = [...chain.slice(chain.indexOf(target)), target].map((path) => this.#files.shown(path)).join(' → ')
      return {
        fr: `Cette configuration se reprend elle-même\u00a0: ${circle}.`,
        en: `This configuration takes itself up: ${circle}.`,
      }
    }
    if (this.#files.isFile(target)) return null
    const shown = this.#files.shown(target)
    return { fr: `Il n’y a pas de fichier «\u00a0${shown}\u00a0».`, en: `There is no file “${shown}”.` }
  }
}
