import { nodeUnder } from '../../../model/access.ts'
import { codeOf } from '../../../model/codes.ts'
import { mention } from '../../../model/naming.ts'
import type { Assessment, Target } from '../../../model/referential.ts'
import { appendItem } from '../../../source/insertions.ts'
import type { Fix } from '../../rule.ts'

/** The fix that adds a competency to the `competences` of an assessment; none where they are not a list of codes. */
export function joined(text: string, assessment: Assessment, competency: Target): readonly Fix[] {
  const code = codeOf(competency)
  const list = nodeUnder(assessment.node, 'competences')
  if (code === null || list?.kind !== 'sequence' || !/^\p{L}[\p{L}\p{N}._-]*$/u.test(code)) return []
  const edit = appendItem(text, list, code)
  const { fr, en } = mention(assessment)
  const title = { fr: `Ajouter ${code} à ${fr}`, en: `Add ${code} to ${en}` }
  return edit === null ? [] : [{ title, safety: 'proposal', edits: [edit] }]
}
