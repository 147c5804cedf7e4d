import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Builds the command: `cli/dist/equerre.js` and the parts it loads when they are asked for. The product runs on Node 20.19 and
 * later, whatever Node builds it.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CLI = join(ROOT, 'cli')

const { version } = JSON.parse(await readFile(join(CLI, 'package.json'), 'utf8'))
await rm(join(CLI, 'dist'), { recursive: true, force: true })
await build({
  entryPoints: { equerre: join(CLI, 'src/main.ts') },
  outdir: join(CLI, 'dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Half the bytes to parse at each start; names stay, so that the stack of an internal error can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  chunkNames: 'parts/[name]-[hash]',
  define: { EQUERRE_VERSION: JSON.stringify(version) },
  banner: { js: '' },
  logLevel: 'warning',
})
