import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixture, scene } from '../lib/scene.mjs'

/** A workspace of two folders, each with its own configuration. */

const { step } = scene({
  editor: { fixture: null },
  prepare: ({ workspace }) => {
    for (const [name, configuration] of [
      ['nord', 'regles:\n  reference-inconnue: off\n'],
      ['sud', 'profil: strict\nregles:\n  reference-inconnue: info\n'],
    ]) {
      mkdirSync(join(workspace, name))
      cpSync(join(fixture('ws'), 'atelier.referentiel.yaml'), join(workspace, name, `${name}.referentiel.yaml`))
      writeFileSync(join(workspace, name, 'equerre.config.yaml'), configuration)
    }
    const folders = [{ path: 'nord' }, { path: 'sud' }]
    writeFileSync(
      join(workspace, 'deux.code-workspace'),
      JSON.stringify({ folders, settings: { 'equerre.langue': 'fr' } }),
    )
  },
  open: ({ workspace }) => ({ workspace: join(workspace, 'deux.code-workspace') }),
})

const finding = (w) => w.page.locator('.markers-panel .monaco-list-row', { hasText: 'reference-inconnue' })

step('each référentiel is checked by the configuration of its folder', async ({ w }) => {
  await w.quickOpen('sud.referentiel.yaml')
  await w.statusBar(/1\/2 évaluées.* · strict/)
  await w.problems()
  await w.page
    .getByRole('textbox', { name: /Filter/ })
    .first()
    .fill('reference-inconnue')
  await finding(w).locator('.codicon-info').waitFor()
  await w.quickOpen('nord.referentiel.yaml')
  await w.statusBar(/1\/2 évaluées.* · sur demande/)
  // The other's is there to say that the list is up to date.
  await w.until(async () => (await finding(w).count()) === 1, 'one finding, that of the other folder')
})

step('the view lists them under their folders', async ({ w }) => {
  await w.openView('Équerre')
  const rows = w.tree('Workspace Référentiels')
  for (const name of ['nord', 'sud']) {
    await rows.filter({ hasText: new RegExp(`^${name}$`) }).waitFor()
    await rows.filter({ hasText: new RegExp(`^${name}.*1/2 évaluées`) }).waitFor()
  }
})

step('a configuration that changes is followed, in its folder only', async ({ w, editor }) => {
  writeFileSync(join(editor.workspace, 'nord/equerre.config.yaml'), 'profil: strict\n')
  await w.statusBar(/1\/2 évaluées.* · strict/)
  await w.until(async () => (await finding(w).count()) === 2, 'the finding of both folders')
})
