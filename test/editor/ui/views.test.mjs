import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { EXTENSION, startEditor } from '../lib/server.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

/** The views of the side bar and the status bar, as a person sees and clicks them; the editor in English, Équerre in French. */

const ARTIFACTS = resolve(import.meta.dirname, '../artifacts')
let editor
let workbench

before(async () => {
  editor = await startEditor({
    fixture: resolve(import.meta.dirname, '../fixtures/ws'),
    link: { 'equerre.equerre-vscode-0.1.0': EXTENSION },
    settings: { 'equerre.langue': 'fr' },
  })
  workbench = await openWorkbench({ url: editor.url, folder: editor.workspace })
})
after(async () => {
  await workbench?.close()
  await editor?.stop()
})

const step = (name, run) =>
  test(name, async () => {
    try {
      await run()
    } catch (error) {
      mkdirSync(ARTIFACTS, { recursive: true })
      await workbench.page.screenshot({ path: join(ARTIFACTS, `${name.replace(/\W+/g, '-')}.png`) })
      throw error
    }
  })
const row = (words) => workbench.tree('Référentiel').filter({ hasText: words }).first()

step('without a référentiel the view says what to do', async () => {
  await workbench.openView('Équerre')
  await workbench.page.getByRole('button', { name: 'Open a Référentiel' }).click()
  await workbench.input.waitFor()
  await workbench.rows.filter({ hasText: 'maintenance-froid' }).waitFor()
  await workbench.rows.filter({ hasText: 'atelier' }).click()
  await workbench.squiggle('error').waitFor()
})

step('the référentiels of the folder are there with their figures', async () => {
  const rows = workbench.tree('Workspace Référentiels')
  await rows.filter({ hasText: /atelier.*1\/2 évaluées · \d+\u00a0constats/ }).waitFor()
  await rows.filter({ hasText: /maintenance-froid.*7\/7 évaluées · aucun constat/ }).waitFor()
})

step('an element says what it lacks, and its bloc how many do', async () => {
  await row('C1.2 non évaluée, sans critère').waitFor()
  // The mark at the end of a row is drawn by its style.
  const marks = await row('BC1')
    .locator('.monaco-icon-label')
    .evaluate((label) => getComputedStyle(label, '::after').content)
  assert.equal(marks, '"1"')
})

step('hovering an element tells more of it', async () => {
  await row('C1.1').hover()
  await workbench.page.locator('.workbench-hover', { hasText: 'afin de tenir les délais annoncés' }).waitFor()
})

step('a click goes to the text', async () => {
  await row('C1.2').click()
  await workbench.page.locator('.statusbar-item', { hasText: 'Ln 20, Col 17 (4 selected)' }).waitFor()
})

step('a button leaves only what is missing', async () => {
  const header = workbench.page.locator('.pane-header', { hasText: 'Référentiel' }).first()
  await header.hover()
  await header.getByRole('button', { name: 'Show What Is Missing' }).click()
  await row('C1.1').waitFor({ state: 'detached' })
  await row('C1.2').waitFor()
  await header.getByRole('button', { name: 'Show Everything' }).click()
  await row('C1.1').waitFor()
})

step('the profile is chosen from a list', async () => {
  await workbench.statusBar('· sur demande')
  await workbench.command('Équerre: Choose the Profile')
  await workbench.rows.filter({ hasText: 'strict' }).click()
  await workbench.statusBar('· strict')
})

step('the page of a rule opens beside the text', async () => {
  await workbench.quickOpen('atelier')
  await workbench.goTo(20, 17)
  await workbench.page.keyboard.press('Control+.')
  const action = workbench.page.locator('.action-widget .monaco-list-row.action', {
    hasText: 'Lire la page de la règle',
  })
  await action.first().click()
  await workbench.webviewWith('text=Ce que la règle constate')
})

step('a click on the status bar opens the coverage', async () => {
  await (await workbench.statusBar('1/2 évaluées')).click()
  await workbench.page.locator('.tabs-container .tab', { hasText: 'Couverture' }).waitFor()
})

step('nothing wanted to leave the machine', () => assert.deepEqual(workbench.external, []))
