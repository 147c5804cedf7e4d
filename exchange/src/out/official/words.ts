import type { Localised } from '@equerre/core'

/** The words of the official document that the preview of the editor does not have. The import reads the same ones. */
export const MORE_WORDS = {
  version: { fr: 'Version', en: 'Version' },
  date: { fr: 'Date', en: 'Date' },
  replaces: { fr: 'Remplace', en: 'Replaces' },
  source: { fr: 'Document d’origine', en: 'Source document' },
  scale: { fr: 'Échelle des résultats', en: 'Scale of results' },
  prerequisites: { fr: 'Prérequis', en: 'Prerequisites' },
  closedRoutes: { fr: 'Voies d’accès fermées', en: 'Closed routes of access' },
  transversals: { fr: 'Compétences transversales', en: 'Transversal competencies' },
  shared: { fr: 'Bloc commun à une autre certification', en: 'Bloc shared with another certification' },
  optional: { fr: 'Bloc optionnel', en: 'Optional bloc' },
  yes: { fr: 'oui', en: 'yes' },
  coefficient: { fr: 'Coefficient', en: 'Coefficient' },
  wholeCertification: { fr: 'La certification', en: 'The certification' },
  totale: { fr: 'en totalité', en: 'in full' },
  partielle: { fr: 'en partie', en: 'in part' },
  competency: { fr: 'compétence', en: 'competency' },
  competencies: { fr: 'compétences', en: 'competencies' },
  tiedActivities: { fr: 'Activités', en: 'Activities' },
  tiedActivity: { fr: 'Activité', en: 'Activity' },
  unnamedActivity: { fr: 'Activité', en: 'Activity' },
  unnamedAssessment: { fr: 'Modalité d’évaluation', en: 'Assessment modality' },
  brief: { fr: 'Consigne', en: 'Brief' },
  sharing: { fr: 'Répartition entre les blocs', en: 'Sharing between the blocs' },
  points: { fr: 'Points', en: 'Points' },
  otherCriteria: { fr: 'Autres critères', en: 'Other criteria' },
  point: { fr: 'point', en: 'point' },
} as const satisfies Record<string, Localised>

/** The facts of a modality, each on its line. */
export const ASSESSMENT_FACTS = {
  type: { fr: 'Type', en: 'Kind' },
  setting: { fr: 'Cadre', en: 'Setting' },
  form: { fr: 'Forme', en: 'Form' },
  participation: { fr: 'Participation', en: 'Participation' },
  group: { fr: 'Taille du groupe', en: 'Size of the group' },
  place: { fr: 'Lieu', en: 'Place' },
  duration: { fr: 'Durée', en: 'Duration' },
  volume: { fr: 'Volume', en: 'Volume' },
  competencies: { fr: 'Compétences évaluées', en: 'Competencies assessed' },
} as const satisfies Record<string, Localised>

/** Before the sign of what a text belongs to, where it stands under another: « A1 Accueil › ». */
export const PATH_SIGN = '›'
/** Between two blocs that correspond. */
export const MATCH_SIGN = '↔'
