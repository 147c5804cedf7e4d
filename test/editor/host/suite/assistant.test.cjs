const assert = require('node:assert')
const vscode = require('vscode')
const { fileOf, set, show, shown } = require('./fixture.cjs')
const { eventually, untilDiagnostics } = require('./waiting.cjs')

const FILE = 'atelier.referentiel.yaml'

/** What an answer shows, kept for the test to read. */
class Shown {
  markdowns = []
  buttons = []
  progresses = []
  references = []
  markdown(value) {
    this.markdowns.push(typeof value === 'string' ? new vscode.MarkdownString(value) : value)
  }
  button(command) {
    this.buttons.push(command)
  }
  progress(words) {
    this.progresses.push(words)
  }
  reference(value) {
    this.references.push(value)
  }
  get text() {
    return this.markdowns.map(({ value }) => value).join('')
  }
}

/** A model of the editor that says what it is told to. */
const model = (answers, asked = []) => ({
  id: 'scripted',
  name: 'Modèle écrit d’avance',
  vendor: 'essai',
  family: 'essai',
  version: '1',
  maxInputTokens: 32_000,
  countTokens: async () => 10,
  sendRequest: async (messages) => {
    asked.push(messages)
    const said = answers.shift()
    if (said instanceof Error) throw said
    return {
      text: (async function* () {
        for (const stretch of said.match(/.{1,7}/gs)) yield stretch
      })(),
    }
  },
})

/** Asks `@equerre`, with the answers before. */
const ask = async (prompt, { command, history = [], chat = model([]), token } = {}) => {
  const { answer } = await shown()
  const said = new Shown()
  const source = new vscode.CancellationTokenSource()
  const request = { prompt, command, references: [], toolReferences: [], model: chat }
  const result = await answer(request, { history }, said, token ?? source.token)
  const turns = [
    new vscode.ChatRequestTurn(prompt, command, [], 'equerre.assistant', []),
    new vscode.ChatResponseTurn(
      said.markdowns.map((one) => new vscode.ChatResponseMarkdownPart(one)),
      result,
      'equerre.assistant',
      command,
    ),
  ]
  return { said, result, history: [...history, ...turns] }
}

const setModel = (key, value) =>
  vscode.workspace.getConfiguration('equerre.assistant').update(key, value, vscode.ConfigurationTarget.Global)

describe('@equerre without a model', () => {
  before(async () => {
    await shown()
    await set('langue', 'fr')
    const { document } = await show(FILE)
    await untilDiagnostics(document.uri, (found) => found.length > 0)
  })
  after(() => set('langue', undefined))

  it('answers from the file, and its codes lead to the text', async () => {
    const { said, result } = await ask('quelles compétences n’ont pas de critère ?')
    const [, link] = /\[\*\*C1\\?\.2\*\*\]\(command:equerre\.openPlace\?([^)]+)\)/.exec(said.text) ?? []
    assert.ok(link, said.text)
    const [place] = JSON.parse(decodeURIComponent(link))
    await vscode.commands.executeCommand('equerre.openPlace', place)
    const { document, selection } = vscode.window.activeTextEditor
    assert.equal(document.getText(selection), 'C1.2')
    assert.ok(result.metadata.followUps.length > 0)
    assert.equal(said.references[0].toString(), fileOf(FILE).toString())
    for (const { isTrusted } of said.markdowns) {
      assert.deepEqual(isTrusted?.enabledCommands, ['equerre.openPlace', 'equerre.openRule'])
    }
  })

  it('drafts by a command for the competency of the cursor, and writes what is confirmed', async () => {
    const editor = await show(FILE)
    editor.selection = new vscode.Selection(16, 12, 16, 12)
    const before = editor.document.getText()
    const drafted = await ask('', { command: 'criteres' })
    assert.match(drafted.said.text, /C1\\?\.1/)
    const titles = drafted.said.buttons.map(({ title }) => title)
    assert.ok(titles.includes('Comparer et choisir…'), titles.join(', '))
    assert.equal(editor.document.getText(), before, 'nothing is written before it is said')
    const applied = await ask('applique la 1', { history: drafted.history })
    assert.notEqual(editor.document.getText(), before, applied.said.text)
    assert.match(applied.said.text, /C’est écrit/)
    await vscode.commands.executeCommand('undo')
    assert.equal(editor.document.getText(), before)
  })

  it('writes nothing that was shown for another text', async () => {
    const editor = await show(FILE)
    const drafted = await ask('propose des critères pour C1.1')
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(18, 0), '          - enonce: Le planning est affiché.\n'),
    )
    const changed = editor.document.getText()
    const applied = await ask('applique la 1', { history: drafted.history })
    if (editor.document.getText() !== changed) assert.match(applied.said.text, /C’est écrit/)
    await vscode.commands.executeCommand('undo')
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })

  it('shows the difference of a proposal beside the text, and asks', async () => {
    const editor = await show(FILE)
    const before = editor.document.getText()
    const { said } = await ask('propose des critères pour C1.1')
    const one = said.buttons.find(({ title }) => /^Voir la différence/.test(title))
    const confirmed = vscode.commands.executeCommand(one.command, ...one.arguments)
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs)
    const difference = await eventually(
      () => tabs().find(({ input }) => input instanceof vscode.TabInputTextDiff),
      'the difference',
    )
    const after = await vscode.workspace.openTextDocument(difference.input.modified)
    assert.ok(after.getText().length > before.length)
    assert.equal(editor.document.getText(), before)
    // The question stands in a notification, which no command of the host answers: the tests from outside do.
    void confirmed
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor')
  })

  it('says plainly what needs a model', async () => {
    const { said } = await ask('raconte-moi une blague sur les boulangers de Lisbonne')
    assert.match(said.text, /sans modèle de langage/)
  })

  it('explains a rule, whose page it links to', async () => {
    const { said } = await ask('competence-verbe-a-eviter', { command: 'expliquer' })
    assert.match(said.text, /command:equerre\.openRule/)
  })
})

