import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './generators.ts'

/** `npm start`: what Équerre says of the samples, their coverage, and a preview to open in a browser. */
const equerre = (...args: readonly string[]): void => {
  console.error(`\n$ equerre ${args.join(' ')}\n`)
  const { status } = spawnSync(process.execPath, [join(ROOT, 'cli/dist/equerre.js'), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
  if (status !== 0 && status !== 1) process.exitCode = status ?? 3
}

equerre('check', 'samples/*.referentiel.yaml')
equerre('check', 'samples/defauts/criteres.referentiel.yaml', '--fail-on', 'never')
equerre('coverage', 'samples/conduite-travaux-paysagers.referentiel.yaml')
const preview = join(mkdtempSync(join(tmpdir(), 'equerre-')), 'apercu.html')
equerre('preview', 'samples/conduite-travaux-paysagers.referentiel.yaml', '-o', preview)
