import { achievementsOf } from '../badges/achievements.ts'
import type { TextFormat } from '../export-format.ts'

export const openBadges: TextFormat = {
  kind: 'text',
  id: 'open-badges',
  extension: 'json',
  suffix: { fr: '-badges', en: '-badges' },
  label: { fr: 'Des badges à délivrer (Open Badges 3.0)', en: 'Badges to award (Open Badges 3.0)' },
  detail: {
    fr: 'Une définition de badge par bloc, avec ses critères et ses compétences, pour la plateforme qui délivrera les badges.',
    en: 'A definition of a badge for each bloc, with its criteria and its competencies, for the platform that will award the badges.',
  },
  render: (subject) => `${JSON.stringify(achievementsOf(subject), null, 2)}\n`,
}
