import { measuresOf } from '../../../core/src/comparing/render/measures.ts'
import { MEASURES } from '../../../core/src/comparing/render/words.ts'
import { markdownText } from '../../../core/src/report/markdown-text.ts'
import type { Review } from '../review.ts'

/** Files that the first lines speak of; the tables further down have them all. */
const SHOWN = 5

/** A line for each référentiel whose coverage gets better or worse: how many competencies are assessed, or judged, of how many. */
export function coverageLines({ diff, language }: Review): readonly string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const lines = (diff?.files ?? []).flatMap(({ title, coverage: { before, after } }) => {
    if (before === null || after === null) return []
    const parts = measuresOf({ before, after }).flatMap(({ key, of, ...count }) => {
      if (of === null) return []
      const [lacked, lacks] = [of.before - count.before, of.after - count.after]
      const words = `${MEASURES[key][language]} ${count.before}/${of.before} → **${count.after}/${of.after}**`
      return lacked === lacks ? [] : [{ words, isWorse: lacks > lacked }]
    })
    if (parts.length === 0) return []
    const sign = parts.some(({ isWorse }) => isWorse) ? '📉' : '📈'
    const said = parts.map(({ words }) => words).join(', ')
    const subject = MEASURES.competencies[language].toLowerCase()
    return [`${sign} **${markdownText(title)}**${colon} ${subject} ${said}`]
  })
  return lines.length === 0 ? [] : [lines.slice(0, SHOWN).join('<br>')]
}
