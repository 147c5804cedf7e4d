import { hoverAt } from '@equerre/core/editing'
import { HoverRequest } from 'vscode-languageserver/node'
import { markup } from '../convert/words.ts'
import type { Feature } from '../feature.ts'

export const hover: Feature = {
  capability: () => ({ hoverProvider: true }),
  register: (requests, session) => {
    requests.atPosition(HoverRequest.type, (document, offset) => {
      const { places } = document
      const shown = hoverAt(document.checked, offset)
      if (shown === null) return null
      return {
        range: places.range(shown.range),
        contents: markup(shown.contents, session.language, session.client.markdown.hover),
      }
    })
  },
}
