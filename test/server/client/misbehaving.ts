import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node'

/** A small server with one fault, named on its command line: the client's tests see that each is noticed. */
const fault = process.argv[2]
const connection = createMessageConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
)
const outside = { start: { line: 0, character: 0 }, end: { line: 0, character: 99 } }
const inside = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } }

connection.onRequest('initialize', () => ({ capabilities: { hoverProvider: true } }))
connection.onRequest('textDocument/hover', () =>
  fault === 'silence'
    ? new Promise(() => {})
    : { contents: 'é', range: fault === 'range' ? outside : fault === 'pair' ? splitting : inside },
)
const splitting = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }
connection.onRequest('shutdown', () => null)
connection.onNotification('exit', () => process.exit(fault === 'exit' ? 3 : 0))
connection.onNotification('initialized', () => {
  if (fault === 'notification') connection.sendNotification('telemetry/event', {})
  if (fault === 'request') connection.sendRequest('workspace/invented')
  if (fault === 'registration') {
    const registrations = [{ id: '1', method: 'textDocument/hover' }]
    connection.sendRequest('client/registerCapability', { registrations })
  }
  if (fault === 'stderr') process.stderr.write('a warning')
  if (fault === 'diagnostics') {
    const diagnostics = [{ range: outside, message: 'far' }]
    connection.sendNotification('textDocument/publishDiagnostics', { uri: 'file:///a.yaml', diagnostics })
  }
})
connection.listen()
