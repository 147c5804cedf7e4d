/** Mock exams (« examens blancs »): what one is, what it names in its référentiel, what is to be said of it. */
export { checkExam, type ExamCheckOptions, type ExamCheckResult } from './check/check.ts'
export { isBelow, referentialPathOf } from './locate.ts'
export { buildExam } from './model/build.ts'
export * from './model/exam.ts'
export { type CompetencyHolder, criteriaJudging, type ExamLink, type ExamLinks, linkExam } from './model/link.ts'
export { readExam } from './read.ts'
export type { MissingReferential, ReferentialOfExam } from './rules/rule.ts'
