import { examRules } from '../../../../core/src/exams/rules/generated/registry.ts'
import type { RuleCard } from '../../../../core/src/rules/rule.ts'

/** The rules of exams whose names match. */
export const examRulesNamed = (pattern: RegExp): readonly RuleCard[] => examRules.filter(({ id }) => pattern.test(id))
