import type { LoadedConfiguration } from './discovery.ts'
import { folderOf, relativeTo } from './paths.ts'

/** A test for paths from glob patterns: `picomatch`, or what stands for it. */
export type GlobMatcher = (patterns: readonly string[]) => (path: string) => boolean

/** Whether a configuration names documents to leave alone: without any, no matcher need be loaded. */
export function ignoresSome({ files }: Pick<LoadedConfiguration, 'files'>): boolean {
  return files.some(({ configuration }) => configuration.ignore.length > 0)
}

/** The documents (absolute paths, with `/`) a configuration leaves alone. Each pattern is relative to the folder of the file that states it. */
export function ignoredBy(
  { files }: Pick<LoadedConfiguration, 'files'>,
  matcher: GlobMatcher,
): (document: string) => boolean {
  const matchers = files.flatMap(({ path, configuration }) => {
    if (configuration.ignore.length === 0) return []
    const folder = folderOf(path)
    const patterns = configuration.ignore.flatMap(({ value }) => {
      const pattern = value.replace(/^\.\//, '').replace(/\/$/, '')
      // A folder named alone means all that it holds.
      return [pattern, `${pattern}/**`]
    })
    const isMatch = matcher(patterns)
    return [(document: string): boolean => isMatch(relativeTo(folder, document))]
  })
  return (document) => matchers.some((matches) => matches(document))
}
