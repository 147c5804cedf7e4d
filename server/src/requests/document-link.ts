import { linksOf } from '@equerre/core/editing'
import { DocumentLinkRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

export const documentLink: Feature = {
  capability: () => ({ documentLinkProvider: {} }),
  register: (requests, session) => {
    requests.onReferential(DocumentLinkRequest.type, (document) => {
      const { places, source } = document
      return linksOf(source).map(({ range, url, tooltip }) => ({
        range: places.range(range),
        target: url,
        ...(tooltip === null ? {} : { tooltip: tooltip[session.language] }),
      }))
    })
  },
}
