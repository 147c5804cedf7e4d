/** The files of the workspace under test, and what the extension shows of them. */
const vscode = require('vscode')
const { activated, until } = require('./waiting.cjs')

const EXTENSION_ID = 'equerre.equerre-vscode'

const fileOf = (name) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, name)

/** What `activate` returned. */
const shown = async () => (await activated(EXTENSION_ID)).exports

/** Shows a file of the workspace in the editor. */
const show = async (name) => vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(name)))

/** Changes a setting of the workspace. `undefined` takes it away again. */
const set = (key, value) =>
  vscode.workspace.getConfiguration('equerre').update(key, value, vscode.ConfigurationTarget.Workspace)

/** Every node of the tree, from the top down. */
const everyNode = (tree, node) => tree.getChildren(node).flatMap((child) => [child, ...everyNode(tree, child)])

const nodeOf = (tree, code) => everyNode(tree).find(({ item }) => item.code === code)

/** Once the tree shows what is wanted of it. */
const untilTree = (tree, look, what) => until([tree.onDidChangeTreeData], () => look(tree), what)

module.exports = { EXTENSION_ID, fileOf, shown, show, set, everyNode, nodeOf, untilTree }
