import type { Rule, SeverityByProfile } from '../../rule.ts'

/** The catalogue holds house rules of writing at this severity in every profile. */
export const INFO: SeverityByProfile = { sur_demande: 'info', de_droit: 'info', rs: 'info' }

export const TYPOGRAPHY: Rule['source'] = {
  catalogue: 'R-COMP-SPELL',
  reference: 'Lexique des règles typographiques en usage à l’Imprimerie nationale',
  read: '2026-11-20',
}

/** The shortest file that holds one statement, for the examples of a rule. */
export function withStatement(statement: string): string {
  return `referentiel: 1
competences:
  - id: C1
    enonce: ${statement}
`
}

/** The shortest file that holds these statements, one competency each. */
export function withStatements(...statements: readonly string[]): string {
  const items = statements.map((statement, index) => `  - { id: C${index + 1}, enonce: "${statement}" }\n`)
  return `referentiel: 1\ncompetences:\n${items.join('')}`
}
