import { examHoverAt, type Hover, hoverAt } from '@equerre/core/editing'
import { HoverRequest } from 'vscode-languageserver/node'
import { markup } from '../convert/words.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Feature } from '../feature.ts'

export const hover: Feature = {
  capability: () => ({ hoverProvider: true }),
  register: (requests, session) => {
    const shown = ({ places }: CheckedDocument, hover: Hover | null) =>
      hover === null
        ? null
        : {
            range: places.range(hover.range),
            contents: markup(hover.contents, session.language, session.client.markdown.hover),
          }
    requests.atPosition(
      HoverRequest.type,
      (document, offset) => shown(document, hoverAt(document.checked, offset)),
      (document, offset) => shown(document, examHoverAt(document.checked, offset)),
    )
  },
}
