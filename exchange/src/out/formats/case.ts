import { casePackage } from '../case/package.ts'
import type { TextFormat } from '../export-format.ts'

export const caseFormat: TextFormat = {
  kind: 'text',
  id: 'case',
  extension: 'json',
  suffix: { fr: '-case', en: '-case' },
  label: { fr: 'Un cadre de compétences (CASE 1.1)', en: 'A competency framework (CASE 1.1)' },
  detail: {
    fr: 'Blocs, activités, compétences et grilles d’évaluation dans la norme d’échange de 1EdTech, pour les plateformes et les annuaires de compétences.',
    en: 'Blocs, activities, competencies and rubrics in 1EdTech’s exchange standard, for platforms and registries of competencies.',
  },
  render: (subject) => `${JSON.stringify(casePackage(subject), null, 2)}\n`,
}
