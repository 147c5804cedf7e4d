import { themeRule } from './shared/theme-rule.ts'

export const rule = themeRule({
  id: 'sante-securite-absente',
  theme: 'sante_securite',
  catalogue: 'R-X-SST',
  reference: 'Code du travail, art. R6113-9, 3°, dans sa rédaction issue du décret 2025-500 du 6 juin 2025',
  title: {
    fr: 'Santé et sécurité au travail absentes des compétences',
    en: 'Health and safety at work absent from the competencies',
  },
  absence: {
    fr: 'La prévention en santé et sécurité au travail n’apparaît',
    en: 'Prevention in health and safety at work appears',
  },
  trap: {
    words: /pr[ée]vention|pr[ée]venti[fv]|s[ée]curit[ée]/i,
    says: {
      fr: 'la prévention ou la sécurité dont parle le texte vise autre chose que les personnes au travail',
      en: 'the prevention or the safety that the text speaks of is not that of people at work',
    },
  },
  law: 'R6113-9, 3°, décret 2025-500',
  documentation: {
    fr: {
      what: 'Aucune compétence ni aucun critère ne parle de prévention en santé et sécurité au travail, et `themes_transverses.sante_securite` ne donne ni compétence ni raison. La sécurité des données, des paiements ou des aliments ne compte pas.',
      why: 'Le décret 2025-500 fait examiner la prise en compte des principes de prévention.',
      how: 'Intégrez la prévention des risques du métier (gestes, équipements, charge de travail…), ou déclarez `non_applicable` avec la raison.',
    },
    en: {
      what: 'No competency and no criterion speaks of prevention in health and safety at work, and `themes_transverses.sante_securite` gives neither competency nor reason. The safety of data, payments or food does not count.',
      why: 'Décret 2025-500 has the taking into account of prevention principles examined.',
      how: 'Bring in the prevention of the risks of the trade (gestures, equipment, workload…), or declare `non_applicable` with the reason.',
    },
  },
  speaks: ['Appliquer les règles de santé et sécurité au travail.', 'Porter ses EPI sur le chantier.'],
  looksLike: ['Garantir la sécurité des paiements en ligne.'],
})
