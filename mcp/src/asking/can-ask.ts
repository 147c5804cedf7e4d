import { CLIENT_CAPABILITIES_META_KEY, type McpServer, type ServerContext } from '@modelcontextprotocol/server'

/**
 * Whether the client can put a question to its user. A newer client says so with each request, an older one when it connects; one that
 * comes over HTTP without a session never said it.
 */
export function canAsk(server: McpServer, context: ServerContext): boolean {
  const said = memberOf(context.mcpReq.envelope, CLIENT_CAPABILITIES_META_KEY) ?? server.server.getClientCapabilities()
  const elicitation = memberOf(said, 'elicitation')
  if (elicitation === undefined) return false
  // `{}` is what clients said before there were two ways to ask.
  return memberOf(elicitation, 'form') !== undefined || memberOf(elicitation, 'url') === undefined
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
