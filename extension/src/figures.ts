import type { Language } from '../../core/src/language.ts'
import { COUNTED, counted } from '../../core/src/report/words.ts'
import type { CoverageView } from '../../server/src/protocol.ts'

type Totals = CoverageView['figures']['total']

/** « 11/12 évaluées »: the competencies that a modality evaluates. */
export function assessedWords({ assessed, competencies }: Totals, language: Language): string {
  if (competencies === 0) return { fr: 'aucune compétence', en: 'no competency' }[language]
  const isOne = language === 'en' || competencies === 1
  return { fr: `${assessed}/${competencies} évaluée${isOne ? '' : 's'}`, en: `${assessed}/${competencies} assessed` }[
    language
  ]
}

/** « 10/12 avec critère ». */
export function judgedWords({ judged, judgedWithBlock, competencies }: Totals, language: Language): string {
  const count = `${judged + judgedWithBlock}/${competencies}`
  return { fr: `${count} avec critère`, en: `${count} with a criterion` }[language]
}

/** « 3 constats », « aucun constat ». */
export const findingWords = (count: number, language: Language): string =>
  count === 0 ? { fr: 'aucun constat', en: 'no finding' }[language] : counted(count, COUNTED.finding, language)

/** Every competency is evaluated and judged. */
export const isWhole = ({ competencies, assessed, judged, judgedWithBlock }: Totals): boolean =>
  assessed === competencies && judged + judgedWithBlock === competencies
