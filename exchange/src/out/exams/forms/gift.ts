import type { ExamTextFormat } from '../exam-format.ts'
import { NO_MARKER_NOTES, NO_ORDER, NO_POINTS, writeGift } from '../gift/write-gift.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks, hasMarkerNotes } from '../remarks.ts'

export const gift: ExamTextFormat = {
  kind: 'text',
  id: 'gift',
  // Moodle refuses a GIFT file by any other extension.
  extension: 'txt',
  suffix: { fr: '-gift', en: '-gift' },
  label: { fr: 'Les questions en GIFT (Moodle et autres)', en: 'The questions as GIFT (Moodle and others)' },
  detail: {
    fr: 'Un texte que Moodle, H5P et d’autres lisent\u00a0: questions, réponses, retours, catégories. Sans la grille ni les points.',
    en: 'A text that Moodle, H5P and others read: questions, answers, feedback, categories. Without the grid and the points.',
  },
  render: (subject, language) => writeGift(paperOf(subject), language),
  remarks: (subject) => {
    const paper = paperOf(subject)
    const isChoice = paper.questions.filter(({ marking }) => marking !== 'person')
    return [
      ...commonRemarks(subject, paper),
      ...(hasMarkerNotes(paper) ? [NO_MARKER_NOTES] : []),
      ...(paper.questions.some(({ points }) => points !== null && points !== 1) ? [NO_POINTS] : []),
      ...(isChoice.some(({ fixedOrder }) => fixedOrder) ? [NO_ORDER] : []),
    ]
  },
}
