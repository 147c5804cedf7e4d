/** A mock exam from a blueprint, drafted without a language model. */
export type { DraftedExam, ExamBlueprint, ExamDraft, SpecificationRow } from './blueprint.ts'
export type { ExamContent } from './content.ts'
export { draftExam } from './draft.ts'
