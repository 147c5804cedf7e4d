const assert = require('node:assert')
const { spawn } = require('node:child_process')
const { once } = require('node:events')
const { createInterface } = require('node:readline')
const { join } = require('node:path')
const vscode = require('vscode')
const { EXTENSION_ID, shown } = require('./fixture.cjs')

describe('the assistant', () => {
  it('is offered the server that the manifest declares', async () => {
    await shown()
    const { mcpServerDefinitionProviders } = vscode.extensions.getExtension(EXTENSION_ID).packageJSON.contributes
    assert.deepEqual(
      mcpServerDefinitionProviders.map(({ id }) => id),
      ['equerre.referentiels'],
    )
    assert.equal(typeof vscode.lm.registerMcpServerDefinitionProvider, 'function')
  })

  it('has a server that starts on the editor’s own Node and reads the folder', async () => {
    await shown()
    const { extensionPath } = vscode.extensions.getExtension(EXTENSION_ID)
    const folder = vscode.workspace.workspaceFolders[0].uri.fsPath
    const server = spawn(process.execPath, [join(extensionPath, 'dist/mcp.mjs'), '--lang', 'fr', '--', folder], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    try {
      const lines = createInterface({ input: server.stdout })
      const ask = async (id, method, params) => {
        server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
        const [line] = await once(lines, 'line')
        return JSON.parse(line).result
      }
      const clientInfo = { name: 'test', version: '1' }
      const { serverInfo } = await ask(1, 'initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo })
      assert.equal(serverInfo.name, 'equerre')
      server.stdin.write('{"jsonrpc":"2.0","method":"notifications/initialized"}\n')
      const { structuredContent } = await ask(2, 'tools/call', { name: 'list_referentiels', arguments: {} })
      assert.ok(structuredContent.referentiels.some(({ path }) => path === 'atelier.referentiel.yaml'))
      server.stdin.end()
      const [code] = await once(server, 'exit')
      assert.equal(code, 0)
    } finally {
      server.kill()
    }
  })
})
