const assert = require('node:assert')
const { execFileSync } = require('node:child_process')
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs')
const vscode = require('vscode')
const { fileOf, nodeOf, set, show, shown, untilTree } = require('./fixture.cjs')
const { eventually, until } = require('./waiting.cjs')

const FILE = 'atelier.referentiel.yaml'
const run = vscode.commands.executeCommand
const text = () => vscode.window.activeTextEditor.document.getText()
const selected = () => {
  const { document, selection } = vscode.window.activeTextEditor
  return document.getText(selection)
}
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)
const untilTab = (label) =>
  until([vscode.window.tabGroups.onDidChangeTabs], () => tabs().find((tab) => tab.label.includes(label)), label)
const revert = () => run('workbench.action.files.revert')
const leftOvers = () => readdirSync(fileOf('.').fsPath).filter((name) => name.endsWith('.tmp'))

const DOCUMENT = `<html><body><h1>Bloc 1 : Organiser l’atelier</h1>
<table><tr><th>Activités</th><th>Compétences</th><th>Modalités d’évaluation</th><th>Critères d’évaluation</th></tr>
<tr><td>A1 Organisation</td><td>C1.1 Planifier les interventions de l’atelier afin de tenir les délais</td>
<td>Étude de cas</td><td>Le planning tient compte des délais.</td></tr></table></body></html>`

/** One group of editors and nothing in it, as each part of the suite finds it. */
const closeAll = () => run('workbench.action.closeAllEditors')

