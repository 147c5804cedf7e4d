import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { scene } from '../lib/scene.mjs'

/**
 * In a folder that is not trusted the référentiels are read and checked all the same; what would write or run Git is refused, with the
 * reason and what to do.
 */

const stage = scene({
  editor: {
    trust: true,
    settings: {
      'equerre.langue': 'fr',
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
  },
})
const { step } = stage

const REFUSED = 'Ce dossier n’est pas approuvé : Équerre y lit et vérifie les référentiels, mais n’y écrit rien.'
const WRITING = [
  'New Référentiel',
  'Import a Document',
  'Export',
  'Add a',
  'Renumber',
  'Choose the Profile',
  'Compare with the Git',
]

step('findings are shown', async ({ w }) => {
  await w.statusBar('Restricted Mode')
  await w.quickOpen('atelier.referentiel.yaml')
  await w.squiggle('error').waitFor()
  await w.statusBar('1/2 évaluées')
})

step('the tree is shown', async ({ w }) => {
  await w.openView('Équerre')
  await w.tree('Référentiel').filter({ hasText: 'C1.2 non évaluée, sans critère' }).waitFor()
})

step('the list of commands holds what reads, and nothing that writes', async ({ w }) => {
  await w.ask('F1')
  await w.input.fill('>Équerre: ')
  await w.rows.filter({ hasText: 'Open the Preview' }).waitFor()
  const offered = (await w.rows.allTextContents()).join('\n')
  for (const title of WRITING) assert.ok(!offered.includes(`Équerre: ${title}`), offered)
  await w.page.keyboard.press('Escape')
})

step('a button that would write says why it does not, and where to change that', async ({ w }) => {
  const before = readdirSync(stage.editor.workspace)
  await w.command('Welcome: Open Walkthrough')
  await w.rows.filter({ hasText: 'First Steps with Équerre' }).click()
  const write = w.page.locator('.getting-started-step', { hasText: 'Write' }).first()
  await write.locator('.step-title').first().click()
  await write.getByRole('button', { name: 'New Référentiel' }).first().click()
  const notice = w.page.locator('.notification-toast', { hasText: REFUSED })
  await notice.getByRole('button', { name: 'Gérer la confiance' }).click()
  await w.page.locator('.workspace-trust-editor').waitFor()
  assert.deepEqual(readdirSync(stage.editor.workspace), before)
})
