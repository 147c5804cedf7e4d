import type { ChatRequestHandler, ExtensionContext, StatusBarItem } from 'vscode'
import { registerAssistant } from './assistant/register.ts'
import { registerAuthoring } from './authoring/register.ts'
import { startClient } from './client.ts'
import { registerCommands } from './commands/register.ts'
import { followCurrent } from './current.ts'
import type { Equerre } from './equerre.ts'
import { followLanguage } from './language.ts'
import { registerMcpServer } from './mcp/register.ts'
import { requestsTo } from './requests.ts'
import { registerStatus } from './status/status.ts'
import { type ReferentialTree, registerReferentialTree } from './tree/referential-tree.ts'
import { registerWebviews } from './webviews/register.ts'
import { registerWorkspaceTree, type WorkspaceTree } from './workspace/workspace-tree.ts'

/** What the extension shows, for those who look at it from outside. */
export interface Shown {
  readonly equerre: Equerre
  readonly tree: ReferentialTree
  readonly folders: WorkspaceTree
  readonly status: StatusBarItem
  /** What `@equerre` answers in the chat. */
  readonly answer: ChatRequestHandler
}

export function activate(context: ExtensionContext): Shown {
  const words = followLanguage()
  const { client, restart } = startClient(context, words)
  const equerre: Equerre = { client, words, current: followCurrent(), requests: requestsTo(client) }
  context.subscriptions.push(words, equerre.current, equerre.requests)
  registerCommands(context, equerre, restart)
  registerAuthoring(context, equerre)
  registerWebviews(context, equerre)
  registerMcpServer(context, words)
  const { answer } = registerAssistant(context, equerre)
  const tree = registerReferentialTree(context, equerre)
  const folders = registerWorkspaceTree(context, equerre)
  const status = registerStatus(context, equerre)
  return { equerre, tree, folders, status, answer }
}
