import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { part } from './window.mjs'

/** A window that is closed and opened again. */

const { step } = part('reload')
const PREVIEW = '.preview[data-state=ready] h1:has-text("Responsable d’un atelier")'
const tab = (w, text) => w.page.locator('.tabs-container .tab', { hasText: text })

step('the page of a référentiel comes back with it', async ({ w }) => {
  await w.quickOpen('atelier')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Open the Preview to the Side')
  await w.webviewWith(PREVIEW)
  await w.reload()
  const frame = await w.webviewWith(PREVIEW)
  await frame.locator('td p', { hasText: 'Planifier les interventions' }).click()
  await w.statusBar(/Ln 14,/)
  await w.statusBar('1/2 évaluées')
})

step('the page of a référentiel that is gone does not', async ({ w, editor }) => {
  const preview = tab(w, 'Aperçu')
  await preview.waitFor()
  await w.quickOpen('maintenance-froid')
  rmSync(join(editor.workspace, 'atelier.referentiel.yaml'))
  await w.reload()
  await tab(w, 'maintenance-froid').first().waitFor()
  await w.statusBar('7/7 évaluées')
  await w.until(async () => (await preview.count()) === 0, 'the page to be closed')
})
