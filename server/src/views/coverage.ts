import { columnsOf, coverageFigures } from '../../../core/src/coverage/figures.ts'
import type { CoverageView } from '../protocol.ts'
import type { Viewed } from './viewed.ts'

/** The figures of `equerre coverage --format json`, and where in the text what they count stands. */
export function coverageView({ uri, version, places, result }: Viewed): CoverageView {
  const { referential, coverage } = result
  return {
    uri,
    version,
    profile: result.profile,
    figures: coverageFigures(result),
    blocks: referential.blocks.map((block) => ({
      range: places.range(block.node.range),
      competencies: block.competencies.map(({ node }) => places.range(node.range)),
      assessments: columnsOf(block, coverage).map(({ node }) => places.range(node.range)),
    })),
  }
}
