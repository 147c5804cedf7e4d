import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node'
import type { Client } from './client.ts'
import { FEATURES } from './features.ts'

/** What is declared to a client: what stands behind every document, and what each feature says of itself. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding: client.encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: client.folders } },
  }
  for (const feature of FEATURES) Object.assign(capabilities, feature.capability(client))
  return capabilities
}
