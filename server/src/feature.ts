import type { ServerCapabilities } from 'vscode-languageserver/node'
import type { Client } from './client.ts'
import type { Requests } from './requests.ts'
import type { Session } from './session.ts'

/** One thing an editor can ask for. What is declared to the client is what the list of features says, nothing else. */
export interface Feature {
  readonly capability: (client: Client) => ServerCapabilities
  readonly register: (requests: Requests, session: Session) => void
}
