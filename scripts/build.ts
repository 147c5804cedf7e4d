import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { checkElsewhere, nodeModulesWithoutFacade, onlyTheCheck, rulesWithoutPages, yamlOnDemand } from './build-plugins.ts'

/**
 * Builds the command: `cli/dist/equerre.js` and the parts it loads when they are asked for. The product runs on Node 20.19 and
 * later, whatever Node builds it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'cli')
const OUT = join(CLI, 'dist')
const PARTS = join(OUT, 'parts')

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Half the bytes to parse at each start; names stay, so that the stack of an internal error can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
}

const { version } = JSON.parse(await readFile(join(CLI, 'package.json'), 'utf8'))
const define = { EQUERRE_VERSION: JSON.stringify(version) }

await rm(OUT, { recursive: true, force: true })
await Promise.all([
  build({
    ...COMMON,
    entryPoints: { equerre: join(CLI, 'src/main.ts') },
    outdir: OUT,
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    define,
    plugins: [yamlOnDemand(ROOT, './yaml.cjs'), nodeModulesWithoutFacade, checkElsewhere('./parts/check.js')],
  }),
  // `equerre check` is what people wait for: all it needs and nothing else, in one file.
  build({
    ...COMMON,
    entryPoints: { check: join(CLI, 'src/run-check.ts') },
    outdir: PARTS,
    define,
    plugins: [yamlOnDemand(ROOT, './yaml.cjs'), nodeModulesWithoutFacade, onlyTheCheck, rulesWithoutPages],
  }),
  build({
    ...COMMON,
    entryPoints: [join(ROOT, 'node_modules/yaml/dist/index.js')],
    outfile: join(PARTS, 'yaml.cjs'),
    format: 'cjs',
  }),
])
