import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { handsOf } from '../../lib/hands.mjs'
import { writeRegister } from '../../lib/register.mjs'
import { part } from './window.mjs'

/** Documents that come in and go out, as a person does it; the editor in English, Équerre in French. */

const DOCUMENT = `<h1>Second de cuisine</h1>
<h2>Bloc de compétences n°1 : Produire des repas équilibrés</h2>
<table>
<tr><td><b>Compétences</b></td><td><b>Critères d’évaluation</b></td><td><b>Modalités d’évaluation</b></td></tr>
<tr><td>C1 Composer un menu de la semaine en tenant compte des saisons, afin de servir des repas équilibrés.</td>
<td>Le menu couvre les apports recommandés.</td><td>Projet individuel</td></tr>
</table>`

const SHEET = [
  ['Bloc', 'Compétences', 'Critères d’évaluation', 'Modalités d’évaluation'],
  [
    'Bloc 1 : Accueillir la clientèle',
    'C1.1 Accueillir un client afin de comprendre sa demande.',
    'La demande est reformulée.',
    'Mise en situation',
  ],
  [
    'Bloc 1 : Accueillir la clientèle',
    'C1.2 Conseiller un client afin de l’orienter vers un produit.',
    'Le produit répond à la demande.',
    'Mise en situation',
  ],
]

/** A référentiel so large that its document takes a while. */
const vast = () => {
  const competencies = Array.from(
    { length: 1500 },
    (_, index) => `      - id: C1.${index + 1}
        enonce: Composer le bouquet numéro ${index + 1} en suivant la commande, afin de satisfaire le client.
        criteres: [Le bouquet numéro ${index + 1} répond à la commande du client.]`,
  )
  return `referentiel: 1
certification: { intitule: Fleuriste, registre: RNCP, niveau: 4 }
blocs:
  - id: BC1
    intitule: Composer des bouquets
    competences:
${competencies.join('\n')}
`
}

const stage = part('exchange', async ({ workspace }) => {
  writeFileSync(join(workspace, '.vscode/settings.json'), '{ "equerre.dossier": false }')
  writeFileSync(join(workspace, 'cuisine.html'), DOCUMENT)
  writeFileSync(join(workspace, 'abime.docx'), 'PK\u0003\u0004 rien')
  writeFileSync(join(workspace, 'sans-competence.txt'), 'Compte rendu de la réunion du lundi.\n')
  writeFileSync(join(workspace, 'muet.csv'), 'a;b\nAccueillir un client afin de le servir;Le client est servi\n')
  // Long enough to be stopped.
  writeFileSync(join(workspace, 'long.txt'), 'C1.1 Accueillir un client afin de le renseigner.\n'.repeat(110_000))
  writeFileSync(join(workspace, 'vaste.referentiel.yaml'), vast())
  writeFileSync(join(workspace, 'vaste.pdf'), 'le mien')
  writeRegister(join(workspace, 'export_fiches.xml'))
  await writeExcelFile(SHEET.map((row) => row.map((value) => ({ value })))).toFile(join(workspace, 'accueil.xlsx'))
})
const { step } = stage
const {
  answer,
  choose,
  dismiss,
  files,
  giveFile,
  notice,
  nothingHalfWritten,
  read,
  replaceAnyway,
  tab,
  writingIsOffered,
} = handsOf(stage)
const bytes = (name) => readFileSync(join(stage.editor.workspace, name))

const importOf = async (name, target) => {
  await stage.w.command('Équerre: Import a Document')
  await giveFile('Le document à importer', name)
  await giveFile('Où écrire', target)
}

/** Of the document that is open, in the form whose row holds these words. */
const exportTo = async (words, target) => {
  await stage.w.command('Équerre: Export')
  await stage.w.rows.first().waitFor()
  // The list draws what is in sight alone.
  await stage.w.input.fill(words)
  await choose(words)
  await giveFile('Exporter', target)
}

step('a document becomes a référentiel beside it, and the report says what is to be read again', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await writingIsOffered()
  await importOf('cuisine.html')
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
  await importOf('cuisine.html', 'cuisine')
  // The name was completed, so that the editor did not ask.
  const dialog = w.page.locator('.monaco-dialog-box', { hasText: '« cuisine.referentiel.yaml » existe déjà' })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.equal(read('cuisine.referentiel.yaml'), '# le mien\n')
})

