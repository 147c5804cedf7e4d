import { type SymbolInformation, WorkspaceSymbolRequest } from 'vscode-languageserver/node'
import { turn } from '../diagnostics/settled.ts'
import type { Feature } from '../feature.ts'

/** More than a person reads; editors ask again at each character. */
const MOST = 500

/** The elements of every référentiel of the folders, open or not, whose name holds the characters asked for in their order. */
export const workspaceSymbol: Feature = {
  capability: () => ({ workspaceSymbolProvider: true }),
  register: (requests, session) => {
    requests.on(WorkspaceSymbolRequest.type, async ({ query }, token) => {
      const wanted = plain(query)
      const found: SymbolInformation[] = []
      for await (const symbols of session.closed.symbols()) {
        await turn()
        if (token.isCancellationRequested) break
        found.push(...symbols.filter(({ name }) => holds(plain(name), wanted)))
        if (found.length >= MOST) break
      }
      return found.slice(0, MOST)
    })
  },
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{Mn}\s]/gu, '')
    .toLowerCase()

function holds(name: string, wanted: string): boolean {
  let at = 0
  for (const character of wanted) {
    at = name.indexOf(character, at) + character.length
    if (at < character.length) return false
  }
  return true
}
