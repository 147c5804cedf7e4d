import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scene } from '../lib/scene.mjs'

/** A référentiel begun, imported, written from the tree and exported, as a person does it; the editor in English, Équerre in French. */

const DOCUMENT = `<h1>Second de cuisine</h1>
<h2>Bloc de compétences n°1 : Produire des repas équilibrés</h2>
<table>
<tr><td><b>Compétences</b></td><td><b>Critères d’évaluation</b></td><td><b>Modalités d’évaluation</b></td></tr>
<tr><td>C1 Composer un menu de la semaine en tenant compte des saisons, afin de servir des repas équilibrés.</td>
<td>Le menu couvre les apports recommandés.</td><td>Projet individuel</td></tr>
</table>`

const stage = scene({
  editor: { settings: { 'equerre.langue': 'fr' } },
  prepare: ({ workspace }) => {
    writeFileSync(join(workspace, 'cuisine.html'), DOCUMENT)
    writeFileSync(join(workspace, 'cuisine.pdf'), '%PDF-1.7 rien')
    writeFileSync(join(workspace, 'sans-competence.txt'), 'Compte rendu de la réunion du lundi.\n')
    // Long enough to be stopped.
    writeFileSync(join(workspace, 'long.txt'), 'C1.1 Accueillir un client afin de le renseigner.\n'.repeat(400_000))
  },
})
const { step } = stage

const files = () => readdirSync(stage.editor.workspace).sort()
const read = (name) => readFileSync(join(stage.editor.workspace, name), 'utf8')
const notice = (words) => stage.w.page.locator('.notification-toast', { hasText: words })
const dismiss = async (words) => {
  await notice(words).hover()
  await notice(words).getByRole('button', { name: 'Clear Notification' }).click()
  await notice(words).waitFor({ state: 'detached' })
}
const answer = async (title, words) => {
  await stage.w.quick.filter({ hasText: title }).waitFor()
  if (words !== undefined) await stage.w.input.fill(words)
  await stage.w.page.keyboard.press('Enter')
}
const choose = async (words) => {
  await stage.w.rows.filter({ hasText: words }).first().click()
}
/** The editor's own dialog of files; the name it proposes when none is given. */
const giveFile = async (title, name) => {
  const { w } = stage
  await w.quick.filter({ hasText: title }).waitFor()
  await w.until(async () => (await w.input.inputValue()).includes(stage.editor.workspace), 'the path of the folder')
  if (name !== undefined) await w.input.fill(join(stage.editor.workspace, name))
  await w.page.keyboard.press('Enter')
}
/** The editor asks by itself before it gives the name of a file that is there. */
const replaceAnyway = async () => {
  await stage.w.quick.getByText('already exists').waitFor()
  await stage.w.page.keyboard.press('Enter')
}
const selected = (characters) => stage.w.statusBar(new RegExp(`\\(${characters} selected\\)`))
const tab = (name) => stage.w.page.locator('.tabs-container .tab', { hasText: name })

/** The editor knows some time after its start that the folder is trusted; a list that was opened before stays as it was. */
const writingIsOffered = () =>
  stage.w.until(async () => {
    const { w } = stage
    await w.page.keyboard.press('F1')
    await w.input.fill('>Équerre: ')
    const isThere = await w.rows
      .filter({ hasText: 'New Référentiel' })
      .waitFor({ timeout: 1000 })
      .then(
        () => true,
        () => false,
      )
    await w.page.keyboard.press('Escape')
    return isThere
  }, 'the commands of a trusted folder')

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

step('a document becomes a référentiel beside it, and the report says what is to be read again', async ({ w }) => {
  await w.command('Équerre: Import a Document')
  await giveFile('Le document à importer', 'cuisine.html')
  await giveFile('Où écrire')
  await tab('cuisine.referentiel.yaml').waitFor()
  await notice('1 compétence reconnue').waitFor()
  await dismiss('1 compétence reconnue')
  const report = await w.webviewWith('h1:has-text("Import de cuisine.html")')
  assert.match(await report.locator('body').innerText(), /1\s+compétence/)
  assert.match(read('cuisine.referentiel.yaml'), /Composer un menu de la semaine/)
  assert.deepEqual(w.errors({ webviewsOnly: true }), [])
})

