import { beforeEach, expect, test, vi } from 'vitest'

/** What the editor's assistant is offered: all the folders on the disk, and writing in trusted ones only. */

const editor = vi.hoisted(() => ({
  workspace: {
    isTrusted: true,
    workspaceFolders: [] as readonly { readonly uri: { readonly scheme: string; readonly fsPath: string } }[],
    onDidChangeWorkspaceFolders: () => ({ dispose() {} }),
    onDidGrantWorkspaceTrust: () => ({ dispose() {} }),
  },
  providers: new Map<string, { provideMcpServerDefinitions: () => readonly { readonly args: readonly string[] }[] }>(),
}))

vi.mock('vscode', () => ({
  EventEmitter: class {
    event = () => ({ dispose() {} })
    fire() {}
    dispose() {}
  },
  McpStdioServerDefinition: class {
    readonly label: string
    readonly command: string
    readonly args: readonly string[]
    constructor(label: string, command: string, args: readonly string[]) {
      this.label = label
      this.command = command
      this.args = args
    }
  },
  lm: {
    registerMcpServerDefinitionProvider: (id: string, provider: { provideMcpServerDefinitions: () => [] }) => {
      editor.providers.set(id, provider)
      return { dispose() {} }
    },
  },
  workspace: editor.workspace,
}))

const { registerMcpServer } = await import('./register.ts')
const manifest = await import('../../package.json', { with: { type: 'json' } })

const folder = (fsPath: string, scheme = 'file') => ({ uri: { scheme, fsPath } })

function offered(): readonly (readonly string[])[] {
  const [declared] = manifest.default.contributes.mcpServerDefinitionProviders
  const provider = editor.providers.get(declared?.id ?? '')
  return provider?.provideMcpServerDefinitions().map(({ args }) => args) ?? []
}

beforeEach(() => {
  editor.providers.clear()
  const context = {
    subscriptions: [],
    asAbsolutePath: (path: string) => `/extension/${path}`,
    extension: { packageJSON: { version: '1.2.3' } },
  }
  const words = {
    language: 'fr',
    say: ({ fr }: { fr: string }) => fr,
    onDidChange: () => ({ dispose() {} }),
    dispose() {},
  }
  // @ts-expect-error the parts of the editor's context that are used
  registerMcpServer(context, words)
})

test('a trusted folder may be written', () => {
  editor.workspace.isTrusted = true
  editor.workspace.workspaceFolders = [folder('/un'), folder('/deux'), folder('/ailleurs', 'vscode-vfs')]
  expect(offered()).toEqual([['/extension/dist/mcp.mjs', '--lang', 'fr', '--write', '--', '/un', '/deux']])
})

test('a folder that is not trusted is read only', () => {
  editor.workspace.isTrusted = false
  editor.workspace.workspaceFolders = [folder('/un')]
  expect(offered()).toEqual([['/extension/dist/mcp.mjs', '--lang', 'fr', '--', '/un']])
})

test('without a folder on the disk there is nothing to serve', () => {
  editor.workspace.workspaceFolders = [folder('/ailleurs', 'vscode-vfs')]
  expect(offered()).toEqual([])
})
