import type { Paragraph } from '../../in/document.ts'
import type { ImportedAssessment } from '../../referentiel.ts'
import { isAssertion } from '../words/cues.ts'

const LIST_LEAD =
  /(?:constitu[ée]e?s?|compos[ée]e?s?|comprenant|int[ée]grant|incluant|contenant|suivante?s?|mobilis[ée]s?|form[ée]e?s?)\b.{0,12}:\s*$/iu
const DELIVERABLES =
  /^(?:productions?|livrables?|documents?|rendus?)\s*(?:attendu[es]*|demand[ée]e?s?|[àa] (?:produire|remettre|rendre|fournir))?\s*:\s*$/iu

/** The list under « Productions attendues : », or a noun group over a list of its parts (« Un dossier…, constitué de : »). */
export function productionsOf(paragraphs: readonly Paragraph[]): NonNullable<ImportedAssessment['productions']> {
  const titled = paragraphs.findIndex(({ text, marker }) => marker === null && DELIVERABLES.test(text))
  if (titled >= 0) {
    const items = paragraphs.slice(titled + 1)
    const end = items.findIndex(({ marker }) => marker === null)
    return items.slice(0, end < 0 ? items.length : end).map(({ text }) => text)
  }
  const composed = composedProduction(paragraphs)
  return composed === null ? [] : [composed]
}

function composedProduction(paragraphs: readonly Paragraph[]): { intitule: string; composantes: string[] } | null {
  const at = paragraphs.findIndex(
    ({ text, marker }) => marker === null && LIST_LEAD.test(text) && !isAssertion(text) && text.length < 300,
  )
  const lead = paragraphs[at]
  if (lead === undefined) return null
  const components: string[] = []
  for (const paragraph of paragraphs.slice(at + 1)) {
    if (paragraph.marker === null) break
    components.push(paragraph.text)
  }
  return components.length === 0 ? null : { intitule: lead.text, composantes: components }
}
