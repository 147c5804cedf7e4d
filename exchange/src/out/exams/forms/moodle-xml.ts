import type { ExamTextFormat } from '../exam-format.ts'
import { NO_DURATION, strayLines, writeMoodleXml } from '../moodle/write-moodle-xml.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'

export const moodleXml: ExamTextFormat = {
  kind: 'text',
  id: 'moodle-xml',
  extension: 'xml',
  suffix: { fr: '-moodle', en: '-moodle' },
  label: { fr: 'Les questions pour Moodle (XML)', en: 'The questions for Moodle (XML)' },
  detail: {
    fr: 'À importer dans la banque de questions\u00a0: points, étiquettes, catégories, et la grille dans les notes du correcteur.',
    en: 'To import in the question bank: marks, tags, categories, and the grid in the notes of the grader.',
  },
  render: (subject, language) => writeMoodleXml(paperOf(subject), language),
  remarks: (subject) => {
    const paper = paperOf(subject)
    return [
      ...commonRemarks(subject, paper),
      ...(paper.minutes === null ? [] : [NO_DURATION]),
      ...(paper.strayLines === 0 ? [] : [strayLines(paper.strayLines)]),
    ]
  },
}
