import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** A run of other commands, or of a small file, compiles little: the next ones add what they compile, then all is known. */
const GENERATIONS = 3

/**
 * Runs a part of the command from what V8 compiled of it in earlier runs, kept in the cache folder of the user. Node keeps compiled code
 * too, but not that of functions compiled when they are first called, which is nearly all of it: half the time of a check.
 * A cache that is absent, unreadable or of another version changes nothing but the time.
 * @param file absolute path of a script made of one function expression, which takes `exports`, `require` and its own path
 * @param version of the part: what was kept of another is not used
 */
export class CompiledPart<Exports extends object> {
  readonly exports: Exports
  readonly #script: Script
  readonly #cache: string | null
  readonly #version: Buffer
  readonly #generation: number

  constructor(file: string, exports: Exports, version: string) {
    this.#cache = cacheFile()
    this.#version = Buffer.from(version)
    const kept = this.#cache === null ? null : readKept(this.#cache, this.#version)
    // The build writes no character outside ASCII: V8 then holds one byte for each.
    this.#script = new Script(readFileSync(file, 'latin1'), {
      filename: file,
      ...(kept === null ? {} : { cachedData: kept.code }),
    })
    this.#generation = kept === null || this.#script.cachedDataRejected ? 0 : kept.generation
    this.exports = exports
    this.#script.runInThisContext()(exports, createRequire(file), file)
  }

  /** Keeps what this run compiled. To be called once the work is done. */
  keep(): void {
    if (this.#cache === null || this.#generation >= GENERATIONS) return
    try {
      mkdirSync(dirname(this.#cache), { recursive: true, mode: 0o700 })
      const draft = `${this.#cache}.${process.pid}`
      const content = [this.#script.createCachedData(), this.#version, Buffer.of(this.#generation + 1)]
      writeFileSync(draft, Buffer.concat(content), { mode: 0o600 })
      // Another run reads the old file or the new one, never half of it.
      renameSync(draft, this.#cache)
    } catch {
      // Without room or right to write there, the next run compiles again.
    }
  }
}

interface Kept {
  readonly code: Buffer
  readonly generation: number
}

/** The code, the version of the part, the generation: V8 itself only compares the lengths of the sources. */
function readKept(file: string, version: Buffer): Kept | null {
  try {
    const content = readFileSync(file)
    const end = content.length - version.length - 1
    if (end < 0 || !content.subarray(end, -1).equals(version)) return null
    return { code: content.subarray(0, end), generation: content.at(-1) ?? 0 }
  } catch {
    return null
  }
}

/** In a folder of the user alone: V8 runs what it finds there. `NODE_DISABLE_COMPILE_CACHE` is obeyed as Node obeys it. */
function cacheFile(): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, NODE_DISABLE_COMPILE_CACHE } = process.env
  const home = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'))
  if (!home || NODE_DISABLE_COMPILE_CACHE) return null
  return join(home, 'equerre', `check-${process.version}-${process.arch}.bin`)
}
