import type { ExamBinaryFormat } from '../exam-format.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'

export const qti: ExamBinaryFormat = {
  kind: 'binary',
  id: 'qti',
  extension: 'zip',
  suffix: { fr: '-qti', en: '-qti' },
  label: { fr: 'L’examen en paquet QTI 3.0', en: 'The exam as a QTI 3.0 package' },
  detail: {
    fr: 'Pour les plateformes d’examen (TAO et autres)\u00a0: le test, sa durée, ses questions, la grille du correcteur, les compétences.',
    en: 'For examination platforms (TAO and others): the test, its duration, its questions, the grid of the marker, the competencies.',
  },
  render: async (subject, language) => {
    const { qtiPackage } = await import('../qti/write-package.ts')
    return qtiPackage(subject, language)
  },
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
}
