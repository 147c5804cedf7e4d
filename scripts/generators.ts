import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateFonts } from './generate-fonts.ts'
import { generateFormatDocs } from './generate-format-docs.ts'
import { generateLexicon } from './generate-lexicon.ts'
import { generateNotices } from './generate-notices.ts'
import { generateRegistry } from './generate-registry.ts'
import { generateSchema } from './generate-schema.ts'
import type { GeneratedFile } from './generated-file.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** All derived files, in an order in which each finds what it needs already written. Nothing is written here but the registry when it is absent. */
export async function generateAll(): Promise<readonly GeneratedFile[]> {
  const first = [
    ...(await generateLexicon()),
    ...(await generateSchema()),
    ...(await generateRegistry(ROOT)),
    ...(await generateNotices(ROOT)),
    ...(await generateFormatDocs(ROOT)),
    ...(await generateFonts(ROOT)),
  ]
  for (const { path, content } of first) {
    if (!existsSync(join(ROOT, path))) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true })
      await writeFile(join(ROOT, path), content)
    }
  }
  const { generateFromRules } = await import('./generate-from-rules.ts')
  const { generateExtensionSettings } = await import('./generate-extension-settings.ts')
  return [...first, ...(await generateFromRules(ROOT)), ...(await generateExtensionSettings(ROOT))]
}
