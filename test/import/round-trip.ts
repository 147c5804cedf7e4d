import { type CheckResult, check, type Language, readSource } from '@equerre/core'
import { type FormatName, importFile } from '@equerre/exchange'
import { writeDocx } from '../../exchange/src/out/docx/write-docx.ts'
import { writeHtml } from '../../exchange/src/out/html/write-html.ts'
import { writeMarkdown } from '../../exchange/src/out/markdown/write-markdown.ts'
import { officialDocument } from '../../exchange/src/out/official/official-document.ts'
import { writePdf } from '../../exchange/src/out/pdf/write-pdf.ts'
import { writeXlsx } from '../../exchange/src/out/xlsx/write-xlsx.ts'
import { factsOf } from './facts-of.ts'

/** What an export and an import of that file give back of a référentiel. */
export interface RoundTrip {
  readonly kept: number
  readonly whole: number
  readonly lost: readonly string[]
  readonly added: readonly string[]
  readonly yaml: string
}

/** A référentiel written in a form, and the name under which it comes back. */
export interface Way {
  readonly name: string
  readonly format?: FormatName
  readonly write: (result: CheckResult, language: Language) => Promise<Uint8Array>
}

export const WORD: Way = {
  name: 'aller-retour.docx',
  write: (result, language) => writeDocx(officialDocument(result, language)),
}

export const MARKDOWN: Way = {
  name: 'aller-retour.md',
  write: async (result, language) => new TextEncoder().encode(writeMarkdown(officialDocument(result, language))),
}

export const PAGE: Way = {
  name: 'aller-retour.html',
  write: async (result, language) => new TextEncoder().encode(writeHtml(officialDocument(result, language))),
}

export const PDF: Way = {
  name: 'aller-retour.pdf',
  write: (result, language) => writePdf(officialDocument(result, language)),
}

export const WORKBOOK: Way = { name: 'aller-retour.xlsx', write: writeXlsx }

export async function roundTrip(text: string, language: Language = 'fr', way: Way = WORD): Promise<RoundTrip> {
  const bytes = await way.write(check(readSource(text), {}), language)
  return compared(text, await importedText({ name: way.name, bytes }, way.format))
}

/** The YAML that an import makes of a file. */
export async function importedText(
  file: { readonly name: string; readonly bytes: Uint8Array },
  format?: FormatName,
): Promise<string> {
  const answer = await importFile(file, format === undefined ? {} : { format })
  if (answer.kind === 'refused') throw new Error(answer.said.en)
  return answer.yaml
}

export function compared(text: string, yaml: string): RoundTrip {
  const before = factsOf(text)
  const left = new Map<string, number>()
  for (const fact of factsOf(yaml)) left.set(fact, (left.get(fact) ?? 0) + 1)
  const lost = before.filter((fact) => !take(left, fact))
  const added = [...left].flatMap(([fact, count]) => Array.from({ length: count }, () => fact))
  return { kept: before.length - lost.length, whole: before.length, lost, added, yaml }
}

function take(left: Map<string, number>, fact: string): boolean {
  const count = left.get(fact) ?? 0
  if (count > 0) left.set(fact, count - 1)
  return count > 0
}
