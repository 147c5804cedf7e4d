import { DiagnosticSeverity, languages, type Uri } from 'vscode'

/** What Équerre found in a file, by how much it weighs. */
export interface FindingCounts {
  readonly total: number
  readonly errors: number
  readonly warnings: number
}

/** The findings that the editor shows for a file, those of others (a spelling checker) left out. */
export function findingsOf(uri: Uri): FindingCounts {
  const own = languages.getDiagnostics(uri).filter(({ source }) => source === 'Équerre')
  const of = (severity: DiagnosticSeverity): number => own.filter((finding) => finding.severity === severity).length
  return { total: own.length, errors: of(DiagnosticSeverity.Error), warnings: of(DiagnosticSeverity.Warning) }
}
