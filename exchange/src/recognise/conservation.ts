import type { Paragraph, ReadDocument } from '../in/document.ts'
import type { ImportedAssessment, ImportedReferentiel } from '../referentiel.ts'
import type { Ledger } from './drafts.ts'
import { paragraphsOf } from './sections/paragraphs.ts'

/** Nothing of the source is lost: what an import has neither written, kept apart nor dropped with a reason is found here. */

/** The words of a text, as counted for conservation: letters and digits, case apart. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/**
 * Every text of a référentiel, each once: an assessment kept whole is not counted again by its title, tasks and productions.
 * @param echoes false where each key was read from words of its own
 */
export function textsOf(referentiel: ImportedReferentiel, echoes = true): string[] {
  const texts: string[] = []
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key !== 'lieu') texts.push(value)
    } else if (typeof value === 'number') texts.push(String(value))
    else if (Array.isArray(value)) for (const item of value) visit(item, key)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(key === 'modalites' && echoes ? withoutEchoes(value) : value))
        visit(part, name)
    }
  }
  visit(referentiel, '')
  return texts
}

/** What is read in the text (type, duration…) repeats its words; so do title and tasks beside the whole text. */
function withoutEchoes(assessment: ImportedAssessment): object {
  const { id, intitule, enonce, consigne, productions, ressources, taches, competences, variantes } = assessment
  if (enonce !== undefined) return { id, enonce, competences, variantes, ressources }
  return { id, intitule, consigne, productions, ressources, taches, competences, variantes }
}

/** Words that only name what a key or a code says: « Bloc de compétences n° 2 », « Activité 3 ». */
const LABELS = new Set(
  'bloc blocs de des du d la le les l compétence compétences competence competences n no num numéro activité activités activite activites type critère critères critere epreuve épreuve modalité module unité domaine comp a et en relation avec'.split(
    ' ',
  ),
)

/** How many words a document holds, page headers and separators apart. */
export function countWords(document: ReadDocument): number {
  let count = 0
  for (const { text } of paragraphsOf(document)) count += wordsOf(text).length
  return count
}

/** Accounts for every word of the document; what is left goes to `non_place`, or to the labels dropped when it says nothing more. */
export function settleAccounts(
  document: ReadDocument,
  referentiel: ImportedReferentiel,
  ledger: Ledger,
  echoes = true,
): void {
  const have = new Map<string, number>()
  const add = (text: string): void => {
    for (const word of wordsOf(text)) have.set(word, (have.get(word) ?? 0) + 1)
  }
  for (const text of textsOf(referentiel, echoes)) add(text)
  for (const { text } of ledger.dropped) add(text)
  for (const { text } of ledger.unplaced) add(text)
  const missing: { paragraph: Paragraph; words: string[] }[] = []
  for (const paragraph of paragraphsOf(document)) {
    const words: string[] = []
    for (const word of wordsOf(paragraph.marker === null ? paragraph.text : `${paragraph.marker} ${paragraph.text}`)) {
      const left = have.get(word) ?? 0
      if (left > 0) have.set(word, left - 1)
      else words.push(word)
    }
    if (words.length > 0) missing.push({ paragraph, words })
  }
  for (const { paragraph, words } of missing) {
    const label = words.every((word) => LABELS.has(word) || /^(?:\d+|[a-z]{1,5}\d*[a-z]?)$/.test(word))
    const text = words.join(' ')
    if (label) ledger.dropped.push({ text, reason: 'etiquette', place: paragraph.place })
    else ledger.unplaced.push({ text, place: paragraph.place })
  }
}
