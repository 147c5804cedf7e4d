import { type Disposable, FileDecoration, ThemeColor, Uri, window } from 'vscode'
import type { Words } from '../language.ts'
import { type ReferentialNode, stateOf } from './nodes.ts'
import { gapsBelow } from './words.ts'

/**
 * The mark at the right end of a row, which is there however narrow the side bar is: how much is to be completed in what stands there.
 * The address of a row says all that its mark follows from, so a changed row asks for its mark anew.
 */
const SCHEME = 'equerre-element'

export function rowAddress(node: ReferentialNode): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${node.id}`, query: `${node.gaps}.${stateOf(node)}` })
}

export function decorateRows(words: Words): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }) => {
      if (scheme !== SCHEME) return undefined
      const [gaps = '0'] = query.split('.')
      const count = Number(gaps)
      if (count === 0) return undefined
      return new FileDecoration(
        count > 9 ? '9+' : String(count),
        words.say(gapsBelow(count)),
        new ThemeColor('list.warningForeground'),
      )
    },
  })
}
