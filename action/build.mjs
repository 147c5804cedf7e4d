import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Builds the steps of the action, `action/dist/*.mjs`, and the command they run when there is none: on whatever Node runs this, because
 * where a repository is installed as a package (npm, pre-commit) the Node of its toolchain may be missing.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const OUT = join(ROOT, 'action/dist')
const COMMAND = join(ROOT, 'cli/dist/equerre.js')

const COMMON = { bundle: true, platform: 'node', target: 'node20.19', format: 'esm', logLevel: 'warning' }

await build({
  ...COMMON,
  entryPoints: ['check', 'comment', 'upload', 'verdict'].map((step) => join(ROOT, `action/src/${step}.ts`)),
  outdir: OUT,
  outExtension: { '.js': '.mjs' },
})

if (!existsSync(COMMAND)) {
  const script = join(OUT, 'build-command.mjs')
  const source = join(ROOT, 'scripts/build.ts')
  await build({
    ...COMMON,
    entryPoints: [source],
    outfile: script,
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
  })
  await import(pathToFileURL(script).href)
}
