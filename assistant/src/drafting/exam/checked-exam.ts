import type { ExamContent } from '../../../../core/src/drafting/exam/content.ts'
import { examYaml } from '../../../../core/src/drafting/exam/yaml.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import type { Finding } from '../../../../core/src/engine/finding.ts'
import { checkExam } from '../../../../core/src/exams/check/check.ts'
import { MARK } from '../../../../core/src/source/blank.ts'
import { readSource } from '../../../../core/src/source/read.ts'

/** What the checker of exams says of one part of an exam, blanks set aside: those are for a person. Ranges belong to no text that stays. */
export function findingsAt(content: ExamContent, pointer: string, checked: CheckResult): readonly Finding[] {
  const { findings } = checkExam(readSource(examYaml(content)), checked.referential, { profile: checked.profile })
  return findings
    .filter((finding) => finding.pointer === pointer || finding.pointer.startsWith(`${pointer}/`))
    .filter(({ rule }) => rule !== BLANK_LEFT)
    .map((finding) => ({ ...finding, range: { start: 0, end: 0 }, related: [], fixes: [] }))
}

const BLANK_LEFT = 'texte-a-completer'

/** Whether a text still holds a place for a person to fill, or what a model writes for one. */
export const hasBlank = (text: string): boolean =>
  text.trimStart().startsWith(MARK) || /\[(?:…|\.\.\.|à compléter)/iu.test(text)
