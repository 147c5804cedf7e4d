import { findPhrases, neighbour, type PhraseAt, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'

const WORDS = phraseList([
  'épreuve[s]',
  'note[s]',
  'qcm',
  'jury[s]',
  'soutenance[s]',
  'examen[s]',
  'examinateur[s]',
  'barème[s]',
  'devant le jury',
  'devant un jury',
  'contrôle continu',
])

/**
 * Words of assessment in a competency: épreuve, note, QCM, jury, soutenance, examen. Silent on documents (note de synthèse, note
 * de service), clinical or technical examinations, « mettre à l'épreuve », and in trades of assessment and certification.
 */
export function findAssessmentWords(text: string): readonly Span[] {
  return /\b(?:certificat(?:ion|eur)|évaluat(?:eur|rice)|examinateur|concours|candidats? à la certification)/iu.test(
    text,
  )
    ? []
    : findPhrases(text, WORDS, isOfAssessment)
}

function isOfAssessment(place: PhraseAt): boolean {
  const word = place.tokens[place.from]?.word ?? ''
  const before = neighbour(place, -1)
  const after = neighbour(place, 1)
  if (/^notes?$/.test(word)) {
    if (/^(?:prise|prises|prendre|bloc|prenant)$/.test(neighbour(place, -2)) || /^(?:en|prendre|prenant)$/.test(before))
      return false
    return (
      /^(?:finale?|éliminatoire|minimale?|obtenue?s?|supérieure?|sur|moyenne)$/.test(after) &&
      !(after === 'sur' && place.tokens[place.to + 1]?.kind !== 'number')
    )
  }
  if (/^épreuves?$/.test(word))
    return (
      !/^(?:l'|d'|photographiques?|imprimées?)$/.test(before === "l'" && neighbour(place, -2) === 'à' ? "l'" : '') &&
      !/^(?:sportives?|de|du|papier|d'imprimerie|couleurs?|contractuelles?)$/.test(after) &&
      !(before === "l'" && neighbour(place, -2) === 'à')
    )
  if (/^examens?$/.test(word))
    return (
      /^(?:final|finaux|écrit|oral|blanc|terminal|professionnel)s?$/.test(after) ||
      (/^(?:l'|son|un|aux?|d')$/.test(before) && /^(?:$|\.|,|de certification|du titre)/.test(after))
    )
  return true
}
