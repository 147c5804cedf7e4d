const assert = require('node:assert')
const vscode = require('vscode')
const { show, shown } = require('./fixture.cjs')
const { eventually, untilDiagnostics } = require('./waiting.cjs')

describe('the status bar', () => {
  it('says coverage, findings and profile', async () => {
    const { status } = await shown()
    const { document } = await show('atelier.referentiel.yaml')
    const found = await untilDiagnostics(document.uri, (diagnostics) => diagnostics.length > 0)
    const text = `$(circle-large-outline) 1/2 assessed · ${found.length}\u00a0findings · on demand`
    await eventually(() => status.text === text, text)
    assert.equal(status.command, 'equerre.openCoverage')
    assert.match(status.tooltip.value, /atelier/)
  })

  it('follows the editor', async () => {
    const { status } = await shown()
    await show('maintenance-froid.referentiel.yaml')
    await eventually(() => status.text.startsWith('$(pass) 7/7 assessed'), 'the coverage of the other')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
    await show('atelier.referentiel.yaml')
    await eventually(() => status.text.startsWith('$(circle-large-outline) 1/2'), 'the coverage of the first')
  })
})
