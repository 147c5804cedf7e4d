import { examRules } from '../../../../core/src/exams/rules/generated/registry.ts'
import type { RuleCard } from '../../../../core/src/rules/rule.ts'

/** The rules of exams that judge what a model writes of questions; the others judge the plan, which is Équerre's. */
const OF_WORDS = [
  'question-sans-consigne',
  'question-plusieurs-competences',
  'question-sans-reponse-attendue',
  'jeu-de-roles-sans-role',
]

export const questionRules = (withMultipleChoice: boolean): readonly RuleCard[] =>
  examRules.filter(({ id }) => OF_WORDS.includes(id) || (withMultipleChoice && id.startsWith('qcm-')))
