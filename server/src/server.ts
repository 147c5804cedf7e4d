import type { Readable, Writable } from 'node:stream'
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { capabilitiesFor } from './capabilities.ts'
import { showFindings } from './diagnostics/showing.ts'
import { FEATURES } from './features.ts'
import { outliveCrashes } from './lifecycle/crashes.ts'
import { followDocuments } from './lifecycle/documents.ts'
import { refreshWords } from './lifecycle/language.ts'
import { leaveWithClient } from './lifecycle/leaving.ts'
import { answerMalformed } from './lifecycle/malformed.ts'
import { Requests } from './requests.ts'
import { Session, type Surroundings } from './session.ts'
import { Watching } from './workspace/watching.ts'

/**
 * Serves one client over two streams until it says `exit` or goes away, and ends the process then, as the protocol asks (0 after
 * `shutdown`, 1 otherwise).
 */
export function serve(input: Readable, output: Writable, surroundings: Surroundings): void {
  const reader = new StreamMessageReader(input)
  const writer = new StreamMessageWriter(output)
  answerMalformed(reader, writer)
  const connection = createConnection(reader, writer)
  const session = new Session(connection, surroundings)
  leaveWithClient(input, output, session)
  outliveCrashes(session)

  connection.onInitialize((params) => {
    session.begin(params)
    return {
      serverInfo: { name: 'Équerre', version: surroundings.version },
      capabilities: capabilitiesFor(session.client),
    }
  })
  const watching = new Watching(session)
  connection.onInitialized(async () => {
    if (!session.isOpen) return
    if (session.client.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.workspace.changeFolders(added, removed)
        void session.foldersChanged()
      })
    }
    watching.start()
    await session.ready()
  })
  connection.onShutdown(() => session.end())

  followDocuments(session)
  showFindings(session)
  refreshWords(session)
  const follow = (): void => watching.update()
  session.announcer.listen({ opened: follow, settingsChanged: follow, filesFound: follow })
  const requests = new Requests(connection, session)
  for (const feature of FEATURES) feature.register(requests, session)
  connection.listen()
}
