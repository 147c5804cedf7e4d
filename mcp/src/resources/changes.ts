import type { McpRequestContext, McpServer, ServerNotifier } from '@modelcontextprotocol/server'
import type { Workspace, WorkspaceChange } from '../workspace/contract.ts'
import { referentialUri, urisOf } from './uris.ts'

/**
 * Tells the client at the other end of a pipe what changed on the disk. A newer client said what it listens to, and the library keeps
 * the rest from it; for an older one the subscriptions are kept here.
 */
export function followChanges(server: McpServer, { era }: Pick<McpRequestContext, 'era'>, workspace: Workspace): void {
  const subscribed = new Set<string>()
  if (era === 'legacy') {
    server.server.setRequestHandler('resources/subscribe', ({ params }) => {
      if (subscribed.size < MOST_SUBSCRIPTIONS) subscribed.add(params.uri)
      return {}
    })
    server.server.setRequestHandler('resources/unsubscribe', ({ params }) => {
      subscribed.delete(params.uri)
      return {}
    })
  }
  const isHeard = (uri: string): boolean => era === 'modern' || subscribed.has(uri)
  const isFollowed = (): boolean => era === 'modern' || subscribed.size > 0
  server.server.onclose = workspace.onChange((change) => {
    if (change.kind === 'list') server.sendResourceListChanged()
    if (!isFollowed()) return
    void changedUris(change, workspace).then((uris) => {
      for (const uri of uris) if (isHeard(uri)) void server.server.sendResourceUpdated({ uri }).catch(() => {})
    })
  })
}

const MOST_SUBSCRIPTIONS = 1024

/** The same for all who listen over HTTP. @returns what ends it */
export function publishChanges(workspace: Workspace, notify: ServerNotifier): () => void {
  return workspace.onChange((change) => {
    if (change.kind === 'list') notify.resourcesChanged()
    void changedUris(change, workspace).then((uris) => {
      for (const uri of uris) notify.resourceUpdated(uri)
    })
  })
}

/** Every resource that reads otherwise after a change. Never fails: of a file that cannot be read, its own address. */
async function changedUris(change: WorkspaceChange, workspace: Workspace): Promise<readonly string[]> {
  if (change.kind === 'referential') {
    const checked = await workspace.checked(change.name).catch(() => null)
    return checked === null ? [referentialUri(change.name)] : urisOf(change.name, checked.result.referential)
  }
  // Another configuration may give other findings anywhere: those who follow the référentiel read it again.
  return change.kind === 'configuration' ? workspace.list().map(({ name }) => referentialUri(name)) : []
}
