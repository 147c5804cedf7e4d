import type { Referential } from '../model/referential.ts'
import type { Profile, Severity, SeverityByProfile } from '../rules/rule.ts'

/** The profile that follows from what the file says of itself: its register, then its way of registration. */
export function profileOf(referential: Referential): Profile {
  const { register, registration } = referential.certification
  if (register === 'RS') return 'rs'
  return registration === 'de_droit' ? 'de_droit' : 'sur_demande'
}

export function severityIn(profile: Profile, severities: SeverityByProfile): Severity | 'off' {
  if (profile !== 'strict') return severities[profile]
  return severities.sur_demande === 'info' ? 'warning' : severities.sur_demande
}
