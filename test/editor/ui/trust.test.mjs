import assert from 'node:assert/strict'
import { scene } from '../lib/scene.mjs'

/** A folder that is not trusted: the référentiels are read and checked all the same. */

const { step } = scene({
  editor: {
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  },
})

step('findings are shown', async ({ w }) => {
  await w.statusBar('Restricted Mode')
  await w.quickOpen('atelier')
  await w.squiggle('error').waitFor()
  await w.statusBar('1/2 assessed')
})

step('the tree is shown', async ({ w }) => {
  await w.openView('Équerre')
  await w.tree('Référentiel').filter({ hasText: 'C1.2 not assessed, no criterion' }).waitFor()
})

step('commands that write to the folder are not offered', async ({ w }) => {
  await w.page.keyboard.press('F1')
  await w.input.waitFor()
  await w.input.fill('>Équerre: ')
  await w.rows.filter({ hasText: 'Open a Référentiel' }).waitFor()
  const offered = await w.rows.allTextContents()
  assert.ok(!offered.some((title) => /Choose the Profile/.test(title)), offered.join('\n'))
  await w.page.keyboard.press('Escape')
})
