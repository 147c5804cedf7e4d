import type { Competency } from '../../../core/src/model/referential.ts'
import { findingsIn } from '../views/findings.ts'
import type { Checked } from '../workspace/contract.ts'

const MOST = 3

/**
 * The competencies to take as examples: those nearest to one, first in its bloc, that have criteria of their own and nothing that the
 * rules hold against them.
 */
export function neighbours({ result }: Checked, competency: Competency): readonly Competency[] {
  const all = result.referential.blocks.flatMap(({ competencies }) => competencies)
  const place = all.indexOf(competency)
  const distance = (other: Competency): number =>
    Math.abs(all.indexOf(other) - place) + (other.block === competency.block ? 0 : all.length)
  return all
    .filter(
      (other) =>
        other !== competency &&
        result.coverage.of(other).criteria.length > 0 &&
        findingsIn(result.findings, other.node.range).every(({ severity }) => severity === 'info'),
    )
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST)
}
