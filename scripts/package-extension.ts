import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildExtension, EXTENSION } from './build-extension.ts'
import { bundleNotices } from './generate-notices.ts'

/**
 * Packs the VS Code extension into one `.vsix`. It is put together in a folder of its own, from what is listed here and nothing else: what
 * lies about in the sources cannot slip in.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))

const SHIPPED = [
  'README.md',
  'icons',
  'language-configuration.json',
  'package.nls.fr.json',
  'package.nls.json',
  'snippets',
  'syntaxes',
  'walkthrough',
]

const target = resolve(process.argv[2] ?? join(EXTENSION, 'equerre.vsix'))
const folder = await mkdtemp(join(tmpdir(), 'equerre-vsix-'))
try {
  const bundled = await buildExtension(join(folder, 'dist'))
  await Promise.all([
    ...SHIPPED.map((name) => cp(join(EXTENSION, name), join(folder, name), { recursive: true, filter: isShipped })),
    cp(join(ROOT, 'LICENSE'), join(folder, 'LICENSE')),
    bundleNotices(ROOT, bundled).then((notices) => writeFile(join(folder, 'THIRD-PARTY-NOTICES.md'), notices)),
    writeFile(join(folder, 'package.json'), await shippedManifest()),
    // The packer warns where there is none, and leaves it out.
    writeFile(join(folder, '.vscodeignore'), ''),
  ])
  pack(folder, target)
  const { size } = await stat(target)
  process.stdout.write(`${target}: ${(size / 1024 / 1024).toFixed(2)} MB\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** The tests of what is shipped lie beside it. */
function isShipped(path: string): boolean {
  return !path.endsWith('.test.ts')
}

/** Without what serves the sources only: the packages are in the bundles. */
async function shippedManifest(): Promise<string> {
  const manifest = JSON.parse(await readFile(join(EXTENSION, 'package.json'), 'utf8'))
  const { private: _, type: __, dependencies: ___, devDependencies: ____, ...shipped } = manifest
  return `${JSON.stringify(shipped, null, 2)}\n`
}

/** The packer of VS Code comes with the tests of the editor: of a hundred packages that nothing else needs. */
function pack(from: string, to: string): void {
  const tests = join(ROOT, 'test/editor')
  const { resolve: find } = createRequire(join(tests, 'package.json'))
  let packer: string
  try {
    packer = join(find('@vscode/vsce/package.json'), '../vsce')
  } catch {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tests, stdio: 'inherit' })
    packer = join(find('@vscode/vsce/package.json'), '../vsce')
  }
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  execFileSync(process.execPath, [packer, ...args, '--out', to], { cwd: from, stdio: ['ignore', 'ignore', 'inherit'] })
}
