// The pictures of the docs, taken from the real thing: `npm run pictures` after `npm run test:editor` was installed once.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packed } from './lib/png.mjs'
import { EXTENSION, ROOT, startEditor } from './lib/server.mjs'
import { openWorkbench } from './lib/workbench.mjs'

const DOCS = join(ROOT, 'docs/images/extension')
const WALKTHROUGH = join(ROOT, 'extension/walkthrough')
const WIDTH = 1320
const HEIGHT = 800
/** In bytes: a page of the docs has to be light. */
const LARGEST = 200_000

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
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'git.blame.statusBarItem.enabled': false,
}

async function withEditor(theme, act) {
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

const take = async (w, name, { to = DOCS, clip } = {}) => {
  mkdirSync(to, { recursive: true })
  // Away from anything that shows a tip.
  await w.page.mouse.move(WIDTH / 2, HEIGHT - 3)
  await w.page
    .locator('.monaco-hover:visible, .workbench-hover:visible')
    .waitFor({ state: 'detached' })
    .catch(() => {})
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

await withEditor('Default Light Modern', async (w, editor) => {
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
})

await withEditor('Default Dark Modern', async (w, editor) => {
  await w.openView('Équerre')
  await w.command('Équerre: Open the Coverage')
  const coverage = await w.webviewWith('.coverage[data-state=ready]')
  await coverage.locator('.matrix table').first().waitFor()
  await w.toText()
  await w.goTo(line(editor, 'id: C1.2.1'), 7)
  await take(w, 'sombre')
})
