import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { EXTENSION, startEditor } from '../lib/server.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

/** A folder that is not trusted: the référentiels are read and checked all the same. */

const ARTIFACTS = resolve(import.meta.dirname, '../artifacts')
let editor
let workbench

before(async () => {
  editor = await startEditor({
    fixture: resolve(import.meta.dirname, '../fixtures/ws'),
    link: { 'equerre.equerre-vscode-0.1.0': EXTENSION },
    trust: true,
    settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' },
  })
  workbench = await openWorkbench({ url: editor.url, folder: editor.workspace })
  await workbench.statusBar('Restricted Mode')
})
after(async () => {
  await workbench?.close()
  await editor?.stop()
})

const step = (name, run) =>
  test(name, async () => {
    try {
      await run()
    } catch (error) {
      mkdirSync(ARTIFACTS, { recursive: true })
      await workbench.page.screenshot({ path: join(ARTIFACTS, `${name.replace(/\W+/g, '-')}.png`) })
      throw error
    }
  })

step('findings are shown', async () => {
  await workbench.quickOpen('atelier')
  await workbench.squiggle('error').waitFor()
  await workbench.statusBar('1/2 assessed')
})

step('the tree is shown', async () => {
  await workbench.openView('Équerre')
  await workbench.tree('Référentiel').filter({ hasText: 'C1.2 not assessed, no criterion' }).waitFor()
})

step('commands that write to the folder are not offered', async () => {
  await workbench.page.keyboard.press('F1')
  await workbench.input.waitFor()
  await workbench.input.fill('>Équerre: ')
  await workbench.rows.filter({ hasText: 'Open a Référentiel' }).waitFor()
  const offered = await workbench.rows.allTextContents()
  assert.ok(!offered.some((title) => /Choose the Profile/.test(title)), offered.join('\n'))
  await workbench.page.keyboard.press('Escape')
})
