import type { ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'

/** The files Équerre answers for. */
export const DOCUMENTS = [
  { scheme: 'file', language: 'referentiel' },
  { scheme: 'untitled', language: 'referentiel' },
  { scheme: 'file', language: 'equerre-config' },
]

/** The language server of this window, not yet started. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.mjs')
  return new LanguageClient(
    'equerre',
    'Équerre',
    { module, transport: TransportKind.stdio },
    { documentSelector: DOCUMENTS, synchronize: { configurationSection: 'equerre' } },
  )
}
