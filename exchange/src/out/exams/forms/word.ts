import type { ExamBinaryFormat } from '../exam-format.ts'
import { CANDIDATE_SUFFIX, JURY_SUFFIX } from '../exam-format.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'

/** The two papers of an exam as Word files. */

export const candidateWord: ExamBinaryFormat = {
  kind: 'binary',
  id: 'candidate-docx',
  extension: 'docx',
  suffix: CANDIDATE_SUFFIX,
  label: { fr: 'Le sujet du candidat (Word)', en: 'The candidate’s paper (Word)' },
  detail: {
    fr: 'Ce que le candidat reçoit, à relire et à imprimer\u00a0: ni clé, ni grille.',
    en: 'What the candidate receives, to review and to print: no key, no grid.',
  },
  render: async (subject, language) => {
    const { candidateDocx } = await import('../word/write-exam.ts')
    return candidateDocx(subject, language)
  },
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
}

export const juryWord: ExamBinaryFormat = {
  kind: 'binary',
  id: 'jury-docx',
  extension: 'docx',
  suffix: JURY_SUFFIX,
  label: { fr: 'Le dossier du jury (Word)', en: 'The jury’s file (Word)' },
  detail: {
    fr: 'Le plan de l’examen, les clés, et la grille de correction à remplir.',
    en: 'The plan of the exam, the keys, and the marking grid to fill in.',
  },
  render: async (subject, language) => {
    const { juryDocx } = await import('../word/write-exam.ts')
    return juryDocx(subject, language)
  },
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
}