step('what cannot be read is said with what to do, and nothing is written', async () => {
  await importOf('abime.docx', 'cuisine.referentiel.yaml')
  await replaceAnyway()
  await notice('Ce fichier est abîmé').waitFor()
  await dismiss('Ce fichier est abîmé')
  assert.equal(read('cuisine.referentiel.yaml'), '# le mien\n')
})

step('a document without a competency says so', async () => {
  await importOf('sans-competence.txt')
  await notice('Aucune compétence n’a été reconnue').waitFor()
  await dismiss('Aucune compétence')
})

step('a workbook is imported from the explorer', async ({ w }) => {
  await w.page.keyboard.press('Control+Shift+E')
  await w.fromMenu(
    w.page.getByRole('treeitem', { name: 'accueil.xlsx' }),
    'Import into Équerre…',
    w.quick.filter({ hasText: 'Où écrire' }),
  )
  await giveFile('Où écrire')
  await tab('accueil.referentiel.yaml').waitFor()
  await notice('2 compétences reconnues').waitFor()
  await dismiss('2 compétences reconnues')
  assert.match(read('accueil.referentiel.yaml'), /Conseiller un client/)
})

step('a table whose titles say nothing is imported once its columns are named', async () => {
  await importOf('muet.csv')
  await notice('Aucun titre de colonne').getByRole('button', { name: 'Désigner les colonnes…' }).click()
  await answer('Que contient chaque colonne', 'Compétence=A, Critères=B')
  await tab('muet.referentiel.yaml').waitFor()
  await notice('1 compétence reconnue').waitFor()
  await dismiss('1 compétence reconnue')
  assert.match(read('muet.referentiel.yaml'), /Le client est servi/)
})

step('one fiche is taken from a whole export of the national register, by its number', async ({ w }) => {
  assert.ok(bytes('export_fiches.xml').length > 64 * 1024 * 1024)
  await importOf('export_fiches.xml', 'fiche')
  await answer('Quelle fiche importer', 'RNCP 60123')
  const progress = notice('Import de « export_fiches.xml »')
  await progress.filter({ hasText: /lecture, \d+\s%/ }).waitFor()
  await tab('fiche.referentiel.yaml').waitFor()
  await notice('1 compétence reconnue').waitFor()
  await dismiss('1 compétence reconnue')
  assert.match(read('fiche.referentiel.yaml'), /numero: RNCP60123/)
  await w.quickOpen('atelier.referentiel.yaml')
})

step('a long import is shown at work and can be stopped', async ({ w }) => {
  await importOf('long.txt')
  const progress = notice('Import de « long.txt »')
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await progress.waitFor({ state: 'detached' })
  await w.quickOpen('atelier.referentiel.yaml')
  assert.ok(!files().includes('long.referentiel.yaml'))
  nothingHalfWritten()
})

step('a référentiel is exported in the form that is chosen', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Export')
  await w.rows.first().waitFor()
  await w.input.fill('CSV')
  await choose('La couverture (CSV')
  await giveFile('Exporter')
  await notice('Exporté dans « atelier-couverture.csv »').waitFor()
  assert.match(read('atelier-couverture.csv'), /^\ufeffBloc;Intitulé du bloc;.*\r\nBC1;Organiser l’atelier;C1\.1;/)
  await notice('Exporté dans').getByRole('button', { name: 'Ouvrir' }).click()
  await tab('atelier-couverture.csv').waitFor()
})

step('the form that was chosen last comes first', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.command('Équerre: Export')
  await w.rows.filter({ hasText: 'la dernière fois' }).waitFor()
  assert.match((await w.rows.first().textContent()) ?? '', /La couverture \(CSV/)
  await w.page.keyboard.press('Escape')
  await w.quick.waitFor({ state: 'hidden' })
})

step('the official document goes out to Word and comes back', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await exportTo('officiel (Word)')
  await notice('Exporté dans « atelier.docx »').waitFor()
  await dismiss('Exporté dans')
  await importOf('atelier.docx', 'retour')
  await tab('retour.referentiel.yaml').waitFor()
  await notice('2 compétences reconnues').waitFor()
  await dismiss('2 compétences reconnues')
  assert.match(read('retour.referentiel.yaml'), /id: C1\.1/)
})

