import { EventEmitter, type ExtensionContext, lm, McpStdioServerDefinition, workspace } from 'vscode'
import type { Words } from '../language.ts'

/** As `package.json` names it. */
const PROVIDER = 'equerre.referentiels'

/**
 * Offers the référentiels of the folders to the editor's assistant, without anything to configure. It may propose changes everywhere,
 * and apply those it is asked to in trusted folders only.
 */
export function registerMcpServer(context: ExtensionContext, words: Words): void {
  // Editors made of an older version, or without an assistant, have nothing to offer it to.
  if (typeof lm?.registerMcpServerDefinitionProvider !== 'function') return
  const changed = new EventEmitter<void>()
  const tell = (): void => changed.fire()
  context.subscriptions.push(
    changed,
    workspace.onDidChangeWorkspaceFolders(tell),
    workspace.onDidGrantWorkspaceTrust(tell),
    words.onDidChange(tell),
    lm.registerMcpServerDefinitionProvider(PROVIDER, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () => definitions(context, words),
    }),
  )
}

/** One server for all the folders that are on the disk; none without such a folder. */
function definitions(context: ExtensionContext, { language }: Words): McpStdioServerDefinition[] {
  const folders = (workspace.workspaceFolders ?? []).flatMap(({ uri }) => (uri.scheme === 'file' ? [uri.fsPath] : []))
  if (folders.length === 0) return []
  const write = workspace.isTrusted ? ['--write'] : []
  const args = [context.asAbsolutePath('dist/mcp.mjs'), '--lang', language, ...write, '--', ...folders]
  const { version } = context.extension.packageJSON
  return [
    new McpStdioServerDefinition('Équerre', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, String(version)),
  ]
}
