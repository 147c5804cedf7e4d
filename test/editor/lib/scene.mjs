import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { EXTENSION, startEditor } from './server.mjs'
import { openWorkbench } from './workbench.mjs'

const ARTIFACTS = resolve(import.meta.dirname, '../artifacts')
const FIXTURES = resolve(import.meta.dirname, '../fixtures')

/** What an editor has when nothing else is said: the extension, and a folder with two référentiels. */
export const LINKED = { 'equerre.equerre-vscode-0.1.0': EXTENSION }

/**
 * One editor and one browser for the tests of a file, whose steps follow each other.
 * @param editor as `startEditor` takes it
 * @param prepare writes what the folder must hold before the workbench opens it
 * @param open what `openWorkbench` is given, from the editor
 */
export function scene({
  editor: options = {},
  prepare = () => {},
  open = ({ workspace }) => ({ folder: workspace }),
} = {}) {
  const stage = {}
  before(async () => {
    stage.editor = await startEditor({ fixture: join(FIXTURES, 'ws'), link: LINKED, ...options })
    await prepare(stage.editor)
    stage.w = await openWorkbench({ url: stage.editor.url, ...open(stage.editor) })
  })
  after(async () => {
    await stage.w?.close()
    await stage.editor?.stop()
  })
  /** What fails leaves its picture and the logs of the editor. */
  stage.step = (name, act) =>
    test(name, async () => {
      try {
        await act(stage)
      } catch (error) {
        mkdirSync(ARTIFACTS, { recursive: true })
        const kept = join(ARTIFACTS, name.replace(/[^\p{L}\d]+/gu, '-'))
        await stage.w.page.screenshot({ path: `${kept}.png` }).catch(() => {})
        stage.editor.saveLogs(kept)
        throw error
      }
    })
  let hasBegun = false
  /**
   * A part of what is played in one window, after others: it finds the folder, the settings and the window as they were at first.
   * @param prepare writes what the folder must hold besides
   */
  stage.part = (name, prepareFolder = () => {}) => {
    const isFirst = !hasBegun
    hasBegun = true
    stage.step(`${name}: in a tidy window`, async ({ editor, w }) => {
      if (!isFirst) {
        await w.tidy()
        editor.restore()
      }
      await prepareFolder(editor)
    })
    return stage
  }
  return stage
}

export const fixture = (name) => join(FIXTURES, name)
