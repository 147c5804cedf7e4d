import type { Uri } from 'vscode'
import { coveragePage } from '../../../../core/src/coverage/render/html.ts'
import { coverageMarkdown } from '../../../../core/src/coverage/render/markdown.ts'
import type { Equerre } from '../../equerre.ts'
import type { ExportId } from './formats.ts'

/** The text of an export, of what the language server knows: with the settings of the folder, saved or not. `null` without an answer. */
export async function renderedExport(id: ExportId, uri: Uri, { requests, words }: Equerre): Promise<string | null> {
  if (id === 'tables') return (await requests.preview(uri))?.html ?? null
  const model = await requests.model(uri)
  if (model === null) return null
  if (id === 'json') return `${JSON.stringify(model.referential, null, 2)}\n`
  const coverage = await requests.coverage(uri)
  if (coverage === null) return null
  const { figures } = coverage
  const title = model.items.find(({ kind }) => kind === 'certification')?.words || uri.path.replace(/^.*\//, '')
  if (id === 'coverage-json') return `${JSON.stringify({ title, coverage: figures }, null, 2)}\n`
  return id === 'coverage-page'
    ? coveragePage([{ title, figures }], words.language)
    : coverageMarkdown(figures, title, words.language)
}
