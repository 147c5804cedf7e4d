const assert = require('node:assert')
const vscode = require('vscode')
const { everyNode, fileOf, nodeOf, show, shown, untilTree } = require('./fixture.cjs')
const { until } = require('./waiting.cjs')

const FILE = 'atelier.referentiel.yaml'
const codes = (tree) => everyNode(tree).flatMap(({ item }) => item.code ?? [])
const isWhole = (tree) => codes(tree).includes('C1.1')

describe('the tree of the référentiel', () => {
  let tree

  before(async () => {
    tree = (await shown()).tree
    await show(FILE)
    await vscode.commands.executeCommand('equerre.showEverything')
    await untilTree(tree, isWhole, 'the elements')
  })

  it('has its elements', () => {
    assert.deepEqual(codes(tree), ['BC1', 'A1', 'C1.1', 'C1.2', 'E1'])
  })

  it('says how each is covered', () => {
    const covered = tree.getTreeItem(nodeOf(tree, 'C1.1'))
    assert.equal(covered.iconPath.id, 'pass')
    assert.equal(covered.description, '1\u00a0modality · 1\u00a0criterion')
    const missing = tree.getTreeItem(nodeOf(tree, 'C1.2'))
    assert.equal(missing.iconPath.id, 'circle-slash')
    assert.equal(missing.label, 'C1.2 not assessed, no criterion')
    assert.equal(missing.description, 'Connaître les pièces du stock.')
    assert.equal(missing.accessibilityInformation.label, `${missing.label}, ${missing.description}`)
  })

  it('says more of an element that is hovered', async () => {
    const node = nodeOf(tree, 'C1.1')
    const { tooltip } = await tree.resolveTreeItem(tree.getTreeItem(node), node)
    assert.match(
      tooltip.value,
      /Planifier les interventions de l’atelier à l’aide du carnet de rendez-vous, afin de tenir/,
    )
  })

  it('goes to the text of an element', async () => {
    await vscode.commands.executeCommand('equerre.revealElement', nodeOf(tree, 'E1'))
    const { document, selection } = vscode.window.activeTextEditor
    assert.equal(document.getText(selection), 'E1')
  })

  it('follows the cursor', async () => {
    await vscode.commands.executeCommand('equerre.referential.focus')
    await until([tree.view.onDidChangeVisibility], () => tree.view.visible, 'the view')
    const editor = await show(FILE)
    const inside = editor.document.positionAt(editor.document.getText().indexOf('pièces du stock'))
    editor.selection = new vscode.Selection(inside, inside)
    await until([tree.view.onDidChangeSelection], () => tree.view.selection[0]?.item.code === 'C1.2', 'C1.2 selected')
  })

  it('follows the cursor of the column in which one works', async () => {
    const { document } = await show(FILE)
    await vscode.commands.executeCommand('workbench.action.splitEditor')
    const at = document.positionAt(document.getText().indexOf('id: E1') + 4)
    vscode.window.activeTextEditor.selection = new vscode.Selection(at, at)
    await until([tree.view.onDidChangeSelection], () => tree.view.selection[0]?.item.code === 'E1', 'E1 selected')
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('shows only what is missing', async () => {
    await vscode.commands.executeCommand('equerre.showGaps')
    assert.deepEqual(codes(tree), ['BC1', 'C1.2'])
    await vscode.commands.executeCommand('equerre.showEverything')
    assert.ok(isWhole(tree))
  })

  it('follows the text', async () => {
    const { document } = await show(FILE)
    const after = document.positionAt(document.getText().indexOf('Connaître les pièces du stock.') + 30)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, after, '\n        criteres: [Le stock est rangé.]')
    await vscode.workspace.applyEdit(edit)
    const partial = (one) => tree.getTreeItem(nodeOf(one, 'C1.2')).iconPath.id === 'circle-large-outline'
    await untilTree(tree, partial, 'C1.2 with its criterion')
    await vscode.commands.executeCommand('workbench.action.files.revert')
    await untilTree(tree, (one) => !partial(one), 'C1.2 without it again')
  })

  it('is empty without a référentiel', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors')
    await untilTree(tree, () => tree.getChildren().length === 0, 'no element')
    await show(FILE)
    await untilTree(tree, isWhole, 'the elements again')
  })
})

describe('the référentiels of the folder', () => {
  const rows = async (folders) =>
    Object.fromEntries((await folders.getChildren()).map((node) => [folders.getTreeItem(node).label, node]))
  const untilRows = async (folders, accepts, what) => {
    let known = await rows(folders)
    const listening = folders.onDidChangeTreeData(async () => {
      known = await rows(folders)
      again.fire()
    })
    const again = new vscode.EventEmitter()
    try {
      await until([again.event], () => accepts(known), what)
      return known
    } finally {
      listening.dispose()
    }
  }

  it('say how far each is covered', async () => {
    const { folders } = await shown()
    const described = (known) => String(folders.getTreeItem(known.atelier).description)
    await untilRows(
      folders,
      (known) => known.atelier !== undefined && /^1\/2 assessed · \d+\u00a0findings$/.test(described(known)),
      'the figures',
    )
  })

  it('come and go with their files', async () => {
    const { folders } = await shown()
    const uri = fileOf('ephemere.referentiel.yaml')
    await vscode.workspace.fs.writeFile(uri, Buffer.from('referentiel: 1\n'))
    await untilRows(folders, (known) => known.ephemere !== undefined, 'the new file')
    await vscode.workspace.fs.delete(uri)
    await untilRows(folders, (known) => known.ephemere === undefined, 'its end')
  })
})
