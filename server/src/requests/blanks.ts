import { type Range, RequestType } from 'vscode-languageserver/node'
import { blanksIn } from '../../../core/src/engine/blanks.ts'
import type { Feature } from '../feature.ts'
import { BLANKS_REQUEST, type ViewParams } from '../protocol.ts'

const TYPE: RequestType<ViewParams, readonly Range[] | null, void> = new RequestType(BLANKS_REQUEST)

/** The places that are left to be written, in the order of the text. */
export const blanks: Feature = {
  capability: () => ({}),
  register: (requests) => {
    requests.onReferential(TYPE, ({ source, places }) => blanksIn(source).map(({ range }) => places.range(range)))
  },
}