describe('a new référentiel', () => {
  after(closeAll)

  const wishes = { title: 'Fleuriste', register: 'RNCP', level: 4, registration: 'de_droit' }

  it('is a commented skeleton that opens, with what was answered', async () => {
    await shown()
    await run('equerre.newReferential', { ...wishes, target: fileOf('fleuriste.referentiel.yaml') })
    assert.equal(vscode.window.activeTextEditor.document.languageId, 'referentiel')
    for (const line of ['intitule: "Fleuriste"', 'niveau: 4', 'enregistrement: de_droit']) {
      assert.ok(text().includes(line), line)
    }
  })

  it('begins at the first place to write', () => assert.match(selected(), /^"?… l’activité que ce bloc rend autonome/))

  it('takes one more competency, whose statement is selected', async () => {
    const editor = vscode.window.activeTextEditor
    const place = editor.document.positionAt(text().indexOf('BC1'))
    editor.selection = new vscode.Selection(place, place)
    await run('equerre.addCompetency')
    assert.match(text(), /- id: C3\n/)
    assert.match(selected(), /^"?… verbe d’action/)
  })

  it('never replaces a file', async () => {
    const target = fileOf('occupe.referentiel.yaml')
    writeFileSync(target.fsPath, '# le mien\n')
    await run('equerre.newReferential', { ...wishes, target })
    assert.equal(readFileSync(target.fsPath, 'utf8'), '# le mien\n')
    assert.deepEqual(leftOvers(), [])
  })
})

describe('an import', () => {
  after(closeAll)
  it('writes a référentiel beside the document and shows its report', async () => {
    await shown()
    const source = fileOf('ancien.html')
    writeFileSync(source.fsPath, DOCUMENT)
    const target = fileOf('importe.referentiel.yaml')
    await run('equerre.importDocument', source, target)
    assert.match(readFileSync(target.fsPath, 'utf8'), /Planifier les interventions/)
    await untilTab('Import Report')
    assert.ok(tabs().some(({ label }) => label === 'importe.referentiel.yaml'))
  })

  it('that fails leaves nothing behind', async () => {
    const source = fileOf('document.pdf')
    writeFileSync(source.fsPath, '%PDF-1.7 rien')
    const target = fileOf('rien.referentiel.yaml')
    await run('equerre.importDocument', source, target)
    await run('equerre.importDocument', fileOf('absent.html'), target)
    assert.ok(!existsSync(target.fsPath))
    assert.deepEqual(leftOvers(), [])
  })

  it('replaces no file unasked', async () => {
    const target = fileOf('occupe.referentiel.yaml')
    writeFileSync(target.fsPath, '# le mien\n')
    // In a test the editor refuses to show the question.
    await run('equerre.importDocument', fileOf('ancien.html'), target)
    assert.equal(readFileSync(target.fsPath, 'utf8'), '# le mien\n')
  })
})

describe('an export', () => {
  after(closeAll)
  const exported = async (format, name) => {
    await run('equerre.exportDocument', fileOf(FILE), format, fileOf(name))
    return readFileSync(fileOf(name).fsPath, 'utf8')
  }

  it('is written in each form', async () => {
    await shown()
    await show(FILE)
    assert.match(await exported('tables', 'a.html'), /^<!DOCTYPE html>[\s\S]*Planifier/)
    assert.match(await exported('coverage-page', 'b.html'), /^<!DOCTYPE html>[\s\S]*C1\.2/)
    assert.match(await exported('coverage-markdown', 'c.md'), /\| *C1\.1/)
    assert.equal(JSON.parse(await exported('coverage-json', 'd.json')).coverage.total.competencies, 2)
    assert.ok(JSON.stringify(JSON.parse(await exported('json', 'e.json'))).includes('Planifier'))
  })

  it('that fails leaves what was there', async () => {
    const target = vscode.Uri.joinPath(fileOf(FILE), 'under-a-file.json')
    await run('equerre.exportDocument', fileOf(FILE), 'json', target)
    assert.ok(!existsSync(target.fsPath))
    assert.ok(readFileSync(fileOf(FILE).fsPath, 'utf8').startsWith('referentiel: 1'))
    assert.deepEqual(leftOvers(), [])
  })
})

describe('from the tree', () => {
  let tree

  before(async () => {
    tree = (await shown()).tree
    await show(FILE)
    await untilTree(tree, () => nodeOf(tree, 'C1.2'), 'the elements')
  })
  afterEach(revert)
  after(closeAll)

  it('a criterion is added to a competency that has some, and to one that has none', async () => {
    await run('equerre.addCriterion', nodeOf(tree, 'C1.1'))
    assert.match(selected(), /^"?… ce que l’on doit constater/)
    await run('equerre.addCriterion', nodeOf(tree, 'C1.2'))
    assert.match(text(), /Connaître les pièces du stock\.\n {8}criteres:\n/)
  })

  it('a competency is added after another, with the next code', async () => {
    await run('equerre.addCompetency', nodeOf(tree, 'C1.2'))
    assert.match(text(), /- id: C1\.3\n/)
    assert.match(selected(), /^"?… verbe d’action/)
  })

  it('a modality is added to a bloc', async () => {
    await run('equerre.addAssessment', nodeOf(tree, 'BC1'))
    assert.match(text(), /- id: E2\n/)
    assert.match(selected(), /^"?… le nom de l’épreuve/)
  })

  it('the next blank is gone to, and the first again after the last', async () => {
    await run('equerre.addAssessment', nodeOf(tree, 'BC1'))
    const seen = [selected()]
    for (let step = 0; step < 4; step++) {
      await run('equerre.nextBlank')
      seen.push(selected())
    }
    assert.equal(new Set(seen).size, 4, seen.join('\n'))
    assert.equal(seen[4], seen[0])
  })

  it('the next blank is gone to in the column in which one works', async () => {
    await run('equerre.addAssessment', nodeOf(tree, 'BC1'))
    const first = selected()
    await run('workbench.action.splitEditor')
    await run('equerre.nextBlank')
    assert.equal(vscode.window.activeTextEditor.viewColumn, vscode.ViewColumn.Two)
    const second = selected()
    assert.notEqual(second, first)
    await run('equerre.nextBlank')
    assert.ok(![first, second].includes(selected()), selected())
    await run('workbench.action.closeActiveEditor')
  })

  it('codes are put in order', async () => {
    const { document } = await show(FILE)
    const at = document.getText().indexOf('id: C1.2') + 4
    const edit = new vscode.WorkspaceEdit()
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)), 'C1.5')
    const reference = document.getText().indexOf('C1.9')
    const place = new vscode.Range(document.positionAt(reference), document.positionAt(reference + 4))
    edit.replace(document.uri, place, 'C1.5')
    await vscode.workspace.applyEdit(edit)
    await untilTree(tree, () => nodeOf(tree, 'C1.5'), 'C1.5')
    await run('equerre.renumber', nodeOf(tree, 'C1.5'))
    assert.match(document.getText(), /id: C1\.2\n[\s\S]*competences: \[C1\.1, C1\.2\]/)
  })
})

describe('the pages of the rules', () => {
  after(closeAll)
  it('open as they read, from the link of a finding too', async () => {
    await shown()
    await run('equerre.openRule', 'competence-sans-critere')
    await untilTab('competence-sans-critere.md')
    const { document } = await show(FILE)
    const link = await eventually(
      () => vscode.languages.getDiagnostics(document.uri).find(({ code }) => code?.target !== undefined)?.code.target,
      'a finding with its page',
    )
    assert.equal(link.scheme, 'command')
    assert.equal(link.path, 'equerre.openRule')
  })

  it('are there for no other name', async () => {
    const before = tabs().length
    await run('equerre.openRule', '../../package')
    await run('equerre.openRule', 'pas-une-regle')
    assert.equal(tabs().length, before)
  })
})

describe('the comparison with Git', () => {
  after(closeAll)
  const git = (...args) => execFileSync('git', args, { cwd: fileOf('.').fsPath, stdio: 'ignore' })

  it('says what changed since the last version', async () => {
    await shown()
    git('init')
    git('add', FILE)
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-m', 'Premier jet')
    const { document } = await show(FILE)
    const api = (await vscode.extensions.getExtension('vscode.git').activate()).getAPI(1)
    await api.openRepository(fileOf('.'))
    await eventually(() => api.getRepository(document.uri) !== null, 'the repository')
    const edit = new vscode.WorkspaceEdit()
    const at = document.getText().indexOf('Connaître')
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 9)), 'Commander')
    await vscode.workspace.applyEdit(edit)
    await set('langue', 'fr')
    await run('equerre.compareWithGit', document.uri, 'HEAD')
    await untilTab('Ce qui a changé')
    const [start, end] = [document.positionAt(at), document.positionAt(at + 9)]
    await run('equerre.openPlace', { uri: document.uri.toString(), start, end })
    assert.equal(selected(), 'Commander')
    const { equerre } = await shown()
    await run('equerre.openPlace', { uri: api.toGitUri(document.uri, 'HEAD').toString(), start, end })
    assert.equal(selected(), 'Connaître')
    assert.equal(equerre.current.document, document)
    await show(FILE)
    await revert()
    await set('langue', undefined)
  })

  it('opens nothing for what is no place', async () => {
    const before = tabs().length
    await run('equerre.openPlace', { uri: fileOf('ancien.html').toString(), start: 'x' })
    await run('equerre.openPlace')
    assert.equal(tabs().length, before)
  })
})
