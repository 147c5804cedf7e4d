import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a person does with the questions, the dialogs and the notices of the editor, in a scene that is on. */
export function handsOf(stage) {
  const inFolder = (name) => join(stage.editor.workspace, name)
  const notice = (words) => stage.w.page.locator('.notification-toast', { hasText: words })
  return {
    files: () => readdirSync(stage.editor.workspace).sort(),
    read: (name) => readFileSync(inFolder(name), 'utf8'),
    notice,
    /** Takes a notice away. It may go by itself while the mouse is on its way. */
    dismiss: (words) =>
      stage.w.until(async () => {
        const shown = notice(words).first()
        if ((await notice(words).count()) === 0) return true
        await shown
          .hover({ timeout: 3000 })
          .then(() => shown.getByRole('button', { name: 'Clear Notification' }).click({ timeout: 3000 }))
          .catch(() => {})
        return (await notice(words).count()) === 0
      }, `the notice « ${words} » to go`),
    async answer(title, words) {
      await stage.w.quick.filter({ hasText: title }).waitFor()
      if (words !== undefined) await stage.w.input.fill(words)
      await stage.w.page.keyboard.press('Enter')
    },
    choose: (words) => stage.w.rows.filter({ hasText: words }).first().click(),
    /** The editor's own dialog of files; the name it proposes when none is given. */
    async giveFile(title, name) {
      const { w } = stage
      await w.quick.filter({ hasText: title }).waitFor()
      await w.until(async () => (await w.input.inputValue()).includes(stage.editor.workspace), 'the path of the folder')
      if (name !== undefined) await w.input.fill(inFolder(name))
      await w.page.keyboard.press('Enter')
    },
    /** The editor asks by itself before it gives the name of a file that is there. */
    async replaceAnyway() {
      await stage.w.quick.getByText('already exists').waitFor()
      await stage.w.page.keyboard.press('Enter')
    },
    tab: (name) => stage.w.page.locator('.tabs-container .tab', { hasText: name }),
    /** The editor knows some time after its start that the folder is trusted; a list that was opened before stays as it was. */
    writingIsOffered: () =>
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
      }, 'the commands of a trusted folder'),
    /** Nothing half written lies in the folder. */
    nothingHalfWritten: () =>
      assert.deepEqual(
        readdirSync(stage.editor.workspace).filter((name) => name.endsWith('.tmp')),
        [],
      ),
  }
}
