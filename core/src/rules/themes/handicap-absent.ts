import { themeRule } from './shared/theme-rule.ts'

export const rule = themeRule({
  id: 'handicap-absent',
  theme: 'handicap',
  catalogue: 'R-X-HANDICAP',
  reference:
    'Code du travail, art. R6113-9, 3° (décret 2021-389) ; France compétences, note relative au handicap du 22 avril 2021 ; décret 2025-500',
  title: {
    fr: 'Handicap et accessibilité absents des compétences',
    en: 'Disability and accessibility absent from the competencies',
  },
  absence: {
    fr: 'Le handicap (accessibilité, conception universelle) n’apparaît',
    en: 'Disability (accessibility, universal design) appears',
  },
  law: 'R6113-9, 3°',
  documentation: {
    fr: {
      what: 'Aucune compétence ni aucun critère ne parle de handicap, d’accessibilité ou de conception universelle, et `themes_transverses.handicap` ne donne ni compétence ni raison. L’aménagement des épreuves est un autre sujet.',
      why: 'Le critère 3 de l’article R6113-9 les fait prendre en compte, « le cas échéant » : presque tous les métiers rencontrent un public ou des collègues.',
      how: 'Intégrez-les là où le métier les rencontre, ou déclarez `non_applicable` avec la raison.',
    },
    en: {
      what: 'No competency and no criterion speaks of disability, accessibility or universal design, and `themes_transverses.handicap` gives neither competency nor reason. Arrangements of assessments are another subject.',
      why: 'Criterion 3 of article R6113-9 has them taken into account, “where relevant”: nearly every trade meets the public or colleagues.',
      how: 'Bring them in where the trade meets them, or declare `non_applicable` with the reason.',
    },
  },
  speaks: [
    'Accueillir une personne en situation de handicap.',
    'Concevoir un site accessible aux personnes malvoyantes.',
  ],
  looksLike: ['Proposer un prix accessible.'],
})
