import { themeRule } from './shared/theme-rule.ts'

export const rule = themeRule({
  id: 'transition-ecologique-absente',
  theme: 'transition_ecologique',
  catalogue: 'R-X-ECO',
  reference: 'Code du travail, art. R6113-9, 3°, dans sa rédaction issue du décret 2025-500 du 6 juin 2025',
  title: {
    fr: 'Transition écologique absente des compétences',
    en: 'Ecological transition absent from the competencies',
  },
  absence: { fr: 'La transition écologique n’apparaît', en: 'The ecological transition appears' },
  law: 'R6113-9, 3°, décret 2025-500',
  documentation: {
    fr: {
      what: 'Aucune compétence ni aucun critère ne parle de la transition écologique, et `themes_transverses.transition_ecologique` ne donne ni compétence ni raison. « Environnement de travail » ou « relation durable » ne comptent pas.',
      why: 'Le décret 2025-500 fait examiner les effets de la transition écologique sur les compétences.',
      how: 'Dites ce qu’elle change dans le métier (déchets, énergie, achats, empreinte…), ou déclarez `non_applicable` avec la raison.',
    },
    en: {
      what: 'No competency and no criterion speaks of the ecological transition, and `themes_transverses.transition_ecologique` gives neither competency nor reason. “Environnement de travail” or “relation durable” do not count.',
      why: 'Décret 2025-500 has the effects of the ecological transition on competencies examined.',
      how: 'Say what it changes in the trade (waste, energy, purchases, footprint…), or declare `non_applicable` with the reason.',
    },
  },
  speaks: ['Réduire les déchets de l’atelier.', 'Choisir des achats dans une démarche RSE.'],
  looksLike: ['Organiser son environnement de travail.'],
})
