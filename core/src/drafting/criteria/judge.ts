import type { CheckResult } from '../../engine/check.ts'
import { check } from '../../engine/check.ts'
import type { Finding } from '../../engine/finding.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import { readSource } from '../../source/read.ts'

/**
 * What the rules say of criteria that a competency does not have yet, each by itself after those that it has.
 * @returns the findings on each text, in the order of the texts; ranges are offsets in the text of the criterion
 */
export function judgeCriteria(
  { source, profile }: Pick<CheckResult, 'source' | 'profile'>,
  competency: Competency,
  texts: readonly string[],
): readonly (readonly Finding[])[] {
  const enonce = wholeStatement(source, competency)?.text ?? ''
  const own = competency.criteria.flatMap(({ statement }) => statement?.value ?? [])
  const pointer = `/blocs/0/competences/0/criteres/${own.length}`
  return texts.map((text) => {
    const competences = [{ id: codeOf(competency) ?? 'C1', enonce, criteres: [...own, text] }]
    const written = { referentiel: 1, blocs: [{ id: 'BC1', intitule: 'Bloc', competences }] }
    // JSON is YAML: what a draft holds cannot be read as anything but a text.
    const result = check(readSource(JSON.stringify(written)), { profile })
    const node = result.referential.blocks[0]?.competencies[0]?.criteria[own.length]?.node
    return result.findings
      .filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`))
      .map((finding) => inText(finding, node?.range.start ?? 0))
  })
}

/** A finding of the made document, in offsets of the draft; what it points to elsewhere and its fixes belong to that document. */
function inText(finding: Finding, start: number): Finding {
  // The text stands between quotes.
  const by = start + 1
  const range = { start: Math.max(0, finding.range.start - by), end: Math.max(0, finding.range.end - by) }
  return { ...finding, range, related: [], fixes: [] }
}

/** Whether a draft may be offered: nothing that a person would have to mend at once. */
export const isOffered = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity === 'info')
