const assert = require('node:assert')
const vscode = require('vscode')
const { nodeOf, set, show, shown, untilTree } = require('./fixture.cjs')
const { eventually, until, untilDiagnostics } = require('./waiting.cjs')

const codeOf = ({ code }) => (typeof code === 'object' ? code.value : code)
const FILE = 'atelier.referentiel.yaml'
const TRACE = 1

describe('a setting is applied without a restart:', () => {
  let uri

  beforeEach(async () => {
    await shown()
    uri = (await show(FILE)).document.uri
    await untilDiagnostics(uri, (found) => found.length > 0)
  })
  afterEach(async () => {
    for (const key of ['regles', 'langue', 'profil', 'verification', 'trace']) await set(key, undefined)
  })

  it('the severity of a rule', async () => {
    const isThere = (found) => found.some((one) => codeOf(one) === 'reference-inconnue')
    await untilDiagnostics(uri, isThere)
    await set('regles', { 'reference-inconnue': 'off' })
    await untilDiagnostics(uri, (found) => found.length > 0 && !isThere(found))
    await set('regles', undefined)
    await untilDiagnostics(uri, isThere)
  })

  it('the language, of the findings and of the views', async () => {
    const { tree, status } = await shown()
    await set('langue', 'fr')
    await untilDiagnostics(uri, (found) => found.some(({ message }) => /compétence/.test(message)))
    const label = () => tree.getTreeItem(nodeOf(tree, 'C1.2')).label
    await untilTree(tree, () => label() === 'C1.2 non évaluée, sans critère', 'the tree in French')
    await eventually(() => /1\/2 évaluées · \d+\u00a0constats · sur demande/.test(status.text), 'the status in French')
  })

  it('the profile', async () => {
    const { status } = await shown()
    await set('profil', 'strict')
    await eventually(() => status.text.endsWith('strict'), 'the profile in the status bar')
  })

  it('when to check', async () => {
    await set('verification', 'enregistrement')
    const { equerre } = await shown()
    const { document } = await show(FILE)
    const before = vscode.languages.getDiagnostics(uri).length
    const edit = new vscode.WorkspaceEdit()
    edit.replace(uri, new vscode.Range(document.lineCount, 0, document.lineCount, 0), '\nmodalites: 3\n')
    await vscode.workspace.applyEdit(edit)
    // Its answer comes after the change was taken in: what was found would be here.
    await equerre.requests.model(uri)
    assert.equal(vscode.languages.getDiagnostics(uri).length, before)
    await document.save()
    await untilDiagnostics(uri, (found) => found.length > before)
    await vscode.commands.executeCommand('undo')
    await equerre.requests.model(uri)
    assert.ok(vscode.languages.getDiagnostics(uri).length > before)
    await set('verification', undefined)
    await untilDiagnostics(uri, (found) => found.length === before)
    await document.save()
  })

  it('the trace', async () => {
    const { equerre } = await shown()
    const { traceOutputChannel: channel } = equerre.client
    assert.notEqual(channel.logLevel, TRACE)
    await set('trace', 'verbose')
    await until([channel.onDidChangeLogLevel], () => channel.logLevel === TRACE, 'the trace')
    await set('trace', 'off')
    await until([channel.onDidChangeLogLevel], () => channel.logLevel !== TRACE, 'its end')
  })
})
