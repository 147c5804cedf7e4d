import type { Text } from '../../model/referential.ts'
import { type Evidence, type Facts, lacking, NO_FACTS, shown, together } from './facts.ts'

const listed = (texts: readonly Text[]): string => texts.map((text) => text.value.trim()).join(', ')

export function targetJobs({ result }: Evidence): Facts {
  const { targetJobs: jobs, romeCodes } = result.referential.certification
  return together(
    jobs.length === 0
      ? lacking('Les emplois visés (emplois_vises).', 'The target jobs (emplois_vises).')
      : shown(`Emplois visés\u00a0: ${listed(jobs)}.`, `Target jobs: ${listed(jobs)}.`),
    romeCodes.length === 0
      ? NO_FACTS
      : shown(`Codes ROME\u00a0: ${listed(romeCodes)}.`, `ROME codes: ${listed(romeCodes)}.`),
  )
}

export function professionalSituation({ result }: Evidence): Facts {
  return result.referential.context === null
    ? lacking('La situation professionnelle (contexte).', 'The professional situation (contexte).')
    : shown('La situation professionnelle (contexte).', 'The professional situation (contexte).')
}
