import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { handsOf } from '../../lib/hands.mjs'
import { part } from './window.mjs'

/** « Comparer avec la version Git »: what changed, or why there is nothing to compare with. */

const stage = part('git')
const { step } = stage

const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=Équerre', '-c', 'user.email=a@example.org', ...args], {
    cwd: stage.editor.workspace,
    stdio: 'ignore',
  })
const pathOf = (name) => join(stage.editor.workspace, name)
const { dismiss, notice, writingIsOffered } = handsOf(stage)
const refused = async (words) => {
  await stage.w.command('Équerre: Compare with the Git Version')
  await notice(words).waitFor()
  await dismiss(words)
}
const page = (words) => stage.w.webviewWith(`h1:text("Responsable d’un atelier"), ${words}`)

step('outside a repository, it says how to keep versions', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  await writingIsOffered()
  await refused('Ce fichier n’est pas dans un dépôt Git')
})

step('a file that was never committed has no version yet', async () => {
  git('init')
  git('add', 'maintenance-froid.referentiel.yaml')
  git('commit', '-m', 'Froid')
  await refused('Ce fichier n’a encore aucune version dans Git')
})

step('what changed since the last version is told in the words of the trade', async ({ w }) => {
  git('add', '.')
  git('commit', '-m', 'Premier jet $(trash) [x](command:workbench.action.quit)')
  git('tag', 'enregistrement-2023')
  const text = readFileSync(pathOf('atelier.referentiel.yaml'), 'utf8')
  writeFileSync(pathOf('atelier.referentiel.yaml'), text.replace('Connaître', 'Commander'))
  await w.line('Commander').first().waitFor()
  await w.command('Équerre: Compare with the Git Version')
  await w.rows.filter({ hasText: 'Dernière version enregistrée dans Git' }).waitFor()
  // The words of a commit are words.
  await w.rows.filter({ hasText: 'Premier jet $(trash) [x](command:workbench.action.quit)' }).first().waitFor()
  assert.equal(await w.quick.locator('.codicon-trash').count(), 0)
  await w.rows.filter({ hasText: 'Dernière version' }).click()
  const shown = await page('article')
  const card = shown.locator('article', { hasText: 'C1.2' })
  assert.match(await card.innerText(), /Connaître.*Commander.*les pièces du stock/s)
  assert.match(await shown.locator('.summary').innerText(), /Compétences\s+2\s+2/)
  await card.getByRole('link', { name: 'C1.2' }).click()
  await w.statusBar('(4 selected)')
  assert.deepEqual(w.errors({ webviewsOnly: true }), [])
})

step('another version is named, and what Git does not know is said', async ({ w }) => {
  await w.command('Équerre: Compare with the Git Version')
  await w.rows.filter({ hasText: 'Une autre version' }).click()
  await w.quick.filter({ hasText: 'Comparer avec une autre version' }).waitFor()
  await w.input.fill('jamais-vue')
  await w.quick.getByText('Git ne connaît pas cette version').waitFor()
  await w.input.fill('--output=/tmp/x')
  await w.quick.getByText('Git ne connaît pas cette version').waitFor()
  await w.input.fill('enregistrement-2023')
  await w.quick.getByText('Git ne connaît pas cette version').waitFor({ state: 'detached' })
  await w.page.keyboard.press('Enter')
  await page('.versions:has-text("enregistrement-2023")')
})

step('a file that was renamed is found under its old name', async ({ w }) => {
  git('commit', '-a', '-m', 'Commander')
  renameSync(pathOf('atelier.referentiel.yaml'), pathOf('cycles.referentiel.yaml'))
  git('add', '--all')
  git('commit', '-m', 'Nouveau nom')
  await w.quickOpen('cycles.referentiel.yaml')
  await w.statusBar('1/2 évaluées')
  await w.command('Équerre: Compare with the Git Version')
  await w.rows.filter({ hasText: 'Une autre version' }).click()
  await w.quick.filter({ hasText: 'Comparer avec une autre version' }).waitFor()
  await w.input.fill('enregistrement-2023')
  await w.page.keyboard.press('Enter')
  const shown = await page('.versions:has-text("enregistrement-2023")')
  assert.match(await shown.locator('article', { hasText: 'C1.2' }).innerText(), /Connaître.*Commander/s)
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
