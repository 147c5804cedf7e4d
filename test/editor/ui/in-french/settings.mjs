import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { part } from './window.mjs'

/** The settings as a person changes them: applied to what is open, without a restart. */

const { step } = part('settings')

const finding = (w) => w.page.locator('.markers-panel .monaco-list-row', { hasText: 'reference-inconnue' })

/** Opens the settings on one of them. */
async function setting(w, key) {
  await w.command('Preferences: Open Settings (UI)')
  const search = w.page.locator('.settings-editor .suggest-input-container')
  await search.click()
  await w.page.keyboard.press('Control+A')
  await w.page.keyboard.insertText(`@id:equerre.${key}`)
  const item = w.page.locator(`.settings-editor .setting-item-contents[data-key="equerre.${key}"]`)
  await item.waitFor()
  return item
}

step('the profile, chosen from its list', async ({ w }) => {
  await w.quickOpen('atelier')
  await w.statusBar('· sur demande')
  const item = await setting(w, 'profil')
  await item.locator('select').selectOption('strict')
  await w.statusBar('· strict')
  // The settings stand over the rest of the window.
  await w.page.keyboard.press('Escape')
  await w.page.locator('.settings-editor').waitFor({ state: 'detached' })
})

/** The settings of the folder, as they come with it. */
const ofFolder = ({ workspace }, settings) => {
  mkdirSync(join(workspace, '.vscode'), { recursive: true })
  writeFileSync(join(workspace, '.vscode/settings.json'), JSON.stringify(settings))
}

step('the severity of a rule', async ({ w, editor }) => {
  await w.problems()
  await w.page
    .getByRole('textbox', { name: /Filter/ })
    .last()
    .fill('reference-inconnue')
  await finding(w).locator('.codicon-error').waitFor()
  ofFolder(editor, { 'equerre.regles': { 'reference-inconnue': 'info' } })
  await finding(w).locator('.codicon-info').waitFor()
  ofFolder(editor, { 'equerre.regles': { 'reference-inconnue': 'off' } })
  await finding(w).waitFor({ state: 'detached' })
})

step('the language, of all that is on screen', async ({ w, editor }) => {
  await w.statusBar('1/2 évaluées')
  ofFolder(editor, { 'equerre.langue': 'en' })
  await w.statusBar('1/2 assessed')
  await finding(w).filter({ hasText: 'No competency has the code' }).waitFor({ state: 'attached' })
})
