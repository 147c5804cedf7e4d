import { part } from './window.mjs'

/** The process of the language server, killed from outside. */

const { step } = part('server-ends')
const SERVER = 'dist/server.mjs'

async function killed({ w, editor }) {
  const [server] = await w.until(() => some(editor.processes(SERVER)), 'the server')
  process.kill(server.pid, 'SIGKILL')
  await w.until(() => editor.processes(SERVER).every(({ pid }) => pid !== server.pid), 'the end of the server')
}
const some = (all) => (all.length > 0 ? all : null)

step('it comes back without a word, and checks again', async (stage) => {
  const { w } = stage
  await w.quickOpen('atelier')
  await w.squiggle('error').waitFor()
  await killed(stage)
  await w.goTo(27, 27)
  await w.page.keyboard.press('End')
  await w.page.keyboard.press('ArrowLeft')
  await w.page.keyboard.insertText(', C1.2')
  await w.statusBar('2/2 assessed')
})

step('after it ended several times in a row, a person is told and decides', async (stage) => {
  const { w, editor } = stage
  for (let turn = 0; turn < 4; turn++) await killed(stage)
  const told = await w.notification('stopped several times in a row')
  if (editor.processes(SERVER).length > 0) throw new Error('the server was started again unasked')
  await told.getByRole('button', { name: 'Restart' }).click()
  await w.until(() => editor.processes(SERVER).length === 1, 'the server')
  await w.page.keyboard.press('Control+Z')
  await w.statusBar('1/2 assessed')
})
