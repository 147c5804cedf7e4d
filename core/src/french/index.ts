/** The French of référentiels: words, verbs, statements, criteria. Pure functions on strings; spans are UTF-16 offsets in them. */
export { isActionWord } from './action-nouns.ts'
export { isAdverb } from './adverbs.ts'
export { analyseStatement } from './analysis.ts'
export { findAssessmentWords } from './assessment-words.ts'
export { findContinuousAssessment } from './continuous.ts'
export { analyseCriterion, type CriterionAnalysis } from './criterion.ts'
export { findDeixis } from './deixis.ts'
export { type FiniteVerb, findFiniteVerbs } from './finite-verbs.ts'
export { isDeterminer } from './homographs.ts'
export { wordFamilies } from './kinship.ts'
export { findKnowledgeTests } from './knowledge-tests.ts'
export {
  type FiniteForm,
  infinitiveOf,
  isInfinitive,
  lemmaOfPresentParticiple,
  lemmasOfFinite,
  type PastParticiple,
  pastParticiples,
} from './lexicon.ts'
export { findMentalStates, type MentalState } from './mental-states.ts'
export { contentStart, foldAccents, normalise, stripLeading } from './normalise.ts'
export { findResultParticiples, type ResultParticiple } from './result-participles.ts'
export { type ContentWord, contentStems, contentWords, sharedStems, shareOf, similarity } from './similarity.ts'
export * from './statement.ts'
export { stem } from './stem.ts'
export { findTheme, THEMES, type Theme } from './themes.ts'
export { isActionNoun } from './titles.ts'
export { findTrainingWords } from './training.ts'
export { findVagueQualities, findVagueQuantities, type VagueWord } from './vague.ts'
export { adviseOnVerb, type VerbAdvice } from './verb-advice.ts'
export { bloomLevels } from './verbs.ts'
export { countWords, plainWord, type Token, tokenise, wordsOf } from './words.ts'
export { leadingWrapper } from './wrapper.ts'