step('the official document goes out to PDF and comes back', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await exportTo('PDF')
  await notice('Exporté dans « atelier.pdf »').waitFor()
  await dismiss('Exporté dans')
  assert.equal(bytes('atelier.pdf').subarray(0, 5).toString(), '%PDF-')
  await importOf('atelier.pdf', 'retour-pdf')
  await tab('retour-pdf.referentiel.yaml').waitFor()
  await notice('2 compétences reconnues').waitFor()
  await dismiss('2 compétences reconnues')
  assert.match(read('retour-pdf.referentiel.yaml'), /id: C1\.1/)
})

step('a long export is shown at work and can be stopped; the file that was there stays', async ({ w }) => {
  await w.page.keyboard.press('Control+Shift+E')
  await w.fromMenu(
    w.page.getByRole('treeitem', { name: 'vaste.referentiel.yaml' }),
    'Export with Équerre…',
    w.quick.filter({ hasText: 'Exporter « vaste.referentiel.yaml »' }),
  )
  await w.rows.first().waitFor()
  await w.input.fill('PDF')
  await choose('(PDF)')
  await giveFile('Exporter')
  await replaceAnyway()
  const progress = notice('Export dans « vaste.pdf »')
  await progress.filter({ hasText: /\d+\s%/ }).waitFor()
  await progress.getByRole('button', { name: 'Cancel' }).click()
  await progress.waitFor({ state: 'detached' })
  assert.equal(read('vaste.pdf'), 'le mien')
  nothingHalfWritten()
})

step('a mock exam is prepared from its bloc, and written beside the référentiel once it is chosen', async ({ w }) => {
  const before = read('maintenance-froid.referentiel.yaml')
  await w.quickOpen('maintenance-froid.referentiel.yaml')
  await w.statusBar('7/7 évaluées')
  await w.openView('Équerre')
  await w.fromMenu(
    w.tree('Référentiel').filter({ hasText: 'BC1 Maintenance préventive' }).first(),
    'Prepare a Mock Exam…',
    w.quick.filter({ hasText: 'Examen blanc sur BC1' }),
  )
  await answer('Examen blanc sur BC1', '1 h, 20 points')
  const page = await w.webviewWith('.choice[data-state=ready] .card')
  assert.deepEqual(
    files().filter((name) => name.endsWith('.examen.yaml')),
    ['blanc.examen.yaml'],
  )
  await page.locator('.card').first().getByRole('checkbox').check()
  await page.getByRole('button', { name: /^Écrire/ }).click()
  const written = await w.until(
    () => files().find((name) => name.endsWith('.examen.yaml') && name !== 'blanc.examen.yaml'),
    'the exam in the folder',
  )
  await tab(written).waitFor()
  assert.match(read(written), /referentiel: .*maintenance-froid\.referentiel\.yaml/)
  assert.match(read(written), /duree: PT1H/)
  assert.equal(read('maintenance-froid.referentiel.yaml'), before)
})

step('a mock exam is exported for an examination system', async ({ w }) => {
  await w.quickOpen('blanc.examen.yaml')
  await w.command('Équerre: Export')
  await w.quick.filter({ hasText: 'Exporter « blanc.examen.yaml »' }).waitFor()
  assert.equal(await w.rows.filter({ hasText: 'couverture' }).count(), 0)
  await w.input.fill('QTI')
  await choose('QTI')
  await giveFile('Exporter')
  await notice('Exporté dans « blanc-qti.zip »').waitFor()
  assert.equal(bytes('blanc-qti.zip').subarray(0, 2).toString(), 'PK')
  assert.ok(bytes('blanc-qti.zip').includes('imsmanifest.xml'))
})

step('what a form cannot carry is told', async ({ w }) => {
  await w.quickOpen('blanc.examen.yaml')
  await exportTo('GIFT')
  await notice('Exporté dans « blanc-gift.txt »').getByRole('button', { name: 'remarques' }).click()
  const dialog = w.page.locator('.monaco-dialog-box', { hasText: 'GIFT ne porte pas les points' })
  await dialog.getByRole('button', { name: 'OK' }).click()
  await dialog.waitFor({ state: 'detached' })
  assert.match(read('blanc-gift.txt'), /Établissez le planning/)
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
