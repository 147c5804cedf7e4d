import type { Range } from 'vscode-languageserver/node'
import { columnsOf, coverageFigures } from '../../../core/src/coverage/figures.ts'
import type { Theme } from '../../../core/src/model/referential.ts'
import type { CoverageView } from '../protocol.ts'
import type { Viewed } from './viewed.ts'

/** The figures of `equerre coverage --format json`, and where in the text what they count stands. */
export function coverageView({ uri, version, places, result }: Viewed): CoverageView {
  const { referential, coverage } = result
  const themeRange = (theme: Theme): Range | null => {
    const declaration = referential.certification.themes.find((one) => one.theme === theme)
    return declaration === undefined ? null : places.range(declaration.node.range)
  }
  return {
    uri,
    version,
    profile: result.profile,
    level: referential.certification.level,
    themes: {
      handicap: themeRange('handicap'),
      transition_ecologique: themeRange('transition_ecologique'),
      transition_numerique: themeRange('transition_numerique'),
      sante_securite: themeRange('sante_securite'),
    },
    figures: coverageFigures(result),
    blocks: referential.blocks.map((block) => ({
      range: places.range(block.node.range),
      competencies: block.competencies.map(({ node }) => places.range(node.range)),
      assessments: columnsOf(block, coverage).map(({ node }) => places.range(node.range)),
    })),
  }
}
