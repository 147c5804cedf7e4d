import type { Localised } from '../language.ts'

/** The words of a coverage report, whatever its format. */
export const COVERAGE_WORDS = {
  title: { fr: 'Couverture', en: 'Coverage' },
  figures: { fr: 'Chiffres', en: 'Figures' },
  block: { fr: 'Bloc', en: 'Bloc' },
  whole: { fr: 'Ensemble', en: 'Whole' },
  activities: { fr: 'Activités', en: 'Activities' },
  competencies: { fr: 'Compétences', en: 'Competencies' },
  competency: { fr: 'Compétence', en: 'Competency' },
  assessed: { fr: 'Évaluées', en: 'Assessed' },
  judged: { fr: 'Avec critère', en: 'With a criterion' },
  assessments: { fr: 'Modalités', en: 'Modalities' },
  criteria: { fr: 'Critères', en: 'Criteria' },
  duration: { fr: 'Durée', en: 'Duration' },
  matrix: { fr: 'Qui évalue quoi', en: 'Who assesses what' },
  matrixKey: {
    fr: 'Un nombre\u00a0: la modalité évalue la compétence, avec tant de critères. Entre parenthèses\u00a0: seulement parce qu’elle évalue tout son bloc. Un point\u00a0: elle ne l’évalue pas.',
    en: 'A number: the modality assesses the competency, with so many criteria. In brackets: only because it assesses its whole bloc. A dot: it does not assess it.',
  },
  bloom: { fr: 'Niveaux de Bloom (verbe principal)', en: 'Bloom levels (head verb)' },
  histogram: { fr: 'Critères propres par compétence', en: 'Own criteria by competency' },
  themes: { fr: 'Thèmes transverses', en: 'Cross-cutting themes' },
  theme: { fr: 'Thème', en: 'Theme' },
  answer: { fr: 'Réponse', en: 'Answer' },
  none: { fr: 'aucune', en: 'none' },
  total: { fr: 'Total', en: 'Total' },
  noCompetency: {
    fr: 'Aucune compétence\u00a0: il n’y a encore rien à couvrir.',
    en: 'No competency: there is nothing to cover yet.',
  },
  verb: { fr: 'Verbe', en: 'Verb' },
  shared: { fr: 'communs au bloc', en: 'shared by the bloc' },
} as const satisfies Record<string, Localised>
