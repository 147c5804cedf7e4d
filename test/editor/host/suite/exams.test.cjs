const assert = require('node:assert')
const vscode = require('vscode')
const { fileOf, show, shown } = require('./fixture.cjs')
const { untilDiagnostics } = require('./waiting.cjs')

const codeOf = ({ code }) => (typeof code === 'object' ? code.value : code)
const has = (found, rule) => found.some((one) => codeOf(one) === rule)

describe('a mock exam', () => {
  it('is checked against its référentiel, as it is written', async () => {
    await shown()
    const { document } = await show('blanc.examen.yaml')
    assert.equal(document.languageId, 'examen')
    const found = await untilDiagnostics(document.uri, (all) => has(all, 'examen-competence-inconnue'))
    const { range } = found.find((one) => codeOf(one) === 'examen-competence-inconnue')
    assert.equal(document.getText(range), 'C1.7')

    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, range, 'C1.2')
    await vscode.workspace.applyEdit(edit)
    await untilDiagnostics(document.uri, (all) => all.length > 0 && !has(all, 'examen-competence-inconnue'))
    await vscode.commands.executeCommand('undo')
    await untilDiagnostics(document.uri, (all) => has(all, 'examen-competence-inconnue'))
    await document.save()
  })

  it('is not taken for a référentiel by the views', async () => {
    const { equerre } = await shown()
    await show('atelier.referentiel.yaml')
    await show('blanc.examen.yaml')
    assert.equal(equerre.current.document.uri.toString(), fileOf('atelier.referentiel.yaml').toString())
  })
})
