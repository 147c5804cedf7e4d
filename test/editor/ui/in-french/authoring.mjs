import assert from 'node:assert/strict'
import { handsOf } from '../../lib/hands.mjs'
import { part } from './window.mjs'

/** A référentiel begun and written from the tree, as a person does it; the editor in English, Équerre in French. */

const stage = part('authoring')
const { step } = stage
const { answer, choose, giveFile, read, replaceAnyway, tab, writingIsOffered } = handsOf(stage)

const selected = (characters) => stage.w.statusBar(new RegExp(`\\(${characters} selected\\)`))

const begin = async (title) => {
  const { w } = stage
  await w.command('Équerre: New Référentiel')
  await answer('Nouveau référentiel (1/4)', title)
  await choose('Une certification qui mène à un métier')
  await choose('Enregistrement sur demande')
  await choose('Niveau 4')
}

step('a new référentiel is begun by four answers, at the first place to write', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.squiggle('error').waitFor()
  await writingIsOffered()
  await begin('Fleuriste')
  await giveFile('Où créer')
  await tab('fleuriste.referentiel.yaml').waitFor()
  const text = read('fleuriste.referentiel.yaml')
  for (const line of ['intitule: "Fleuriste"', 'registre: RNCP', 'enregistrement: sur_demande', 'niveau: 4']) {
    assert.ok(text.includes(line), line)
  }
  await selected('… l’activité que ce bloc rend autonome'.length)
  await w.command('Équerre: Go to the Next Place to Write')
  await selected('… ce que fait le professionnel'.length)
  await w.page.keyboard.type('Composition de bouquets')
  await w.line('Composition de bouquets').first().waitFor()
  await w.page.keyboard.press('Control+S')
  await w.until(() => read('fleuriste.referentiel.yaml').includes('intitule: Composition de bouquets'), 'the file')
})

step('a new référentiel never replaces another', async ({ w }) => {
  const before = read('fleuriste.referentiel.yaml')
  await begin('Fleuriste')
  await giveFile('Où créer')
  // The editor asks by itself, then Équerre says what it does not do.
  await replaceAnyway()
  const dialog = w.page.locator('.monaco-dialog-box', {
    hasText: 'un nouveau référentiel n’en remplace jamais un autre',
  })
  await dialog.getByRole('button', { name: 'OK' }).click()
  await w.quick.filter({ hasText: 'Où créer' }).waitFor()
  await w.page.keyboard.press('Escape')
  await w.quick.waitFor({ state: 'hidden' })
  assert.equal(read('fleuriste.referentiel.yaml'), before)
})

const element = (words) => stage.w.tree('Référentiel').filter({ hasText: words }).first()

step('elements are added from the tree, their first place to write selected', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.openView('Équerre')
  const add = element('C1.2').getByRole('button', { name: 'Add a Criterion' })
  await w.restOn(element('C1.2 non évaluée, sans critère'), add)
  await add.click()
  await selected('… ce que l’on doit constater, au présent'.length)
  await element('C1.2 non évaluée').waitFor()
  await w.fromMenu(element('BC1'), 'Add a Competency', element('C1.3'))
  await w.fromMenu(element('BC1'), 'Add a Modality', element('E2'))
})

step('codes are put in order, and what names them follows', async ({ w }) => {
  await w.quickOpen('fleuriste.referentiel.yaml')
  await w.page.keyboard.press('Control+H')
  const find = w.page.locator('.find-widget.visible')
  await find.getByRole('textbox', { name: 'Find' }).fill(' C2')
  await find.getByRole('textbox', { name: 'Replace' }).fill(' C7')
  await find.getByRole('textbox', { name: 'Replace' }).press('Control+Alt+Enter')
  await w.page.keyboard.press('Escape')
  await element('C7').waitFor()
  await w.command('Équerre: Renumber')
  await choose('tout le fichier')
  await element('C2').waitFor()
  await w.page.keyboard.press('Control+S')
  await w.until(() => /- id: C2\n[\s\S]*competences: \[C1, C2\]/.test(read('fleuriste.referentiel.yaml')), 'the codes')
})

step('a snippet writes a competency where one is wanted', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.line('modalites:').first().click()
  await w.page.keyboard.press('Home')
  await w.page.keyboard.press('Control+Shift+Enter')
  await w.page.keyboard.type('  nouvelle-comp')
  const suggestion = w.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'nouvelle-competence' })
  await suggestion.first().click()
  await element('C9').waitFor()
})

step('the rules are looked through, and the page of one is read inside the editor', async ({ w }) => {
  await w.command('Équerre: The Rules')
  await w.input.fill('competence-sans-critere')
  await choose('Compétence sans critère')
  await w.webviewWith('text=Ce que la règle constate')
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
