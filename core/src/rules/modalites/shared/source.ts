import type { SeverityByProfile } from '../../rule.ts'

export const WARNING: SeverityByProfile = { sur_demande: 'warning', de_droit: 'info', rs: 'warning' }
export const INFO: SeverityByProfile = { sur_demande: 'info', de_droit: 'info', rs: 'info' }
export const READ = '2026-11-20'

/** The shortest file that holds an assessment written so, for the examples of a rule. */
export function withAssessment(lines: string): string {
  return `referentiel: 1
blocs:
  - id: BC1
    modalites:
${indented(lines)}`
}

function indented(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => `      ${line}\n`)
    .join('')
}
