import type { CancellationToken } from 'vscode-languageserver/node'
import type { CheckedDocument } from '../documents/documents.ts'

/** Lets the messages that are already here be read. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Characters from which reading alone takes long enough for the next key to come. */
const LARGE = 200_000

/**
 * Waits until a document can be checked without regret: of changes that came together only the last is, and a large one is read first to
 * see whether another has come meanwhile. Costs turns of the loop, not a delay.
 * @returns false when the request was cancelled
 */
export async function settled(document: CheckedDocument, token?: CancellationToken): Promise<boolean> {
  for (let version = -1; version !== document.version; await turn()) {
    if (token?.isCancellationRequested === true) return false
    version = document.version
  }
  if (document.length >= LARGE && document.checkedIfKnown === null) {
    const { version } = document
    document.read()
    await turn()
    if (version !== document.version) return settled(document, token)
  }
  return token?.isCancellationRequested !== true
}
