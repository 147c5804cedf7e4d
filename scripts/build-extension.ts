import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Metafile } from 'esbuild'
import { buildWebviews } from './build-webviews.ts'
import { ESM_PARTS } from './esm-parts.ts'

/** Builds the VS Code extension: what the editor loads, the language server it starts, and the pages it shows. */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const EXTENSION = join(ROOT, 'extension')

/**
 * @param out folder of the bundles, emptied first
 * @returns the folders of the packages of others that are in the bundles
 */
export async function buildExtension(out: string): Promise<readonly string[]> {
  const { version } = JSON.parse(await readFile(join(EXTENSION, 'package.json'), 'utf8'))
  const common: BuildOptions & { readonly metafile: true } = {
    bundle: true,
    platform: 'node',
    target: 'node22',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    define: { EQUERRE_VERSION: JSON.stringify(version) },
    metafile: true,
  }
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const [extension, parts, webviews] = await Promise.all([
    build({
      ...common,
      entryPoints: { extension: join(EXTENSION, 'src/extension.ts') },
      outdir: out,
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      external: ['vscode'],
    }),
    // In parts that they share: each of the four runs on the same engine, and a form or a format is loaded when it is wanted.
    build({
      ...common,
      ...ESM_PARTS,
      entryPoints: {
        server: join(EXTENSION, 'src/server.ts'),
        mcp: join(EXTENSION, 'src/mcp/process.ts'),
        // Loaded when a document is imported, in a thread of its own.
        import: join(EXTENSION, 'src/authoring/importing/worker.ts'),
        // Loaded when the assistant is first asked something.
        assistant: join(EXTENSION, 'src/assistant/engine/engine.ts'),
      },
      outdir: out,
    }),
    buildWebviews(EXTENSION, out, common),
    cp(join(ROOT, 'docs/regles'), join(out, 'docs/regles'), { recursive: true }),
    cp(join(ROOT, 'docs/rules'), join(out, 'docs/rules'), { recursive: true }),
  ])
  return packagesIn([extension.metafile, parts.metafile, webviews])
}

/** The packages of others whose code is in the bundles. */
function packagesIn(metafiles: readonly Metafile[]): readonly string[] {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs))
  const inputs = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )
  const folders = inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [...new Set(folders.map((folder) => resolve(folder)))].toSorted()
}

if (import.meta.main) await buildExtension(resolve(process.argv[2] ?? join(EXTENSION, 'dist')))
