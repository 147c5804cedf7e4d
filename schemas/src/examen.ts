/** What only mock exams need: the types of a file as it is written, and the validator of its structure. */
export type * from '../generated/examen.ts'
export { validate as validateExamStructure } from '../generated/examen-structure.js'
