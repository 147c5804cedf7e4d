import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { part } from './window.mjs'

/** What the language server gives, as a person meets it in the text; first in English, then in French. */

const stage = part('findings')
const { step } = stage

const problem = (words) => stage.w.page.locator('.markers-panel .monaco-list-row', { hasText: words })
const read = (name) => readFileSync(join(stage.editor.workspace, name), 'utf8')
/** In the settings of the folder, as the person writes them. */
const set = (settings) => {
  mkdirSync(join(stage.editor.workspace, '.vscode'), { recursive: true })
  writeFileSync(join(stage.editor.workspace, '.vscode/settings.json'), JSON.stringify(settings))
}

step('findings are listed in English', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.squiggle('error').waitFor()
  await w.problems()
  await problem('C1.9').filter({ hasText: 'reference-inconnue' }).waitFor()
  await problem('“Connaître”').waitFor()
})

step('a finding is repaired from the list, and disappears', async ({ w }) => {
  // At its words: further right stands the link to the rule.
  await problem('C1.9')
    .filter({ hasText: 'reference-inconnue' })
    .click({ position: { x: 150, y: 11 } })
  await w.statusBar('(4 selected)')
  await stage.w.toText()
  await w.quickFix('C1.2')
  await problem('C1.9').waitFor({ state: 'detached' })
  await w.statusBar('2/2 assessed')
})

step('what can be written is proposed', async ({ w }) => {
  await w.goTo(26, 25)
  await w.page.keyboard.press('End')
  await w.page.keyboard.press('Enter')
  await w.page.keyboard.press('Control+Space')
  const list = w.page.locator('.suggest-widget.visible')
  await list.locator('.monaco-list-row', { hasText: 'participation' }).first().waitFor()
  await w.page.keyboard.type('parti')
  await list.locator('.monaco-list-row.focused', { hasText: 'participation' }).waitFor()
  await w.page.keyboard.press('Enter')
  await w.line('participation:').first().waitFor()
  await w.page.keyboard.press('Escape')
})

step('a code is renamed with what names it', async ({ w }) => {
  await w.goTo(14, 15)
  await w.page.keyboard.press('F2')
  const box = w.page.locator('.rename-box input, .rename-box .rename-input')
  await box.first().waitFor()
  await box.first().fill('C1.7')
  await w.page.keyboard.press('Enter')
  await w.line('id: C1.7').first().waitFor()
  await w.page.keyboard.press('Control+S')
  await w.until(
    () => /- id: C1\.7\n[\s\S]*competences: \[C1\.7, C1\.2\]/.test(read('atelier.referentiel.yaml')),
    'the reference',
  )
})

step('a figure above an element leads to what it counts', async ({ w }) => {
  await w.codeLens('1 modality').first().click()
  // One place is gone to, several are shown in the text.
  await w.until(
    async () =>
      (await w.page.locator('.peekview-widget').count()) > 0 ||
      /2[4-8]/.test(await w.page.locator('.statusbar-item', { hasText: 'Ln' }).first().innerText()),
    'the modality',
  )
})

step('the words follow the setting', async ({ w }) => {
  await w.page.keyboard.press('Escape')
  set({ 'equerre.langue': 'fr' })
  await w.problems()
  await w.statusBar('évaluées')
  await problem('« Connaître »').waitFor()
  assert.equal(await problem('“Connaître”').count(), 0)
  await w.statusBar('évaluées')
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
