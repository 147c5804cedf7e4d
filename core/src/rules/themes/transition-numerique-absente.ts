import { themeRule } from './shared/theme-rule.ts'

export const rule = themeRule({
  id: 'transition-numerique-absente',
  theme: 'transition_numerique',
  catalogue: 'R-X-NUM',
  reference: 'Code du travail, art. R6113-9, 3°, dans sa rédaction issue du décret 2025-500 du 6 juin 2025',
  title: { fr: 'Transition numérique absente des compétences', en: 'Digital transition absent from the competencies' },
  absence: { fr: 'La transition numérique n’apparaît', en: 'The digital transition appears' },
  law: 'R6113-9, 3°, décret 2025-500',
  documentation: {
    fr: {
      what: 'Aucune compétence ni aucun critère ne parle de la transition numérique, et `themes_transverses.transition_numerique` ne donne ni compétence ni raison.',
      why: 'Le décret 2025-500 fait examiner les effets de la transition numérique sur les compétences.',
      how: 'Dites ce qu’elle change dans le métier (outils, données, relation à distance…), ou déclarez `non_applicable` avec la raison.',
    },
    en: {
      what: 'No competency and no criterion speaks of the digital transition, and `themes_transverses.transition_numerique` gives neither competency nor reason.',
      why: 'Décret 2025-500 has the effects of the digital transition on competencies examined.',
      how: 'Say what it changes in the trade (tools, data, remote relations…), or declare `non_applicable` with the reason.',
    },
  },
  speaks: ['Tenir le planning avec un logiciel.', 'Animer un canal numérique.'],
  looksLike: ['Relever les données de la fiche de poste.'],
})
