import type { Paragraph, ReadDocument } from '../../in/document.ts'
import type { Habits } from '../columns/column-roles.ts'
import { phrasesOf } from '../columns/phrases.ts'
import { head } from '../words/codes.ts'
import { blockHeading, columnHeading } from '../words/headings.ts'

/** What is read once over the whole document before it is cut into blocs. */

/** What the codes and the sentences of the whole document show of its habits. */
export function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  let activities = 0
  let nested = 0
  let competencies = 0
  let criteria = 0
  for (const { text } of paragraphs) {
    for (const code of head(text).codes) {
      if (code.kind === 'activite') activities += 1
      if (code.kind === 'activite' && code.parts.length > 1) nested += 1
      if (code.kind === 'competence') competencies += 1
      if (code.kind === 'critere') criteria += 1
    }
  }
  return {
    activityCodes: activities > 1,
    nestedActivities: nested > 1,
    competencyCodes: competencies > 1,
    criterionCodes: criteria > 1,
    phrases: phrasesOf(paragraphs.map((paragraph) => paragraph.text)),
  }
}

/** « Activité 1 : … » is a bloc where no bloc is named and it holds activities of its own (A1.1, or A1, A2 anew under each), or where no column is for activities. */
export function activitiesAreBlocs(paragraphs: readonly Paragraph[]): boolean {
  let named = 0
  let below = 0
  let column = false
  for (const { text } of paragraphs) {
    const heading = blockHeading(text)
    if (heading?.explicit === true) return false
    if (heading !== null) named += 1
    else if (head(text).codes[0]?.kind === 'activite') below += 1
    else if (columnHeading(text)?.roles.join() === 'activite') column = true
  }
  return named > 0 && (below > 0 || (named > 1 && !column))
}

/** Lines printed at the top of many pages. */
export function repeatedHeaders(document: ReadDocument): ReadonlySet<string> {
  const hasTables = document.pieces.some((piece) => piece.kind === 'table')
  const counts = new Map<string, number>()
  for (const piece of document.pieces) {
    if (piece.kind !== 'flow') continue
    for (const paragraph of piece.paragraphs) {
      if (!hasTables && !paragraph.opensPage) continue
      if (head(paragraph.text).codes.length > 0 || blockHeading(paragraph.text) !== null) continue
      counts.set(paragraph.text, (counts.get(paragraph.text) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([text, count]) => count >= 3 && text.length < 160).map(([text]) => text))
}
