// The pictures of the docs, taken from the real thing: `npm run pictures` after `npm run test:editor` was installed once.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './lib/png.mjs'
import { writeRegister } from './lib/register.mjs'
import { EXTENSION, ROOT, startEditor } from './lib/server.mjs'
import { openWorkbench } from './lib/workbench.mjs'

const DOCS = join(ROOT, 'docs/images/extension')
const WALKTHROUGH = join(ROOT, 'extension/walkthrough')
const WIDTH = 1320
const HEIGHT = 800
const EXAM = 'conduite-travaux-paysagers-bloc-1.examen.yaml'
/** In bytes: a page of the docs has to be light. */
const LARGEST = 200_000

/** What an organisation still has in Word, saved as a web page. */
const DOCUMENT = `<h1>Second de cuisine</h1>
<h2>Bloc de compétences n°1 : Produire des repas équilibrés</h2>
<table>
<tr><td><b>Compétences</b></td><td><b>Critères d’évaluation</b></td><td><b>Modalités d’évaluation</b></td></tr>
<tr><td>C1 Composer un menu de la semaine en tenant compte des saisons, afin de servir des repas équilibrés.</td>
<td>Le menu couvre les apports recommandés. Les produits retenus sont de saison.</td><td>Projet individuel</td></tr>
<tr><td>C2 Répartir les tâches de la brigade selon les compétences de chacun, afin de servir à l’heure.</td>
<td>La répartition tient compte des absences annoncées.</td><td>Mise en situation professionnelle de 2 heures</td></tr>
</table>`

/** A référentiel that someone is working on: a criterion gone, a verb that shows nothing, a criterion that judges nothing. */
function workedOn(text) {
  const changed = text
    .replace(/ {8}criteres:\n {10}- id: CR1\.2\.1[\s\S]*?(?= {6}- id: C1\.2\.2)/, '')
    .replace('Organiser les postes de travail en appliquant', 'Connaître les postes de travail en appliquant')
    .replace(
      /Le plan d’implantation réduit les ports de charges[\s\S]*?plan d’origine\./,
      'Le plan d’implantation est pertinent.',
    )
  if (changed === text) throw new Error('the sample is no longer what the pictures are made of')
  return changed
}

const SETTINGS = {
  'equerre.langue': 'fr',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 13,
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'git.blame.statusBarItem.enabled': false,
  'chat.disableAIFeatures': false,
}

/** `npm run pictures -- conversation` takes that part again, without the others. */
const ONLY = process.argv[2]

