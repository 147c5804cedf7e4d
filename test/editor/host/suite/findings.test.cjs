const assert = require('node:assert')
const vscode = require('vscode')
const { activated, untilDiagnostics } = require('./waiting.cjs')

describe('findings', () => {
  it('are shown for an open référentiel', async () => {
    await activated('equerre.equerre-vscode')
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, 'atelier.referentiel.yaml')
    const document = await vscode.workspace.openTextDocument(uri)
    assert.equal(document.languageId, 'referentiel')
    const found = await untilDiagnostics(uri, (diagnostics) => diagnostics.length > 0)
    const codes = found.map(({ code }) => (typeof code === 'object' ? code.value : code))
    assert.ok(codes.includes('reference-inconnue'), codes.join(', '))
  })
})
