import { scene } from '../lib/scene.mjs'

/** A window that is closed and opened again. */

const { step } = scene({ editor: { settings: { 'equerre.langue': 'fr' } } })

step('the pages of a référentiel come back with it', async ({ w }) => {
  await w.quickOpen('atelier')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Open the Preview to the Side')
  const page = '.preview[data-state=ready] h1:has-text("Responsable d’un atelier")'
  await w.webviewWith(page)
  await w.reload()
  const frame = await w.webviewWith(page, 40_000)
  await frame.locator('td p', { hasText: 'Planifier les interventions' }).click()
  await w.statusBar(/Ln 14,/)
  await w.statusBar('1/2 évaluées')
})

step('the page of a référentiel that is gone does not', async ({ w }) => {
  await w.command('Équerre: Open the Coverage')
  await w.webviewWith('.coverage[data-state=ready] h1:has-text("atelier")')
  await w.reload()
  await w.webviewWith('.coverage[data-state=ready] h1:has-text("atelier")', 40_000)
})
