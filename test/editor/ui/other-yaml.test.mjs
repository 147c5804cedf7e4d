import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixture, LINKED, scene } from '../lib/scene.mjs'

/** Beside another YAML extension: each has its own files, and Équerre sleeps until one of its own is there. */

const { step } = scene({
  editor: { fixture: null, link: { ...LINKED, 'stand-in.yaml-checker-0.0.1': fixture('yaml-checker') } },
  prepare: ({ workspace }) => writeFileSync(join(workspace, 'autre.yaml'), 'cle: valeur\n'),
  // High enough for the whole list of what runs.
  open: ({ workspace }) => ({ folder: workspace, viewport: { width: 1440, height: 1800 } }),
})

/** The names of the extensions that run, as the editor lists them. */
async function running(w) {
  await w.command('Developer: Show Running Extensions')
  const names = w.page.locator('.runtime-extensions-editor .extension .name')
  await names.first().waitFor()
  const seen = await names.allTextContents()
  await w.page.keyboard.press('Escape')
  await names.first().waitFor({ state: 'detached' })
  return seen
}

/** A file that came after the window was opened. */
async function openFromList(w, name) {
  await w.command('Refresh Explorer')
  await w.page.getByRole('tree', { name: 'Files Explorer' }).getByText(name, { exact: true }).dblclick()
}

const problems = async (w) => (await w.problems()).evaluateAll((all) => all.map((row) => row.textContent))

step('another YAML file is for the other extension, and does not wake Équerre', async ({ w }) => {
  await w.quickOpen('autre.yaml')
  await w.squiggle('error').waitFor()
  assert.match((await problems(w)).join('\n'), /seen by the other extension/)
  // The list fills itself row after row.
  let names = []
  await w.until(async () => {
    names = await running(w)
    return names.includes('yaml-checker')
  }, 'the other extension in the list')
  assert.ok(!names.includes('Équerre'), names.join(', '))
})

step('a mock exam wakes it when it is opened', async ({ w, editor }) => {
  writeFileSync(join(editor.workspace, 'essai.examen.yaml'), 'examen: 1\n')
  await openFromList(w, 'essai.examen.yaml')
  await w.statusBar('Examen blanc')
  await w.until(async () => (await running(w)).includes('Équerre'), 'Équerre to run')
  await w.command('View: Close Editor')
  rmSync(join(editor.workspace, 'essai.examen.yaml'))
})

step('so does a configuration in the folder, when the window opens', async ({ w, editor }) => {
  await w.reload()
  await w.squiggle('error').waitFor()
  assert.ok(!(await running(w)).includes('Équerre'))
  writeFileSync(join(editor.workspace, 'equerre.config.yaml'), 'profil: strict\n')
  await w.reload()
  await w.until(async () => (await running(w)).includes('Équerre'), 'Équerre to run')
})

step('what is found in a référentiel is said once, by Équerre', async ({ w, editor }) => {
  writeFileSync(join(editor.workspace, 'ici.referentiel.yaml'), 'referentiel: 1\ncertification:\n  intitulé: Ici\n')
  await openFromList(w, 'ici.referentiel.yaml')
  await w.statusBar(/no competency · \d+\u00a0findings · strict/)
  const said = await problems(w)
  const findings = said.slice(said.findIndex((row) => row.startsWith('ici.referentiel.yaml')) + 1)
  assert.ok(findings.length > 2)
  assert.ok(
    findings.every((row) => /Équerre/.test(row)),
    findings.join('\n'),
  )
  assert.equal(new Set(findings).size, findings.length)
})
