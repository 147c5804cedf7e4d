import type { Localised } from '@equerre/core'
import { blanksIn } from '../../../../core/src/engine/blanks.ts'
import type { ExamSubject } from './exam-subject.ts'
import type { Paper, PaperQuestion } from './paper.ts'

/** What is to be told of an exam before an examination system uses it, whatever the form. */
export function commonRemarks({ source, exam, links }: ExamSubject, paper: Paper): readonly Localised[] {
  return [
    links === null && exam.referential !== null ? UNREAD : null,
    paper.questions.length === 0 ? EMPTY : null,
    blankRemark(blanksIn(source).length),
    unkeyedRemark(paper.questions.filter(isUnkeyed)),
    ambiguousRemark(paper.questions.filter(hasSeveralKeys)),
  ].filter((remark) => remark !== null)
}

const UNREAD: Localised = {
  fr: 'Le référentiel de l’examen n’a pas été lu\u00a0: les codes y sont seuls. «\u00a0equerre check\u00a0» dit pourquoi.',
  en: 'The référentiel of the exam was not read: codes stand alone. “equerre check” says why.',
}

const EMPTY: Localised = {
  fr: 'Cet examen n’a encore aucune question\u00a0: le fichier n’en contient donc aucune.',
  en: 'This exam has no question yet: neither has the file.',
}

function blankRemark(blanks: number): Localised | null {
  if (blanks === 0) return null
  return {
    fr: `${blanks === 1 ? 'Un passage reste' : `${blanks} passages restent`} à écrire («\u00a0…\u00a0»)\u00a0: complétez l’examen avant de le donner à des candidats.`,
    en: `${blanks === 1 ? 'One place remains' : `${blanks} places remain`} to be written (“…”): complete the exam before it is given to candidates.`,
  }
}

/** Answers are proposed, and no machine could mark them. */
const isUnkeyed = ({ marking, options, type }: PaperQuestion): boolean =>
  marking === 'person' && (type === 'qcm' || options.length > 0)

const hasSeveralKeys = ({ marking, options }: PaperQuestion): boolean =>
  marking === 'one' && options.filter(({ isRight }) => isRight).length > 1

function unkeyedRemark(questions: readonly PaperQuestion[]): Localised | null {
  if (questions.length === 0) return null
  const codes = codesOf(questions)
  return {
    fr: `${codes}\u00a0: sans bonne réponse, ou avec moins de deux réponses, une question à choix ne peut pas être corrigée par une machine. Elle est donnée comme question ouverte\u00a0; marquez la bonne réponse (juste: true) pour qu’elle reste un QCM.`,
    en: `${codes}: without a right answer, or with fewer than two answers, no machine can mark a choice. It is given as an open question; mark the right answer (juste: true) for it to remain a multiple choice.`,
  }
}

function ambiguousRemark(questions: readonly PaperQuestion[]): Localised | null {
  if (questions.length === 0) return null
  const codes = codesOf(questions)
  return {
    fr: `${codes}\u00a0: plusieurs réponses sont justes et une seule se choisit\u00a0: chacune donne tous les points. S’il faut toutes les cocher, écrivez «\u00a0choix: multiple\u00a0».`,
    en: `${codes}: several answers are right and one is to be chosen: each gives all the points. If all are to be ticked, write “choix: multiple”.`,
  }
}

export const codesOf = (questions: readonly PaperQuestion[]): string => questions.map(({ code }) => code).join(', ')

/** Whether anything is said for the marker alone. */
export const hasMarkerNotes = ({ questions, juryInstructions }: Paper): boolean =>
  juryInstructions !== null ||
  questions.some(
    ({ marking, expected, role, prompts, grid, criteria }) =>
      marking === 'person' && (expected.length + prompts.length + grid.length + criteria.length > 0 || role !== null),
  )
