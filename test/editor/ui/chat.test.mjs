import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scene } from '../lib/scene.mjs'

/** `@equerre` in the editor's chat, on a machine that has no model, and the drafts that are chosen from a page. */

const stage = scene({
  editor: {
    settings: { 'equerre.langue': 'fr', 'chat.disableAIFeatures': false, 'editor.minimap.enabled': false },
  },
})
const { step } = stage
const read = () => readFileSync(join(stage.editor.workspace, 'atelier.referentiel.yaml'), 'utf8')

step('a question is answered from the file, and its codes lead to the text', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  const answer = await w.chat('@equerre quelles compétences n’ont pas de critère ?')
  const link = answer.getByRole('link', { name: 'C1.2' }).first()
  await link.waitFor()
  await link.click()
  await w.statusBar('(4 selected)')
})

step('what one may well ask next is offered', async ({ w }) => {
  await w.page.locator('.interactive-session-followups').getByRole('button').first().waitFor()
})

step('criteria are drafted by a command, compared, and written once it is confirmed', async ({ w }) => {
  const before = read()
  const answer = await w.chat('@equerre /criteres C1.1')
  await answer.getByRole('button', { name: /^Voir la différence 1/ }).click()
  await w.page.locator('.monaco-diff-editor').first().waitFor()
  assert.equal(read(), before)
  const asked = w.page.locator('.notification-toast', { hasText: 'Écrire cette proposition' })
  await asked.getByRole('button', { name: 'Écrire', exact: true }).click()
  await w.page.locator('.notification-toast', { hasText: 'C’est écrit' }).waitFor()
  await w.page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' })
  await w.toText()
  await w.page.keyboard.press('Control+S')
  await w.until(() => read() !== before, 'the criterion in the file')
  await w.page.keyboard.press('Control+Z')
  await w.page.keyboard.press('Control+S')
  await w.until(() => read() === before, 'it to be taken back')
})

step('drafts are chosen side by side before anything is written', async ({ w }) => {
  const before = read()
  await w.toText()
  await w.goTo(14, 13)
  await w.quickFix('Rédiger des critères pour C1.1')
  const page = await w.webviewWith('.choice[data-state=ready] .card')
  const write = page.getByRole('button', { name: /^Écrire/ })
  assert.ok(await write.isDisabled())
  const card = page.locator('.card').first()
  await card.getByRole('checkbox').check()
  assert.equal(await write.innerText(), 'Écrire (1)')
  await page.getByRole('button', { name: 'Comparer avec le texte' }).click()
  await w.page.locator('.monaco-diff-editor').first().waitFor()
  assert.equal(read(), before)
  // The page makes other drafts once one is written.
  const text = ((await card.locator('.way').first().textContent()) ?? '').replace(/\s+/g, ' ').trim()
  await write.click()
  await w.page.locator('.notification-toast', { hasText: 'C’est écrit' }).waitFor()
  // Saved while the comparison stands before it, the text would be asked a name.
  await w.page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' })
  await w.toText()
  await w.page.keyboard.press('Control+S')
  await w.until(() => read() !== before, 'the criterion in the file')
  assert.ok(read().replace(/\s+/g, ' ').includes(text.slice(0, 30)), text)
})

step('nothing wanted to leave the machine, and no page broke its policy', ({ w }) => {
  assert.deepEqual(w.external, [])
  assert.deepEqual(w.errors({ webviewsOnly: true }), [])
})
