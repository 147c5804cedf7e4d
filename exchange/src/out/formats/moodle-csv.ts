import type { TextFormat } from '../export-format.ts'
import { csvRows } from '../moodle/csv-rows.ts'
import { moodleFramework } from '../moodle/framework.ts'
import { lostInMoodle } from '../moodle/lost.ts'

export const moodleCsv: TextFormat = {
  kind: 'text',
  id: 'moodle-csv',
  extension: 'csv',
  suffix: { fr: '-moodle', en: '-moodle' },
  label: { fr: 'Un référentiel de compétences Moodle (CSV)', en: 'A Moodle competency framework (CSV)' },
  detail: {
    fr: 'Les blocs et leurs compétences, avec critères et échelle, à importer dans Moodle (Administration du site, Compétences, Importer un référentiel).',
    en: 'The blocs and their competencies, with criteria and scale, to import into Moodle (Site administration, Competencies, Import competency framework).',
  },
  render: (subject) => csvRows(moodleFramework(subject)),
  remarks: lostInMoodle,
}
