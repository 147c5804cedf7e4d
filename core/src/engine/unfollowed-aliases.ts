import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'

const CODES: readonly string[] = ['renvoi-inconnu', 'renvoi-circulaire', 'renvois-trop-nombreux']

/** Whether a range stands in an alias (`*codes`) that names nothing: its letters are no value, and only the alias is worth a finding. */
export function unfollowedAliases(source: SourceDocument): (range: Range) => boolean {
  const aliases = source.problems
    .filter(({ code }) => CODES.includes(code))
    .flatMap(({ range, related = [] }) => [range, ...related.map(({ at }) => at)])
  return (range) => aliases.some((alias) => alias.start <= range.start && range.end <= alias.end)
}
