import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixture, LINKED } from '../lib/scene.mjs'
import { startEditor } from '../lib/server.mjs'
import { openWorkbench } from '../lib/workbench.mjs'

/**
 * How long the editor says that it took to activate Équerre, beside its own JSON extension in the same window: both read a client of the
 * language server protocol and start a server. Run after `npm run build:extension`, on a quiet machine.
 */

const RUNS = Number(process.argv[2] ?? 5)
const OURS = 'Équerre'
const THEIRS = 'JSON Language Features'

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]
const runs = []
for (let run = 0; run < RUNS; run++) {
  const { [OURS]: ours, [THEIRS]: theirs } = await activationTimes()
  runs.push({ ours, theirs })
  console.log(`run ${run + 1}: ${OURS} ${ours} ms, ${THEIRS} ${theirs} ms`)
}
const ours = median(runs.map((run) => run.ours))
const theirs = median(runs.map((run) => run.theirs))
console.log(`median: ${OURS} ${ours} ms, ${THEIRS} ${theirs} ms, ratio ${(ours / theirs).toFixed(2)}`)

async function activationTimes() {
  const folder = mkdtempSync(join(tmpdir(), 'eq-bench-'))
  cpSync(fixture('ws'), folder, { recursive: true })
  writeFileSync(join(folder, 'autre.json'), '{ "cle": 1 }\n')
  const editor = await startEditor({ fixture: folder, link: LINKED })
  try {
    const viewport = { width: 1440, height: 1800 }
    const w = await openWorkbench({ url: editor.url, folder: editor.workspace, viewport })
    try {
      await w.quickOpen('atelier')
      await w.squiggle('error').waitFor()
      await w.quickOpen('autre.json')
      await w.command('Developer: Show Running Extensions')
      const rows = w.page.locator('.runtime-extensions-editor .extension')
      const read = () =>
        rows.evaluateAll((all) => all.map((row) => [row.querySelector('.name').textContent, row.textContent]))
      return await w.until(async () => {
        const times = Object.fromEntries((await read()).map(([name, text]) => [name, millisecondsIn(text)]))
        return times[OURS] > 0 && times[THEIRS] > 0 && times
      }, 'both extensions')
    } finally {
      await w.close()
    }
  } finally {
    await editor.stop()
    rmSync(folder, { recursive: true })
  }
}

function millisecondsIn(text) {
  const [, number] = /Activation: (\d+)ms/.exec(text) ?? []
  return number === undefined ? 0 : Number(number)
}
