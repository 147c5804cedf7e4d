import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { BASELINE_FILE, type Baseline, type BaselineEntry, readBaseline } from '../../../core/src/baseline/baseline.ts'
import type { Option } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { readText } from '../files/read.ts'
import { toSlashes } from '../files/slashes.ts'

export const BASELINE_OPTION: Option = {
  name: 'baseline',
  value: { fr: 'FICHIER', en: 'FILE' },
  help: {
    fr: 'cet état des lieux, au lieu du plus proche',
    en: 'this baseline instead of the nearest',
  },
}

export interface BaselineFile {
  /** Absolute. */
  readonly path: string
  /** As it is printed. */
  readonly shown: string
  readonly baseline: Baseline
}

/** The baselines of a run, each read once. */
export class Baselines {
  readonly #cwd: string
  readonly #chosen: string | null | undefined
  readonly #files = new Map<string, BaselineFile>()

  /** @param chosen the file of `--baseline`; `null` for `--no-baseline`; `undefined` to look for the nearest */
  constructor(cwd: string, chosen?: string | null) {
    this.#cwd = cwd
    this.#chosen = typeof chosen === 'string' ? resolve(cwd, chosen) : chosen
  }

  /** Those that were read. */
  get read(): readonly BaselineFile[] {
    return [...this.#files.values()]
  }

  /**
   * The baseline of a document: the one that was chosen, else the nearest from its folder upwards; `null` without any.
   * @throws Failure when it cannot be read, or the chosen one is not there
   */
  of(document: string): BaselineFile | null {
    if (this.#chosen === null) return null
    const path = this.#chosen ?? nearest(dirname(document))
    return path === null ? null : this.#open(path)
  }

  #open(path: string): BaselineFile {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const shown = displayPath(path, this.#cwd)
    const baseline = readBaseline(readText(path, shown))
    if ('wrong' in baseline) throw unreadable(shown, baseline.wrong)
    const file = { path, shown, baseline }
    this.#files.set(path, file)
    return file
  }
}

function nearest(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, BASELINE_FILE)
    if (existsSync(path)) return path
    if (dirname(at) === at) return null
  }
}

/** The path that a baseline knows a document by. */
export const keyIn = ({ path }: Pick<BaselineFile, 'path'>, document: string): string =>
  toSlashes(relative(dirname(path), document))

/** The entries of files that are no longer there, by the path that the baseline knows them by. */
export function entriesOfLostFiles({ path, baseline }: BaselineFile): ReadonlyMap<string, readonly BaselineEntry[]> {
  return new Map([...baseline].filter(([key]) => !existsSync(resolve(dirname(path), key))))
}

const unreadable = (shown: string, wrong: { readonly fr: string; readonly en: string }): Failure =>
  new Failure({
    fr: `L’état des lieux «\u00a0${shown}\u00a0» ne se lit pas\u00a0: ${wrong.fr}. Reprenez-le dans Git, ou refaites-le\u00a0: equerre baseline. --no-baseline s’en passe.`,
    en: `The baseline “${shown}” cannot be read: ${wrong.en}. Take it from Git again, or make it anew: equerre baseline. --no-baseline does without.`,
  })