describe('@equerre with a model of the editor', () => {
  before(async () => {
    await shown()
    await set('langue', 'fr')
    await setModel('provider', 'editor')
    await show(FILE)
  })
  after(async () => {
    await setModel('provider', undefined)
    await set('langue', undefined)
  })

  it('lets it look, and shows what it says with its codes as links; those that name nothing are marked', async () => {
    const asked = []
    const steps = ['{"outil":"lire","code":"C1.1"}', '{"reponse":"La compétence C1.1 tient, mais C9.9 est à revoir."}']
    const { said } = await ask('que dirais-tu à un jury pour défendre notre choix ?', { chat: model(steps, asked) })
    assert.match(said.text, /La compétence \[C1\\?\.1\]\(command:equerre\.openPlace/)
    assert.match(said.text, /ce code n’existe pas/)
    assert.ok(
      said.progresses.some((words) => words.includes('Modèle de l’éditeur')),
      said.progresses.join(' | '),
    )
    assert.equal(asked.length, 2)
  })

  it('answers without it when it fails, with the reason', async () => {
    const refused = vscode.LanguageModelError.NoPermissions('no')
    const { said } = await ask('que dirais-tu à un jury pour défendre notre choix ?', { chat: model([refused]) })
    assert.match(said.text, /pas reçu votre accord/)
  })

  it('has it draft, and shows only what was judged', async () => {
    const enonce = 'Le planning signale chaque absence connue au moment où il est établi.'
    const drafts = JSON.stringify({ drafts: [{ aspect: 'resultat', enonce, indicateurs: [] }] })
    const { said } = await ask('C1.1', { command: 'criteres', chat: model([drafts, drafts, drafts]) })
    assert.doesNotMatch(said.text, /"drafts"/)
    assert.match(said.text, /> /)
    assert.ok(said.buttons.length > 0)
  })

  it('stops when it is told to', async () => {
    const source = new vscode.CancellationTokenSource()
    const chat = {
      ...model([]),
      sendRequest: async () => ({
        text: (async function* () {
          source.cancel()
          yield '{"reponse":"'
          yield 'jamais"}'
        })(),
      }),
    }
    const { said } = await ask('que dirais-tu à un jury pour défendre notre choix ?', { chat, token: source.token })
    assert.doesNotMatch(said.text, /jamais/)
  })
})

describe('the drafts', () => {
  it('are offered where a competency stands, and shown to be chosen from', async () => {
    await shown()
    const { document } = await show(FILE)
    const at = new vscode.Range(16, 12, 16, 12)
    const offers = await eventually(async () => {
      const all = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, at)
      const ours = all.filter(({ kind }) => kind?.value === 'equerre.rediger')
      return ours.length === 2 && ours
    }, 'the offers')
    const { command } = offers[0]
    await vscode.commands.executeCommand(command.command, ...command.arguments)
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label))
    await eventually(() => labels().some((label) => /C1\.1$/.test(label)), 'the page of choices')
  })

  it('are not offered elsewhere', async () => {
    const { document } = await show(FILE)
    const all = await vscode.commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(2, 5, 2, 5),
    )
    assert.equal(all.filter(({ kind }) => kind?.value === 'equerre.rediger').length, 0)
  })
})

describe('the tools for the models of the editor', () => {
  const call = async (name, input) => {
    const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined })
    return JSON.parse(content.map(({ value }) => value).join(''))
  }

  it('are those that the manifest declares', async () => {
    await shown()
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('equerre_'))
    const { contributes } = vscode.extensions.getExtension('equerre.equerre-vscode').packageJSON
    assert.deepEqual(names.sort(), contributes.languageModelTools.map(({ name }) => name).sort())
  })

  it('read the référentiel on screen, or the one that is named', async () => {
    await show(FILE)
    const here = await call('equerre_couverture', {})
    assert.equal(here.fichier, FILE)
    assert.equal(here.resultat.competences, 2)
    const other = await call('equerre_couverture', { fichier: 'maintenance-froid.referentiel.yaml' })
    assert.equal(other.resultat.evaluees, 7)
    assert.match((await call('equerre_couverture', { fichier: 'rien' })).erreur, /Aucun référentiel/)
  })

  it('write nothing', async () => {
    const { document } = await show(FILE)
    const before = document.getText()
    const { resultat } = await call('equerre_rediger_criteres', { competence: 'C1.1' })
    assert.ok(resultat.propositions.length > 0)
    assert.equal(document.getText(), before)
    assert.equal(document.isDirty, false)
  })
})
