import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build } from 'esbuild'
import { buildWebviews } from './build-webviews.ts'

/** Builds the VS Code extension: what the editor loads, the language server it starts, and the pages it shows. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const EXTENSION = join(ROOT, 'extension')
const OUT = join(EXTENSION, 'dist')

const { version } = JSON.parse(await readFile(join(EXTENSION, 'package.json'), 'utf8'))

const COMMON: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node22',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  define: { EQUERRE_VERSION: JSON.stringify(version) },
}

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
await Promise.all([
  build({
    ...COMMON,
    entryPoints: { extension: join(EXTENSION, 'src/extension.ts') },
    outdir: OUT,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...COMMON,
    entryPoints: {
      server: join(EXTENSION, 'src/server.ts'),
      // Loaded when a document is imported, in a thread of its own.
      import: join(EXTENSION, 'src/authoring/importing/worker.ts'),
    },
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    // Two of the server's libraries are written for `require`.
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  }),
  buildWebviews(EXTENSION, OUT, COMMON),
  cp(join(ROOT, 'docs/regles'), join(OUT, 'docs/regles'), { recursive: true }),
  cp(join(ROOT, 'docs/rules'), join(OUT, 'docs/rules'), { recursive: true }),
])
