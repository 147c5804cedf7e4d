import { selectionsAt } from '@equerre/core/editing'
import { type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'
import { isPosition, wrongParameters } from '../requests.ts'

export const selectionRange: Feature = {
  capability: () => ({ selectionRangeProvider: true }),
  register: (requests) => {
    requests.onReferential(SelectionRangeRequest.type, ({ source, places }, { positions }) => {
      if (!Array.isArray(positions) || !positions.every(isPosition)) throw wrongParameters(SelectionRangeRequest.method)
      return positions.map((position): SelectionRange => {
        const ranges = selectionsAt(source, places.offset(position)).map((range) => places.range(range))
        const widest = ranges.at(-1) ?? { start: position, end: position }
        return ranges
          .slice(0, -1)
          .reduceRight<SelectionRange>((parent, range) => ({ range, parent }), { range: widest })
      })
    })
  },
}
