import assert from 'node:assert/strict'
import { part } from './window.mjs'

/** The views of the side bar and the status bar, as a person sees and clicks them; the editor in English, Équerre in French. */

const stage = part('views')
const { step } = stage
const row = (words) => stage.w.tree('Référentiel').filter({ hasText: words }).first()

step('without a référentiel the view says what to do', async ({ w }) => {
  await w.openView('Équerre')
  await w.page.getByRole('button', { name: 'Open a Référentiel' }).click()
  await w.input.waitFor()
  await w.rows.filter({ hasText: 'maintenance-froid' }).waitFor()
  await w.rows.filter({ hasText: 'atelier' }).click()
  await w.squiggle('error').waitFor()
})

step('the référentiels of the folder are there with their figures', async ({ w }) => {
  const rows = w.tree('Workspace Référentiels')
  await rows.filter({ hasText: /atelier.*1\/2 évaluées · \d+\u00a0constats/ }).waitFor()
  await rows.filter({ hasText: /maintenance-froid.*7\/7 évaluées · aucun constat/ }).waitFor()
})

step('an element says what it lacks, and its bloc how many do', async ({ w }) => {
  await row('C1.2 non évaluée, sans critère').waitFor()
  // The mark at the end of a row is drawn by its style.
  const mark = () =>
    row('BC1')
      .locator('.monaco-icon-label')
      .evaluate((label) => getComputedStyle(label, '::after').content)
  await w.until(async () => (await mark()) === '"1"', 'the mark of the bloc')
})

step('hovering an element tells more of it', async ({ w }) => {
  await w.restOn(row('C1.1'), w.page.locator('.workbench-hover', { hasText: 'afin de tenir les délais annoncés' }))
})

step('a click goes to the text', async ({ w }) => {
  await row('C1.2').click()
  await w.page.locator('.statusbar-item', { hasText: 'Ln 20, Col 17 (4 selected)' }).waitFor()
})

step('a button leaves only what is missing', async ({ w }) => {
  const header = w.page.locator('.pane-header', { hasText: 'Référentiel' }).first()
  await header.hover()
  await header.getByRole('button', { name: 'Show What Is Missing' }).click()
  await row('C1.1').waitFor({ state: 'detached' })
  await row('C1.2').waitFor()
  await header.getByRole('button', { name: 'Show Everything' }).click()
  await row('C1.1').waitFor()
})

step('the profile is chosen from a list', async ({ w }) => {
  await w.statusBar('· sur demande')
  await w.command('Équerre: Choose the Profile')
  await w.rows.filter({ hasText: 'strict' }).click()
  await w.statusBar('· strict')
})

step('the page of a rule opens beside the text', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.goTo(20, 17)
  await w.quickFix('Lire la page de la règle')
  await w.webviewWith('text=Ce que la règle constate')
})

step('a click on the status bar opens the coverage', async ({ w }) => {
  await (await w.statusBar('1/2 évaluées')).click()
  await w.page.locator('.tabs-container .tab', { hasText: 'Couverture' }).waitFor()
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
