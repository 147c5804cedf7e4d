/** Drafts made without a language model. */
export { draftCriteria } from './criteria/draft.ts'
export { judgeCriteria } from './criteria/judge.ts'
export type * from './drafts.ts'
export { draftObjectives } from './objectives/draft.ts'
export { judgeObjective } from './objectives/judge.ts'
export { criterionOperation, objectiveOperation } from './operations.ts'
