import { hintsIn } from '@equerre/core/editing'
import { InlayHintRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

export const inlayHint: Feature = {
  capability: () => ({ inlayHintProvider: true }),
  register: (requests, session) => {
    requests.inRange(InlayHintRequest.type, (document, range) => {
      const { places, uri } = document
      const { language } = session
      return hintsIn(document.analysis, range).map(({ offset, label, tooltip, target }) => ({
        position: places.position(offset),
        paddingLeft: true,
        ...(tooltip === null ? {} : { tooltip: tooltip[language] }),
        label:
          target === null
            ? label[language]
            : [{ value: label[language], location: { uri, range: places.range(target) } }],
      }))
    })
  },
}
