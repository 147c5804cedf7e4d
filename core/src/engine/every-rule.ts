import { examFamilies, examRules } from '../exams/rules/generated/registry.ts'
import { families, rules } from '../rules/generated/registry.ts'
import type { RuleCard } from '../rules/rule.ts'

/** Every rule, of référentiels and of mock exams: what a configuration sets and what the documentation explains. */
export const everyRule: readonly RuleCard[] = [...rules, ...examRules]

/** The folder of each rule: its family. */
export const everyFamily: Readonly<Record<string, string>> = { ...families, ...examFamilies }
