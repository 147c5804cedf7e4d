import { ErrorCodes, type MessageReader, type MessageWriter } from 'vscode-languageserver/node'

/**
 * Answers what cannot be read as a message, as JSON-RPC asks: without an id, for there is none to know. What comes after is read as if
 * nothing had happened.
 */
export function answerMalformed(reader: MessageReader, writer: MessageWriter): void {
  reader.onError(({ message }) => {
    const response = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } }
    // A writer that fails means that nobody listens: the end of the input tells.
    writer.write(response).catch(() => {})
  })
}
