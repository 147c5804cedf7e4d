import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import {
  coreForCheck,
  coreForServer,
  nodeModulesWithoutFacade,
  onlyTheCheck,
  otherCommandsElsewhere,
  pdfWriterAnywhere,
  serversElsewhere,
  withoutWebFonts,
  writers,
  writersElsewhere,
  yamlOnDemand,
} from './build-plugins.ts'

/**
 * Builds the command: `cli/dist/equerre.js` and the parts it loads when they are asked for. The product runs on Node 20.19 and
 * later, whatever Node builds it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'cli')
const OUT = join(CLI, 'dist')
const PARTS = join(OUT, 'parts')
const CHECK = join(PARTS, 'check.cjs')

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
  metafile: true,
}

const { version } = JSON.parse(await readFile(join(CLI, 'package.json'), 'utf8'))
const define = { EQUERRE_VERSION: JSON.stringify(version) }

// `equerre check` is what people wait for: all it needs and nothing else, in one script.
const check = await build({
  ...COMMON,
  entryPoints: [join(CLI, 'src/run.ts')],
  outfile: CHECK,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  banner: { js: '(function (exports, require, __filename) { const module = { exports }' },
  footer: { js: 'Object.assign(exports, module.exports) })' },
  define: { ...define, 'import.meta.url': '__filename' },
  plugins: [yamlOnDemand(ROOT), nodeModulesWithoutFacade, onlyTheCheck, coreForCheck],
})
// esbuild leaves the letters of patterns as they are: without them the script is held in memory, and read, at one byte a character.
const script = (await readFile(CHECK, 'utf8')).replace(
  /[^\0-\x7f]/g,
  (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
await writeFile(CHECK, script)
const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)

const others = await Promise.all([
  build({
    ...COMMON,
    entryPoints: { equerre: join(CLI, 'src/main.ts') },
    outdir: OUT,
    define: { EQUERRE_CHECK_PART: JSON.stringify(hash) },
    plugins: [otherCommandsElsewhere('./parts/run.js'), nodeModulesWithoutFacade],
  }),
  build({
    ...COMMON,
    entryPoints: { run: join(CLI, 'src/run.ts') },
    outdir: PARTS,
    splitting: true,
    define,
    plugins: [yamlOnDemand(ROOT), nodeModulesWithoutFacade, serversElsewhere, withoutWebFonts],
  }),
  build({
    ...COMMON,
    entryPoints: { server: join(ROOT, 'server/src/index.ts'), mcp: join(ROOT, 'mcp/src/index.ts') },
    outdir: PARTS,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    plugins: [yamlOnDemand(ROOT), coreForServer, writersElsewhere],
  }),
  build({
    ...COMMON,
    stdin: { contents: await writers(ROOT), resolveDir: ROOT, loader: 'ts' },
    outfile: join(PARTS, 'writers.cjs'),
    format: 'cjs',
    define: { 'import.meta.url': '__filename' },
    plugins: [yamlOnDemand(ROOT), coreForServer, withoutWebFonts, pdfWriterAnywhere],
  }),
  build({
    ...COMMON,
    entryPoints: { reporters: join(ROOT, 'core/src/report/reporters.ts') },
    outdir: PARTS,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    plugins: [yamlOnDemand(ROOT), coreForServer],
    define: { 'import.meta.url': '__filename' },
  }),
  build({
    ...COMMON,
    entryPoints: {
      yaml: join(ROOT, 'node_modules/yaml/dist/index.js'),
      picomatch: join(ROOT, 'node_modules/picomatch'),
    },
    outdir: PARTS,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
  }),
])

// What an earlier build left goes last: the command can be run while it is built.
const written = new Set(
  [check, ...others].flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {}).map((path) => resolve(path))),
)
for (const name of await readdir(PARTS)) if (!written.has(join(PARTS, name))) await rm(join(PARTS, name))
