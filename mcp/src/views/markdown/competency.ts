import type { Language } from '@equerre/core'
import type { Competency } from '../../../../core/src/model/referential.ts'
import type { Checked } from '../../workspace/contract.ts'
import { Elements } from '../elements.ts'
import { findingsIn } from '../findings.ts'
import { bounded } from './bounded.ts'
import { elementMarkdown, findingsMarkdown } from './elements.ts'

/** A competency, what goes with it, what the rules say of it. */
export function competencyMarkdown(checked: Checked, competency: Competency, language: Language): string {
  const elements = new Elements(checked)
  const findings = findingsIn(checked.result.findings, competency.node.range)
  return bounded(
    [
      elementMarkdown(elements.competency(competency), 1, language),
      ...elements.around(competency).map((element) => elementMarkdown(element, 2, language)),
      findingsMarkdown(findings, 2, language),
    ],
    language,
  )
}
