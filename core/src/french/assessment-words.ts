import { findPhrases, neighbour, type PhraseAt, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'

const WORDS = phraseList([
  'épreuve[s]',
  'note[s]',
  'qcm',
  'jury[s]',
  'devant le jury',
  'devant un jury',
  'soutenance[s]',
  'examen[s]',
  'examinateur[s]',
  'barème[s]',
  'contrôle continu',
])

/** Certifying is the work itself: nothing there is out of place. */
const TRADE_OF_ASSESSMENT = /(?<!\p{L})(?:certificat(?:ion|eur)|évaluat(?:eur|rice)|examinat(?:eur|rice)|concours)/iu

/**
 * Words of assessment in a competency: épreuve, note, QCM, jury, soutenance, examen. Silent on documents (note de synthèse, note
 * de service), clinical or technical examinations, « mettre à l'épreuve », and in trades of assessment and certification.
 */
export function findAssessmentWords(text: string): readonly Span[] {
  return TRADE_OF_ASSESSMENT.test(text) ? [] : findPhrases(text, WORDS, isOfAssessment)
}

function isOfAssessment(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  if (word.startsWith('note')) return isMark(place)
  if (word.startsWith('épreuve')) return isTestOfCandidate(place)
  if (word.startsWith('examen')) return isExamination(place)
  if (word.startsWith('barème'))
    return /^(?:de|d')$/.test(neighbour(place, 1)) && /^(?:notation|correction)$/.test(neighbour(place, 2))
  return true
}

/** A note is a document unless it is obtained, final, or out of a number. */
function isMark(place: PhraseAt): boolean {
  const after = neighbour(place, 1)
  if (after === 'sur') return place.tokens[place.to + 1]?.kind === 'number'
  return /^(?:finale?s?|éliminatoires?|minimales?|obtenues?)$/.test(after)
}

/** « À l'épreuve du feu », an event of sport, a proof of print are not tests of a candidate. */
function isTestOfCandidate(place: PhraseAt): boolean {
  if (neighbour(place, -1) === "l'" && /^(?:à|mettre|mise)$/.test(neighbour(place, -2))) return false
  return (
    /^(?:écrites?|orales?|pratiques?|certificatives?|professionnelles?|finales?|d'|)$/.test(neighbour(place, 1)) &&
    neighbour(place, 2) !== 'imprimerie'
  )
}

/** An examination of a candidate is final, written, oral, or has no object. */
function isExamination(place: PhraseAt): boolean {
  return /^(?:final|finaux|écrit|écrits|oral|oraux|blanc|blancs|terminal|)$/.test(neighbour(place, 1))
}
