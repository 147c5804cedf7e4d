import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

/**
 * Builds the command: `cli/dist/equerre.js` and the parts it loads when they are asked for. The product runs on Node 20.19 and
 * later, whatever Node builds it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'cli')
const PARTS = join(CLI, 'dist/parts')

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Half the bytes to parse at each start; names stay, so that the stack of an internal error can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/**
 * `yaml` serves broken text only, and reading is synchronous: in the command it stands in a file of its own, required the first time
 * one of these is used.
 */
const YAML_CLASSES = ['Composer', 'Lexer', 'Parser']
const YAML_ON_DEMAND = `
import { createRequire } from 'node:module'
let loaded
const yaml = () => (loaded ??= createRequire(import.meta.url)('./yaml.cjs'))
${YAML_CLASSES.map((name) => `export function ${name}(...args) { return new (yaml().${name})(...args) }`).join('\n')}
export const CST = new Proxy({}, { get: (_, name) => yaml().CST[name] })
`

const yamlOnDemand: Plugin = {
  name: 'yaml-on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'on-demand' }))
    onLoad({ filter: /^yaml$/, namespace: 'on-demand' }, () => ({ contents: YAML_ON_DEMAND, resolveDir: ROOT }))
  },
}

const { version } = JSON.parse(await readFile(join(CLI, 'package.json'), 'utf8'))
await rm(join(CLI, 'dist'), { recursive: true, force: true })
await Promise.all([
  build({
    ...COMMON,
    entryPoints: { equerre: join(CLI, 'src/main.ts') },
    outdir: join(CLI, 'dist'),
    format: 'esm',
    splitting: true,
    chunkNames: 'parts/[name]-[hash]',
    define: { EQUERRE_VERSION: JSON.stringify(version) },
    plugins: [yamlOnDemand],
  }),
  build({
    ...COMMON,
    entryPoints: [join(ROOT, 'node_modules/yaml/dist/index.js')],
    outfile: join(PARTS, 'yaml.cjs'),
    format: 'cjs',
  }),
])
