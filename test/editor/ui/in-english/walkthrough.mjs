import assert from 'node:assert/strict'
import { part } from './window.mjs'

/** The first steps, in the language of the editor: each button does what it says, and the step is then done. */

const stage = part('walkthrough')
const { step } = stage

const walkthrough = () => stage.w.page.locator('.gettingStartedContainer')
const stepOf = (title) => walkthrough().locator('.getting-started-step', { hasText: title })
const isDone = (title) => stepOf(title).locator('.codicon-getting-started-step-checked.complete').first()
const open = async () => {
  const { w } = stage
  await w.command('Welcome: Open Walkthrough')
  await w.rows.filter({ hasText: 'First Steps with Équerre' }).click()
  await stepOf('Write').first().waitFor()
}
/** The buttons of a step are seen once it is unfolded. */
const press = async (title, button) => {
  await stepOf(title).locator('.step-title').first().click()
  await stepOf(title).getByRole('button', { name: button }).first().click()
}

step('the walkthrough opens on what is to be written', async ({ w }) => {
  await w.quickOpen('atelier.referentiel.yaml')
  await w.squiggle('error').waitFor()
  await open()
  await stepOf('Write').locator('.step-title').first().click()
  const page = await w.webviewWith('h1:has-text("Write")')
  assert.match(await page.locator('body').innerText(), /four questions/)
})

step('a button runs its command, and the step is done', async ({ w }) => {
  await press('Write', 'New Référentiel')
  await w.quick.filter({ hasText: 'New Référentiel (1/4)' }).waitFor()
  await w.page.keyboard.press('Escape')
  await isDone('Write').waitFor()
})

step('the coverage opens from its step', async ({ w }) => {
  await press('Check the Coverage', 'Open the Coverage')
  await w.page.locator('.tabs-container .tab', { hasText: 'Coverage' }).first().waitFor()
  await open()
  await isDone('Check the Coverage').waitFor()
})

step('nothing wanted to leave the machine', ({ w }) => assert.deepEqual(w.external, []))
