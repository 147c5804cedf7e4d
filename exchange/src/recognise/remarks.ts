import type { Remark } from '../in/document.ts'
import type { Note, Notes } from './assemble/notes.ts'
import type { Doubt } from './drafts.ts'

/**
 * Says on each element what a reader of the document wrote in its margin: on the smallest one whose place holds the passage, else on
 * the last one before it; what stands before any element is said of the certification.
 */
export function noteRemarks(remarks: readonly Remark[], notes: Notes, certification: object): void {
  for (const remark of remarks) {
    const element = elementAt(remark, notes) ?? certification
    const note = notes.get(element) ?? { place: null, doubts: [] }
    notes.set(element, { ...note, doubts: [...note.doubts, said(remark)] })
  }
}

function elementAt({ place: { start } }: Remark, notes: Notes): object | null {
  let best: { readonly element: object; readonly place: NonNullable<Note['place']> } | null = null
  for (const [element, { place }] of notes) {
    if (place === null || place.start > start) continue
    // Of two that begin together, the shorter.
    const nearer = best === null || place.start > best.place.start
    if (nearer || (place.start === best?.place.start && place.end < best.place.end)) best = { element, place }
  }
  return best?.element ?? null
}

function said({ author, text }: Remark): Doubt {
  return author === ''
    ? { fr: `commentaire\u00a0: «\u00a0${text}\u00a0»`, en: `comment: “${text}”` }
    : { fr: `commentaire de ${author}\u00a0: «\u00a0${text}\u00a0»`, en: `comment by ${author}: “${text}”` }
}
