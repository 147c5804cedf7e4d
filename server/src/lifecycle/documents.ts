import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  type NotificationHandler,
} from 'vscode-languageserver/node'
import type { Session } from '../session.ts'

/** Keeps the documents as the client says they are. What comes before `initialize` or after `shutdown` is dropped, as the protocol asks. */
export function followDocuments(session: Session): void {
  const { connection, documents } = session
  const during =
    <P>(name: string, take: (params: P) => void): NotificationHandler<P> =>
    (params) => {
      if (!session.isOpen) return
      try {
        take(params)
      } catch (error) {
        session.logCrash(name, error)
      }
    }
  const { type: open } = DidOpenTextDocumentNotification
  connection.onNotification(
    open,
    during(open.method, ({ textDocument }) => documents.open(textDocument)),
  )
  const { type: change } = DidChangeTextDocumentNotification
  connection.onNotification(
    change,
    during(change.method, (params) => documents.change(params)),
  )
  const { type: save } = DidSaveTextDocumentNotification
  connection.onNotification(
    save,
    during(save.method, ({ textDocument }) => documents.save(textDocument)),
  )
  const { type: close } = DidCloseTextDocumentNotification
  connection.onNotification(
    close,
    during(close.method, ({ textDocument }) => documents.close(textDocument)),
  )
}
