import { CodeLensRefreshRequest } from 'vscode-languageserver/node'
import type { Session } from '../session.ts'

/** Words that stand in the text are asked for again when they are to be in another language. */
export function refreshWords(session: Session): void {
  let shown = session.language
  session.announcer.listen({
    ready: () => {
      shown = session.language
    },
    settingsChanged: () => {
      if (session.language === shown) return
      shown = session.language
      const { client, connection } = session
      if (client.refresh.lenses) void connection.sendRequest(CodeLensRefreshRequest.type)
      if (client.refresh.hints) void connection.languages.inlayHint.refresh()
    },
  })
}
