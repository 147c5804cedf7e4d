import type { Language, Localised } from '../language.ts'
import type { Profile, Severity } from '../rules/rule.ts'

export const SEVERITY_WORDS: Readonly<Record<Severity | 'off', Localised>> = {
  error: { fr: 'erreur', en: 'error' },
  warning: { fr: 'avertissement', en: 'warning' },
  info: { fr: 'information', en: 'info' },
  off: { fr: 'désactivée', en: 'off' },
}

export const PROFILE_WORDS: Readonly<Record<Profile, Localised>> = {
  sur_demande: { fr: 'RNCP, enregistrement sur demande', en: 'RNCP, registration on demand' },
  de_droit: { fr: 'RNCP, enregistrement de droit', en: 'RNCP, registration of right' },
  rs: { fr: 'Répertoire spécifique', en: 'Répertoire spécifique' },
  strict: { fr: 'RNCP sur demande, strict', en: 'RNCP on demand, strict' },
}

/** The families of rules, in the order of a référentiel. */
export const FAMILY_WORDS: Readonly<Record<string, Localised>> = {
  referentiel: { fr: 'Certification et référentiel', en: 'Certification and référentiel' },
  blocs: { fr: 'Blocs de compétences', en: 'Blocs de compétences' },
  activites: { fr: 'Activités', en: 'Activities' },
  codes: { fr: 'Codes et renvois', en: 'Codes and references' },
  couverture: { fr: 'Couverture', en: 'Coverage' },
  competences: { fr: 'Compétences', en: 'Competencies' },
  criteres: { fr: 'Critères', en: 'Criteria' },
  objectifs: { fr: 'Objectifs SMART', en: 'SMART objectives' },
  modalites: { fr: 'Modalités d’évaluation', en: 'Assessment modalities' },
  themes: { fr: 'Thèmes transverses', en: 'Cross-cutting themes' },
  ecriture: { fr: 'Écriture et typographie', en: 'Writing and typography' },
  renvois: { fr: 'Examens blancs : renvois au référentiel', en: 'Mock exams: references to the référentiel' },
  plan: { fr: 'Examens blancs : plan et couverture', en: 'Mock exams: plan and coverage' },
  questions: { fr: 'Examens blancs : questions et tâches', en: 'Mock exams: questions and tasks' },
  qcm: { fr: 'Examens blancs : questions à choix multiple', en: 'Mock exams: multiple choice' },
  grille: { fr: 'Examens blancs : grille de correction', en: 'Mock exams: marking grid' },
}

interface Counted {
  readonly one: string
  readonly many: string
}

/** `1 compétence`, `0 compétence`, `2 compétences`: in French nought is singular, in English plural. */
export function counted(count: number, words: Readonly<Record<Language, Counted>>, language: Language): string {
  const { one, many } = words[language]
  const singular = language === 'fr' ? count < 2 : count === 1
  return `${count}\u00a0${singular ? one : many}`
}

export const COUNTED = {
  error: { fr: { one: 'erreur', many: 'erreurs' }, en: { one: 'error', many: 'errors' } },
  warning: { fr: { one: 'avertissement', many: 'avertissements' }, en: { one: 'warning', many: 'warnings' } },
  info: { fr: { one: 'information', many: 'informations' }, en: { one: 'info', many: 'infos' } },
  finding: { fr: { one: 'constat', many: 'constats' }, en: { one: 'finding', many: 'findings' } },
  file: { fr: { one: 'fichier', many: 'fichiers' }, en: { one: 'file', many: 'files' } },
  line: { fr: { one: 'ligne', many: 'lignes' }, en: { one: 'line', many: 'lines' } },
  place: { fr: { one: 'autre endroit', many: 'autres endroits' }, en: { one: 'other place', many: 'other places' } },
  block: { fr: { one: 'bloc', many: 'blocs' }, en: { one: 'bloc', many: 'blocs' } },
  activity: { fr: { one: 'activité', many: 'activités' }, en: { one: 'activity', many: 'activities' } },
  competency: { fr: { one: 'compétence', many: 'compétences' }, en: { one: 'competency', many: 'competencies' } },
  assessment: { fr: { one: 'modalité', many: 'modalités' }, en: { one: 'modality', many: 'modalities' } },
  criterion: { fr: { one: 'critère', many: 'critères' }, en: { one: 'criterion', many: 'criteria' } },
} as const

/** `50 %` with the space French wants, `50%` in English; a part of nothing is a dash. */
export function percentage(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  // A share that is not whole never reads as 100: one competency forgotten among three hundred must show.
  const rounded = part < whole ? Math.min(99, Math.round((100 * part) / whole)) : 100
  return language === 'fr' ? `${rounded}\u00a0%` : `${rounded}%`
}
