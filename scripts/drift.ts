import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generateAll, ROOT } from './generators.ts'

/** Fails when a derived file is not what its sources make of it: `npm run drift`. */
const stale: string[] = []
for (const { path, content } of await generateAll()) {
  const written = await readFile(join(ROOT, path), 'utf8').catch(() => null)
  if (written !== content) stale.push(path)
}
if (stale.length > 0) {
  console.error(`Stale generated files; run "npm run generate":\n${stale.map((path) => `  ${path}`).join('\n')}`)
  process.exitCode = 1
} else {
  console.error('Generated files are up to date.')
}
