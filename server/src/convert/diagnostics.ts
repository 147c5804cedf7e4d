import type { Finding, Language, Severity } from '@equerre/core'
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver/node'
import type { Client } from '../client.ts'
import type { DiagnosticData } from '../protocol.ts'
import type { Places } from './places.ts'

export const SOURCE = 'Équerre'

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const satisfies Record<Severity, DiagnosticSeverity>

/** Findings on what could simply go: editors show it faded. */
export const UNNECESSARY: readonly string[] = ['suppression-inutile', 'suppression-inconnue', 'renvoi-repete']

/** What a document's findings are shown with. */
export interface Showing {
  readonly uri: string
  /** `null` for a file that is not open: an editor may take another version of it. */
  readonly version: number | null
  readonly places: Places
  readonly language: Language
  readonly client: Client
  /** The address of the page of a rule; `null` where there is none. */
  readonly page: (rule: string) => string | null
}

/** Findings as the client shows them, in their order; each carries what a repair needs, so that none is looked for again. */
export function diagnosticsOf(findings: readonly Finding[], showing: Showing): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(finding, showing))
}

function diagnosticOf(finding: Finding, showing: Showing): Diagnostic {
  const { places, language, client, uri } = showing
  const { diagnostics } = client
  const page = diagnostics.links ? showing.page(finding.rule) : null
  const isFaded = UNNECESSARY.includes(finding.rule) && diagnostics.tags.includes(DiagnosticTag.Unnecessary)
  return {
    range: places.range(finding.range),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: SOURCE,
    message: finding.message[language],
    ...(page === null ? {} : { codeDescription: { href: page } }),
    ...(isFaded ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(diagnostics.related && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ at, message }) => ({
            location: { uri, range: places.range(at) },
            message: message[language],
          })),
        }
      : {}),
    ...(diagnostics.data ? { data: dataOf(finding, showing) } : {}),
  }
}

export function dataOf(finding: Finding, { places, language, version }: Showing): DiagnosticData {
  return {
    rule: finding.rule,
    version,
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title: title[language],
      safety,
      edits: edits.map(({ range, text }) => ({ range: places.range(range), newText: text })),
    })),
  }
}
