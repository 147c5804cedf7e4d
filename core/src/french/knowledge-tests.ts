import { findPhrases, neighbour, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'

const WORDS = phraseList([
  'qcm',
  'qcu',
  'questionnaire[s]',
  'quiz',
  'quizz',
  'vrai / faux',
  'vrai-faux',
  'contrôle[s] de connaissance[s]',
  'contrôle[s] des connaissance[s]',
  'test[s] de connaissance[s]',
  'test[s] théorique[s]',
  'questions à choix multiple[s]',
  'question[s] de cours',
  'interrogation[s] écrite[s]',
])

/** Forms of assessment that only test knowledge: QCM, questionnaire, quiz. A satisfaction or survey questionnaire is a work, not a test. */
export function findKnowledgeTests(text: string): readonly Span[] {
  return findPhrases(text, WORDS, (place) => {
    if (!/^questionnaires?$/.test(place.tokens[place.from]?.word ?? '')) return true
    if (
      /^(?:le|un|du|son|ce|des)$/.test(neighbour(place, -1)) &&
      /(?:élabor|conç|conce|rédig|constru|cré|administr|produi|réalis)/u.test(neighbour(place, -2))
    )
      return false
    return !/^(?:satisfaction|enquête|enquêtes|santé|médical|recueil|autoévaluation|auto-évaluation|positionnement)$/.test(
      /^(?:de|d')$/.test(neighbour(place, 1)) ? neighbour(place, 2) : neighbour(place, 1),
    )
  })
}
