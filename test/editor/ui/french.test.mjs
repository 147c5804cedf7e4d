import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scene } from '../lib/scene.mjs'

/** The editor in French: what the manifest says, and what Équerre says by itself without being told the language. */

const { step } = scene({ editor: { args: ['--locale', 'fr'] }, prepare: beFrench })

/**
 * A stand-in for the French language pack, which no package registry has: one word of the editor, which then takes French for its language and
 * asks each extension for its words.
 */
function beFrench({ userData }) {
  const pack = join(userData, 'french')
  mkdirSync(pack)
  const translations = join(pack, 'main.i18n.json')
  const contents = { 'vs/workbench/contrib/files/browser/explorerViewlet': { explore: 'Explorateur' } }
  writeFileSync(translations, JSON.stringify({ version: '1.0.0', contents }))
  const extensions = [{ extensionIdentifier: { id: 'stand-in.french-pack' }, version: '0.0.1' }]
  const french = { hash: 'stand-in', extensions, translations: { vscode: translations }, label: 'français' }
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ fr: french }))
}

step('the editor takes French for its language', async ({ w }) => {
  assert.equal(await w.page.evaluate(() => Reflect.get(globalThis, '_VSCODE_NLS_LANGUAGE')), 'fr')
})

step('the view greets in French', async ({ w }) => {
  await w.openView('Équerre')
  await w.page.getByRole('button', { name: 'Ouvrir un référentiel' }).click()
  await w.input.waitFor()
  await w.rows.filter({ hasText: 'atelier' }).click()
  await w.squiggle('error').waitFor()
})

step('the commands are in French', async ({ w }) => {
  for (const title of ['Nouveau référentiel', 'Importer un document', 'Ouvrir la couverture']) {
    await w.page.keyboard.press('F1')
    await w.input.waitFor()
    await w.input.fill(`>Équerre: ${title}`)
    await w.rows.filter({ hasText: title }).first().waitFor()
    await w.page.keyboard.press('Escape')
  }
})

step('so are the views, the status bar and the findings', async ({ w }) => {
  await w.statusBar(/1\/2 évaluées · \d+\u00a0constats · sur demande/)
  await w.tree('Référentiel').filter({ hasText: 'C1.2 non évaluée, sans critère' }).waitFor()
  await w
    .tree('Référentiels du dossier')
    .filter({ hasText: /maintenance-froid.*7\/7 évaluées · aucun constat/ })
    .waitFor()
  const rows = await w.problems()
  await rows.filter({ hasText: 'Aucune compétence n’a le code C1.9' }).waitFor()
})

step('so are the settings', async ({ w }) => {
  await w.command('Preferences: Open Settings (UI)')
  const search = w.page.locator('.settings-editor .suggest-input-container')
  await search.click()
  await w.page.keyboard.insertText('equerre.verification')
  await w.page.locator('.setting-item-contents', { hasText: 'Quand vérifier' }).first().waitFor()
})
