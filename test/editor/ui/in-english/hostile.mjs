import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { part } from './window.mjs'

/** A référentiel whose names and texts would act wherever the editor reads more than text: all of it is shown. */

const NAME = '$(trash) [lien](command:workbench.action.quit)'
const HOSTILE = `referentiel: 1
certification:
  intitule: "$(trash) <script>document.title = 'pris'</script>"
  registre: RNCP
  niveau: 6
blocs:
  - id: BC1
    intitule: "$(sync~spin) **gras** [lien](command:workbench.action.quit)"
    competences:
      - id: C1
        enonce: "Analyser $(trash) [lien](command:workbench.action.quit) <img src=https://outside.invalid/a.png> ![x](https://outside.invalid/b.png)"
        criteres: ["Le critère $(trash) tient [lien](https://outside.invalid)."]
      - id: C2
        enonce: "Concevoir \\u202Eruobera"
        criteres: ["<b onclick=alert(1)>Le critère</b> tient \`code\`."]
    modalites:
      - id: E1
        intitule: "$(flame) <iframe src=https://outside.invalid></iframe>"
        type: etude_de_cas
        competences: [C1, C9]
`

const stage = part('hostile', ({ workspace }) => writeFileSync(join(workspace, `${NAME}.referentiel.yaml`), HOSTILE))
const { step } = stage
const ICONS = '.codicon-trash, .codicon-sync, .codicon-flame'
/** What acts in a piece of the workbench. */
const acting = (where) =>
  where
    .locator(
      `${ICONS}, script, iframe, img, b, [onclick], a[href^="command:workbench"], a[data-href^="command:workbench"], a[data-href*="outside.invalid"]`,
    )
    .count()

step('its name is a name in the list of référentiels', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.squiggle('error').waitFor()
  await w.command('Équerre: Open a Référentiel')
  const row = w.rows.filter({ hasText: '$(trash) [lien]' })
  await row.waitFor()
  assert.equal(await acting(w.quick), 0)
  await row.click()
  await w.statusBar('1/2 assessed')
})

step('its words are words in the tree and its hovers', async ({ w }) => {
  await w.openView('Équerre')
  const tree = w.page.getByRole('tree', { name: 'Référentiel', exact: true })
  for (const words of [
    '$(trash) <script>',
    '$(sync~spin) **gras** [lien](command:workbench',
    'C1 Analyser $(trash) [lien]',
  ]) {
    await tree.getByRole('treeitem').filter({ hasText: words }).first().waitFor()
  }
  assert.equal(await acting(tree), 0)
  const hover = w.page.locator('.workbench-hover', { hasText: 'gras' })
  await w.restOn(tree.getByRole('treeitem').filter({ hasText: '$(sync~spin)' }).first(), hover.first())
  assert.equal(await acting(hover), 0)
  assert.equal(await hover.locator('strong', { hasText: 'gras' }).count(), 0)
})

step('its words are words in the hovers of the text', async ({ w }) => {
  await w.goTo(10, 14)
  await w.page.keyboard.press('Control+K')
  await w.page.keyboard.press('Control+I')
  const hover = w.page.locator('.monaco-hover:visible', { hasText: 'Analyser' })
  await hover.first().waitFor()
  assert.equal(await acting(hover), 0)
  await w.page.keyboard.press('Escape')
})

step('its words are words in a list to choose from', async ({ w }) => {
  await w.goTo(1, 1)
  await w.command('Équerre: Add a Criterion')
  await w.rows.filter({ hasText: '$(trash)' }).first().waitFor()
  assert.equal(await acting(w.quick), 0)
  // What would turn the line round is named.
  await w.rows.filter({ hasText: '‹U+202E›' }).first().waitFor()
  await w.page.keyboard.press('Escape')
})

step('its words are words in the list of problems and the status bar', async ({ w }) => {
  await w.problems()
  assert.equal(await acting(w.page.locator('.markers-panel .monaco-list')), 0)
  const item = w.page.locator('.statusbar-item', { hasText: 'assessed' }).first()
  const hover = w.page.locator('.workbench-hover', { hasText: 'Click to open the coverage' }).first()
  await w.restOn(item, hover.getByText('$(trash) [lien]'))
  assert.equal(await acting(hover), 0)
})

step('its name is a name in what is said after an export', async ({ w }) => {
  await w.command('Équerre: Export')
  await w.rows.first().waitFor()
  // The list draws what is in sight alone.
  await w.input.fill('The coverage')
  await w.rows.filter({ hasText: 'The coverage (CSV' }).first().click()
  await w.until(async () => (await w.input.inputValue()).includes(stage.editor.workspace), 'the path')
  await w.page.keyboard.press('Enter')
  const notice = w.page.locator('.notification-toast', { hasText: 'Exported to' })
  await notice.waitFor()
  assert.equal(await notice.locator('.notification-list-item-message a').count(), 0)
  const csv = readFileSync(join(stage.editor.workspace, `${NAME}-coverage.csv`), 'utf8')
  assert.match(csv, /Analyser \$\(trash\)/)
})

step('nothing ran, and nothing wanted to leave the machine', async ({ w }) => {
  assert.doesNotMatch(await w.page.title(), /pris/)
  assert.deepEqual(w.external, [])
})
