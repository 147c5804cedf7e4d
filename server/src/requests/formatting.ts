import { FORMAT_TRIGGERS, format, formatOnType } from '@equerre/core/editing'
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver/node'
import { textEdits } from '../convert/edits.ts'
import type { Feature } from '../feature.ts'

/** The form of the house: the tabulation the editor proposes has no say, YAML has none. */
export const formatting: Feature = {
  capability: () => {
    const [first, ...others] = FORMAT_TRIGGERS
    return {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: {
        firstTriggerCharacter: first,
        ...(others.length === 0 ? {} : { moreTriggerCharacter: others }),
      },
    }
  },
  register: (requests, session) => {
    const widthOf = (uri: string): number => session.workspace.editorSettings(uri).largeur
    requests.onReferential(DocumentFormattingRequest.type, ({ uri, source, places }) =>
      textEdits(format(source, { width: widthOf(uri) }), places),
    )
    requests.inRange(DocumentRangeFormattingRequest.type, ({ uri, source, places }, range) =>
      textEdits(format(source, { width: widthOf(uri), range }), places),
    )
    requests.atPosition(DocumentOnTypeFormattingRequest.type, ({ source, places }, offset, { ch }) =>
      textEdits(formatOnType(source, offset, ch), places),
    )
  },
}
