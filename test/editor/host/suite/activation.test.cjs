const assert = require('node:assert')
const vscode = require('vscode')
const { EXTENSION_ID, fileOf, show, shown } = require('./fixture.cjs')
const { until, untilDiagnostics } = require('./waiting.cjs')

const RUNNING = 2

describe('activation', () => {
  it('starts the language server', async () => {
    const { equerre } = await shown()
    await until([equerre.client.onDidChangeState], () => equerre.client.state === RUNNING, 'the server')
    assert.equal(equerre.client.initializeResult.serverInfo.name, 'Équerre')
  })

  it('registers every command it declares', async () => {
    await shown()
    const declared = vscode.extensions.getExtension(EXTENSION_ID).packageJSON.contributes.commands
    const known = await vscode.commands.getCommands(true)
    const absent = declared.map(({ command }) => command).filter((command) => !known.includes(command))
    assert.deepEqual(absent, [])
  })

  it('gives the files languages of their own', async () => {
    const { document } = await show('atelier.referentiel.yaml')
    assert.equal(document.languageId, 'referentiel')
    const others = await vscode.languages.getLanguages()
    for (const language of ['referentiel', 'examen', 'equerre-config']) assert.ok(others.includes(language), language)
  })

  it('starts the server again when it ends by itself', async () => {
    const { equerre } = await shown()
    const uri = fileOf('atelier.referentiel.yaml')
    await untilDiagnostics(uri, (diagnostics) => diagnostics.length > 0)
    const states = []
    const listening = equerre.client.onDidChangeState(({ newState }) => states.push(newState))
    await equerre.client.sendNotification('exit')
    await until([equerre.client.onDidChangeState], () => states.includes(RUNNING), 'the server to be back')
    listening.dispose()
    const model = await equerre.requests.model(uri)
    assert.equal(model.profile, 'sur_demande')
  })

  it('shows the one place that a figure counts', async () => {
    await shown()
    const editor = await show('atelier.referentiel.yaml')
    const place = { start: { line: 18, character: 10 }, end: { line: 18, character: 16 } }
    const uri = editor.document.uri.toString()
    await vscode.commands.executeCommand('equerre.showPlaces', uri, { line: 13, character: 8 }, [place])
    await until(
      [vscode.window.onDidChangeTextEditorSelection],
      () => vscode.window.activeTextEditor.selection.start.line === 18,
      'the place',
    )
  })
})
