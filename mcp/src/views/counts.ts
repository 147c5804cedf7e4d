import type { Finding } from '@equerre/core'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import type { Call } from '../calls/call.ts'
import type { FindingCounts } from '../workspace/contract.ts'

export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): FindingCounts {
  const count = (severity: Finding['severity']): number => findings.filter((each) => each.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}

export function countsText({ errors, warnings, infos }: FindingCounts, { language }: Pick<Call, 'language'>): string {
  const parts = [
    counted(errors, COUNTED.error, language),
    counted(warnings, COUNTED.warning, language),
    counted(infos, COUNTED.info, language),
  ]
  return `${parts.join(', ')}.`
}