step('an import asks before it replaces a file', async ({ w }) => {
  writeFileSync(join(stage.editor.workspace, 'cuisine.referentiel.yaml'), '# le mien\n')
  await w.command('Équerre: Import a Document')
  await giveFile('Le document à importer', 'cuisine.html')
  await giveFile('Où écrire', 'cuisine')
  // The name was completed, so that the editor did not ask.
  const dialog = w.page.locator('.monaco-dialog-box', { hasText: '« cuisine.referentiel.yaml » existe déjà' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(read('cuisine.referentiel.yaml'), '# le mien\n')
})

const importOf = async (name) => {
  await stage.w.command('Équerre: Import a Document')
  await giveFile('Le document à importer', name)
  await giveFile('Où écrire')
}

step('what cannot be read is said with what to do, and nothing is written', async () => {
  await importOf('cuisine.pdf')
  await replaceAnyway()
  await notice('Un PDF ne se lit pas encore directement. Ouvrez-le dans Word').waitFor()
  await dismiss('Un PDF')
  assert.equal(read('cuisine.referentiel.yaml'), '# le mien\n')
})

step('a document without a competency says so', async () => {
  await importOf('sans-competence.txt')
  await notice('Aucune compétence n’a été reconnue').waitFor()
  await dismiss('Aucune compétence')
})

step('a long import is shown at work and can be stopped', async ({ w }) => {
  await importOf('long.txt')
  const progress = notice('Import de « long.txt »')
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await progress.waitFor({ state: 'detached' })
  await w.quickOpen('fleuriste')
  assert.ok(!files().includes('long.referentiel.yaml'))
  assert.deepEqual(
    files().filter((name) => name.endsWith('.tmp')),
    [],
  )
})

step('a référentiel is exported in the form that is chosen', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Export')
  await w.rows.first().waitFor()
  const forms = await w.rows.allTextContents()
  for (const form of ['tableaux officiels', 'CSV', 'Markdown', 'JSON']) {
    assert.ok(
      forms.some((words) => words.includes(form)),
      forms.join('\n'),
    )
  }
  await choose('CSV')
  await giveFile('Exporter')
  await notice('Exporté dans « atelier-couverture.csv »').waitFor()
  assert.match(read('atelier-couverture.csv'), /^\ufeffBloc;Intitulé du bloc;.*\r\nBC1;Organiser l’atelier;C1\.1;/)
  await notice('Exporté dans').getByRole('button', { name: 'Ouvrir' }).click()
  await tab('atelier-couverture.csv').waitFor()
})

step('the official document goes out to Word and comes back', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Export')
  await choose('Word')
  await giveFile('Exporter')
  await notice('Exporté dans « atelier.docx »').waitFor()
  await dismiss('Exporté dans')
  await w.command('Équerre: Import a Document')
  await giveFile('Le document à importer', 'atelier.docx')
  await giveFile('Où écrire', 'retour')
  await tab('retour.referentiel.yaml').waitFor()
  await notice('2 compétences reconnues').waitFor()
  await dismiss('2 compétences reconnues')
  assert.match(read('retour.referentiel.yaml'), /id: C1\.1/)
})

const element = (words) => stage.w.tree('Référentiel').filter({ hasText: words }).first()

step('elements are added from the tree, their first place to write selected', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.openView('Équerre')
  await element('C1.2 non évaluée, sans critère').hover()
  await element('C1.2').getByRole('button', { name: 'Add a Criterion' }).click()
  await selected('… ce que l’on doit constater, au présent'.length)
  await element('C1.2 non évaluée').waitFor()
  await element('BC1').click({ button: 'right' })
  await w.page.getByRole('menuitem', { name: 'Add a Competency' }).click()
  await element('C1.3').waitFor()
  await element('BC1').click({ button: 'right' })
  await w.page.getByRole('menuitem', { name: 'Add a Modality' }).click()
  await element('E2').waitFor()
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
