/** The engine of Équerre: pure functions from text to what can be said of it. */
export { computeCoverage } from './coverage/compute.ts'
export type { CompetencyCoverage, Coverage } from './coverage/coverage.ts'
export { type CheckOptions, type CheckResult, check } from './engine/check.ts'
export { ENGINE_CHECKS, type EngineCheck, knownCheckIds } from './engine/checks.ts'
export type { Finding } from './engine/finding.ts'
export { createMemory } from './engine/memory/memory.ts'
export { profileOf, severityIn } from './engine/profile.ts'
export type { RuleSetting, Settings } from './engine/settings.ts'
export * as french from './french/index.ts'
export { LANGUAGES, type Language, type Localised } from './language.ts'
export { buildModel } from './model/build.ts'
export * from './model/codes.ts'
export * from './model/normalise.ts'
export * from './model/referential.ts'
export { families, rules } from './rules/generated/registry.ts'
export {
  type Fix,
  PROFILES,
  type Profile,
  type Report,
  type Rule,
  SEVERITIES,
  type Severity,
  type TextEdit,
} from './rules/rule.ts'
export * from './source/index.ts'
