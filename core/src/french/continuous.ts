import { findPhrases, neighbour, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'

const WORDS = phraseList([
  'contrôle continu',
  'contrôles continus',
  'évaluation continue',
  'évaluations continues',
  'évaluation formative',
  'évaluations formatives',
  'participation',
  'assiduité',
])

/** Continuous or formative assessment in a modality. « Contrôle en cours de formation » certifies; the participation of someone else is not the candidate's. */
export function findContinuousAssessment(text: string): readonly Span[] {
  return findPhrases(text, WORDS, (place) => {
    const word = place.tokens[place.from]?.word ?? ''
    if (word !== 'participation') return true
    const after = neighbour(place, 1)
    if (/^(?:active|orale|régulière)$/.test(after))
      return (
        !/^(?:de|d'|du|des)$/.test(neighbour(place, 2)) ||
        /^(?:candidat|stagiaire|apprenant|élève)/.test(neighbour(place, 3) + neighbour(place, 4))
      )
    return /^(?:en|aux?)$/.test(after) && /^(?:cours|séances?|modules?|formation|ateliers?)$/.test(neighbour(place, 2))
  })
}
