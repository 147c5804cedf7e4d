import { statSync } from 'node:fs'
import { Configurations, type LoadedConfiguration } from '../../../core/src/configuration/discovery.ts'
import { ignoredBy, ignoresSome } from '../../../core/src/configuration/ignored.ts'
import { displayPath } from '../files/display-path.ts'
import { readText } from '../files/read.ts'
import { toSlashes } from '../files/slashes.ts'

/**
 * The configurations of a run, read from the disk.
 * @param chosen absolute path of `--config`; `null` for `--no-config`; `undefined` to look for the nearest
 * @param cwd from where paths are told
 */
export function configurationsOf(chosen: string | null | undefined, cwd: string): Configurations {
  const shown = (path: string): string => displayPath(path, cwd)
  return new Configurations(
    {
      isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
      read: (path) => readText(path, shown(path)),
      shown,
    },
    typeof chosen === 'string' ? toSlashes(chosen) : chosen,
  )
}

const tests = new WeakMap<LoadedConfiguration, (document: string) => boolean>()

/** Whether a configuration asks to leave a document (absolute path) alone. */
export async function isIgnored(document: string, loaded: LoadedConfiguration): Promise<boolean> {
  if (!ignoresSome(loaded)) return false
  const known = tests.get(loaded)
  if (known !== undefined) return known(toSlashes(document))
  const { default: picomatch } = await import('picomatch')
  const test = ignoredBy(loaded, picomatch)
  tests.set(loaded, test)
  return test(toSlashes(document))
}
