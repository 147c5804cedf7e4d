import { expect, test } from 'vitest'
import { BARE, PLAIN, UTF8, VSCODE } from '../client/capabilities.ts'
import { clientForTest } from '../client/in-test.ts'

test('an editor that can do everything is told of every feature', async () => {
  const { initialized } = await clientForTest({ capabilities: VSCODE })
  expect(initialized.serverInfo?.name).toBe('Équerre')
  expect(initialized.serverInfo?.version).toMatch(/^\d+\.\d+\.\d+/)
  expect(initialized.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
    diagnosticProvider: { identifier: 'equerre', interFileDependencies: true, workspaceDiagnostics: true },
    completionProvider: { triggerCharacters: expect.arrayContaining([':', ' ']) },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: { label: 'Équerre' },
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { range: true, full: { delta: true } },
    codeActionProvider: {
      codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.equerre']),
      resolveProvider: true,
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    executeCommandProvider: {
      commands: expect.arrayContaining(['equerre.showPlaces', 'equerre.openRule', 'equerre.checkFolders']),
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    experimental: { equerre: { views: ['model', 'coverage', 'preview'] } },
  })
})

test('what an editor cannot do is not declared to it', async () => {
  const plain = (await clientForTest({ capabilities: PLAIN })).initialized.capabilities
  expect(plain.diagnosticProvider).toBeUndefined()
  expect(plain.codeActionProvider).toMatchObject({ resolveProvider: true })
  const bare = (await clientForTest({ capabilities: BARE })).initialized.capabilities
  expect(bare.renameProvider).toBe(true)
  expect(bare.codeActionProvider).toBeUndefined()
})

test('positions count bytes for an editor that prefers it', async () => {
  const client = await clientForTest({ capabilities: UTF8 })
  expect(client.initialized.capabilities.positionEncoding).toBe('utf-8')
})

test('commands that the editor runs itself are left to it', async () => {
  const client = await clientForTest({ initializationOptions: { commands: ['equerre.showPlaces'] } })
  const commands = client.initialized.capabilities.executeCommandProvider?.commands
  expect(commands).toContain('equerre.openRule')
  expect(commands).not.toContain('equerre.showPlaces')
})
