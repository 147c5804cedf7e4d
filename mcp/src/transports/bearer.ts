import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AuthInfo, OAuthError, OAuthErrorCode, requireBearerAuth } from '@modelcontextprotocol/server'

/** Asks each request for the token; answers those that have another, or none, and gives `null`. */
export function bearerGate(token: string) {
  const expected = digest(token)
  const gate = requireBearerAuth({
    verifier: {
      async verifyAccessToken(presented): Promise<AuthInfo> {
        if (!timingSafeEqual(digest(presented), expected)) {
          throw new OAuthError(OAuthErrorCode.InvalidToken, 'unknown token')
        }
        // The token itself goes no further than here.
        return { token: '', clientId: 'equerre', scopes: [], expiresAt: Math.floor(Date.now() / 1000) + 3600 }
      },
    },
  })
  return async (request: IncomingMessage, response: ServerResponse): Promise<AuthInfo | null> => {
    const { authorization } = request.headers
    const asked = new Request('http://localhost/mcp', { headers: authorization === undefined ? {} : { authorization } })
    const given = await gate(asked)
    if (!(given instanceof Response)) return given
    response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text())
    return null
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
