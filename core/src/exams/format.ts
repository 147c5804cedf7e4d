import { ROOTS } from '@equerre/schemas'
import { validateExamStructure } from '@equerre/schemas/examen'
import type { DocumentFormat } from '../structure/format.ts'

/** A mock exam, as the structure check sees it. */
export const EXAM_FORMAT: DocumentFormat = {
  versionKey: 'examen',
  root: ROOTS.examen,
  validate: validateExamStructure,
  otherFile: 'structure-pas-un-examen',
  a: { fr: 'un examen blanc', en: 'a mock exam' },
  firstKeys: ['referentiel', 'questions', 'grille'],
}
