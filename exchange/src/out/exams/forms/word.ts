import type { Localised } from '@equerre/core'
import type { Audience } from '../../../../../core/src/exams/render/index.ts'
import type { ExamBinaryFormat } from '../exam-format.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'
import { PAPERS, paperLabel } from './papers.ts'

/** The two papers of an exam as Word files. */

const form = (audience: Audience, detail: Localised): ExamBinaryFormat => ({
  kind: 'binary',
  id: `${PAPERS[audience].id}-docx`,
  extension: 'docx',
  suffix: PAPERS[audience].suffix,
  label: paperLabel(audience, { fr: 'Word', en: 'Word' }),
  detail,
  render: async (subject, language) => {
    const { candidateDocx, juryDocx } = await import('../word/write-exam.ts')
    return audience === 'jury' ? juryDocx(subject, language) : candidateDocx(subject, language)
  },
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
})

export const candidateWord = form('candidat', {
  fr: 'Ce que le candidat reçoit, à relire et à imprimer\u00a0: ni clé, ni grille.',
  en: 'What the candidate receives, to review and to print: no key, no grid.',
})

export const juryWord = form('jury', {
  fr: 'Le plan de l’examen, les clés, et la grille de correction à remplir.',
  en: 'The plan of the exam, the keys, and the marking grid to fill in.',
})