async function withEditor(theme, part, act) {
  if (ONLY !== undefined && ONLY !== part) return
  const editor = await startEditor({
    link: { 'equerre.equerre-vscode-0.1.0': EXTENSION },
    settings: { ...SETTINGS, 'workbench.colorTheme': theme },
  })
  const sample = readFileSync(join(ROOT, 'samples/production-boulangerie-patisserie.referentiel.yaml'), 'utf8')
  const file = join(editor.workspace, 'boulangerie.referentiel.yaml')
  const git = (...args) =>
    execFileSync('git', [
      '-C',
      editor.workspace,
      '-c',
      'user.name=Équerre',
      '-c',
      'user.email=equerre@example.invalid',
      ...args,
    ])
  writeFileSync(file, sample.replace(/^(?:#.*\n)+\n/, ''))
  cpSync(
    join(ROOT, 'samples/maintenance-froid.referentiel.yaml'),
    join(editor.workspace, 'maintenance-froid.referentiel.yaml'),
  )
  for (const name of ['conduite-travaux-paysagers.referentiel.yaml', EXAM]) {
    cpSync(join(ROOT, 'samples', name), join(editor.workspace, name))
  }
  const exam = join(editor.workspace, EXAM)
  const withSlip = readFileSync(exam, 'utf8').replace('[C1.1, C1.2, C1.3, C1.4]', '[C1.1, C1.2, C1.3, C1.9]')
  writeFileSync(exam, withSlip.replace(/^(?:#.*\n)+\n/, ''))
  writeFileSync(join(editor.workspace, 'cuisine.html'), DOCUMENT)
  git('init', '-q')
  git('add', '-A')
  git('commit', '-qm', 'Version déposée')
  writeFileSync(file, workedOn(readFileSync(file, 'utf8')))
  let w
  try {
    w = await openWorkbench({ url: editor.url, folder: editor.workspace, viewport: { width: WIDTH, height: HEIGHT } })
    await w.quickOpen('boulangerie.referentiel.yaml')
    await w.statusBar(/évaluées/)
    await act(w, editor)
  } catch (error) {
    await w?.page.screenshot({ path: join(import.meta.dirname, 'artifacts/picture.png') })
    throw error
  } finally {
    await w?.close()
    await editor.stop()
  }
}

const take = async (w, name, { to = DOCS, clip, keepsTip = false } = {}) => {
  mkdirSync(to, { recursive: true })
  if (!keepsTip) {
    // Away from anything that shows a tip.
    await w.page.mouse.move(WIDTH / 2, HEIGHT - 3)
    await w.page
      .locator('.monaco-hover:visible, .workbench-hover:visible')
      .waitFor({ state: 'detached' })
      .catch(() => {})
  }
  const png = packed(await w.page.screenshot(clip === undefined ? {} : { clip }))
  if (png.length > LARGEST) throw new Error(`${name}.png has ${png.length} bytes`)
  writeFileSync(join(to, `${name}.png`), png)
  console.log(`${name}.png ${Math.ceil(png.length / 1000)} KB`)
}

const line = (editor, words) =>
  readFileSync(join(editor.workspace, 'boulangerie.referentiel.yaml'), 'utf8')
    .split('\n')
    .findIndex((one) => one.includes(words)) + 1
/** The right half, where the views open. */
const half = { x: WIDTH / 2 + 26, y: 0, width: WIDTH / 2 - 26, height: HEIGHT }

await withEditor('Light Modern', 'clair', async (w, editor) => {
  await w.openView('Équerre')
  const tree = w.page.getByRole('tree', { name: /Référentiel/ }).first()
  await tree.getByText('C1.2.1').first().waitFor()
  await w.goTo(line(editor, 'Connaître les postes'), 11)
  await take(w, 'arbre')
  await take(w, 'manques', { to: WALKTHROUGH, clip: { x: 0, y: 0, width: 660, height: 440 } })

  await w.page.keyboard.press('Control+.')
  await w.page
    .locator('.action-widget')
    .getByText(/Écrire «/)
    .first()
    .waitFor()
  await take(w, 'reparation')
  await w.page.keyboard.press('Escape')

  await w.page.keyboard.press('Control+B')
  await w.command('Équerre: Open the Preview')
  const preview = await w.webviewWith('.preview[data-state=ready]')
  await take(w, 'remettre', { to: WALKTHROUGH, clip: { ...half, y: 38, height: 640 } })
  await w.toText()
  await w.goTo(line(editor, 'id: C1.1.2'), 7)
  await preview.locator('text=Connaître').first().waitFor()
  await w.until(
    () => preview.evaluate(() => document.scrollingElement.scrollTop > 300 || document.body.scrollTop > 300),
    'the preview to follow the text',
  )
  await take(w, 'apercu')

  await w.toText()
  await w.command('Équerre: Open the Coverage')
  const coverage = await w.webviewWith('.coverage[data-state=ready]')
  await coverage.locator('.matrix table').first().waitFor()
  await take(w, 'couverture')
  await take(w, 'couverture', { to: WALKTHROUGH, clip: { ...half, y: 38, height: 640 } })
  await coverage.locator('#bloom').evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
  await take(w, 'graphiques', { clip: half })

  await w.toText()
  await w.command('Équerre: Compare with')
  await w.rows.first().waitFor()
  await w.page.keyboard.press('Enter')
  const comparison = await w.webviewWith('h1:has-text("Chef de production")')
  await comparison.locator('text=Avant et après').waitFor()
  await w.page.locator('.tab.active', { hasText: 'Ce qui a changé' }).waitFor()
  await take(w, 'comparaison')

  await w.toText()
  await w.command('View: Close Editors in Other Groups')
  await w.problems()
  const problems = w.page.locator('.markers-panel .monaco-list-row')
  await problems.filter({ hasText: 'competence-sans-critere' }).waitFor()
  await take(w, 'problemes')
  await w.command('View: Toggle Panel Visibility')

  await w.quickOpen(EXAM)
  await w.squiggle('error').waitFor()
  await w.page
    .locator('.monaco-editor .view-line span', { hasText: /^C1\.9$/ })
    .first()
    .hover()
  await w.page.locator('.monaco-hover:visible', { hasText: 'C1.9' }).waitFor()
  await take(w, 'examen', { keepsTip: true })

  await w.command('Équerre: Import a Document')
  for (const [title, name] of [['Le document à importer', 'cuisine.html'], ['Où écrire']]) {
    await w.quick.filter({ hasText: title }).waitFor()
    await w.until(async () => (await w.input.inputValue()).includes(editor.workspace), 'the path of the folder')
    if (name !== undefined) await w.input.fill(join(editor.workspace, name))
    await w.page.keyboard.press('Enter')
  }
  await w.webviewWith('h1:has-text("Import de cuisine.html")')
  const told = w.page.locator('.notification-toast', { hasText: 'reconnues' })
  await told.hover()
  await told.getByRole('button', { name: 'Clear Notification' }).click()
  await w.statusBar('2/2 évaluées')
  await take(w, 'import')
})

await withEditor('Light Modern', 'echanges', async (w, editor) => {
  await w.command('Équerre: Export')
  await w.rows.filter({ hasText: '(PDF)' }).first().click()
  await w.quick.filter({ hasText: 'Exporter' }).waitFor()
  await w.until(async () => (await w.input.inputValue()).includes('.pdf'), 'the name of the file')
  await w.page.keyboard.press('Enter')
  await w.page.locator('.notification-toast', { hasText: 'Exporté dans' }).waitFor()
  await w.command('Équerre: Export')
  await w.rows.filter({ hasText: 'la dernière fois' }).waitFor()
  await take(w, 'export')
  await w.page.keyboard.press('Escape')
  await w.command('Notifications: Clear All')

  writeRegister(join(editor.workspace, 'export_fiches_RNCP.xml'))
  await w.command('Équerre: Import a Document')
  for (const [title, name] of [['Le document à importer', 'export_fiches_RNCP.xml'], ['Où écrire']]) {
    await w.quick.filter({ hasText: title }).waitFor()
    await w.until(async () => (await w.input.inputValue()).includes(editor.workspace), 'the path of the folder')
    if (name !== undefined) await w.input.fill(join(editor.workspace, name))
    await w.page.keyboard.press('Enter')
  }
  await w.quick.filter({ hasText: 'Quelle fiche importer' }).waitFor()
  await w.input.fill('RNCP180000')
  await w.page.keyboard.press('Enter')
  const reading = w.page.locator('.notification-toast', { hasText: /lecture, [2-9]\d\s%/ })
  await reading.waitFor()
  await take(w, 'import-en-cours', { keepsTip: true })
})

await withEditor('Dark Modern', 'sombre', async (w, editor) => {
  await w.openView('Équerre')
  await w.command('Équerre: Open the Coverage')
  const coverage = await w.webviewWith('.coverage[data-state=ready]')
  await coverage.locator('.matrix table').first().waitFor()
  await w.toText()
  await w.goTo(line(editor, 'id: C1.2.1'), 7)
  await take(w, 'sombre')
})

// In the narrow room of the chat, wider than elsewhere.
await withEditor('Light Modern', 'conversation', async (w, editor) => {
  await w.toText()
  await w.goTo(line(editor, 'id: C1.2.1'), 11)
  await w.chat('@equerre quelles compétences n’ont pas de critère ?')
  await w.page.keyboard.press('Control+B')
  const answer = await w.chat('@equerre /criteres C1.2.1')
  await answer.getByRole('button', { name: 'Comparer et choisir' }).waitFor()
  await answer.locator('p, li').first().scrollIntoViewIfNeeded()
  await take(w, 'conversation')
  await answer.getByRole('button', { name: 'Comparer et choisir' }).click()
  const page = await w.webviewWith('.choice[data-state=ready] .card')
  await w.command('View: Hide Secondary Side Bar')
  await page.locator('.card').first().getByRole('checkbox').check()
  await page.locator('.card').first().locator('summary').first().click()
  await take(w, 'choix')
})
