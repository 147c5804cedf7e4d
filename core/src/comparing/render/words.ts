import type { Localised } from '../../language.ts'
import type { NamedElement } from '../../model/naming.ts'

/** The words of a comparison. French participles agree with what they speak of. */

type Kind = NamedElement['kind']

const FEMININE: ReadonlySet<Kind> = new Set(['activity', 'competency', 'assessment'])

const participle =
  (masculine: string, en: string) =>
  (kind: Kind): Localised => ({ fr: FEMININE.has(kind) ? `${masculine}e` : masculine, en })

export const ADDED = participle('ajouté', 'added')
export const REMOVED = participle('retiré', 'removed')
export const CHANGED = participle('modifié', 'changed')
export const RENUMBERED = participle('renuméroté', 'renumbered')
export const MOVED = participle('déplacé', 'moved')
export const REWORDED = participle('reformulé', 'reworded')

export const KIND_TITLES: Readonly<Record<Kind, Localised>> = {
  block: { fr: 'Blocs', en: 'Blocs' },
  activity: { fr: 'Activités', en: 'Activities' },
  competency: { fr: 'Compétences', en: 'Competencies' },
  assessment: { fr: 'Modalités d’évaluation', en: 'Assessment modalities' },
  criterion: { fr: 'Critères', en: 'Criteria' },
}

/** What stands for the code of an element that has none. */
export const KIND_NAMES: Readonly<Record<Kind, Localised>> = {
  block: { fr: 'Bloc', en: 'Bloc' },
  activity: { fr: 'Activité', en: 'Activity' },
  competency: { fr: 'Compétence', en: 'Competency' },
  assessment: { fr: 'Modalité', en: 'Modality' },
  criterion: { fr: 'Critère', en: 'Criterion' },
}

export const COMPARISON_WORDS = {
  title: { fr: 'Ce qui a changé', en: 'What changed' },
  same: {
    fr: 'Les deux versions disent la même chose\u00a0: rien n’a changé que la mise en page du fichier, si elle a changé.',
    en: 'Both versions say the same: nothing changed but the layout of the file, if that did.',
  },
  summary: { fr: 'Avant et après', en: 'Before and after' },
  measure: { fr: 'Ce qui est compté', en: 'What is counted' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  difference: { fr: 'Écart', en: 'Difference' },
  certification: { fr: 'Certification', en: 'Certification' },
  appeared: { fr: 'Constats apparus', en: 'Findings that appeared' },
  disappeared: { fr: 'Constats disparus', en: 'Findings that disappeared' },
  withCriteria: { fr: 'Avec', en: 'With' },
  of: { fr: 'de', en: 'of' },
  from: { fr: 'depuis', en: 'from' },
  to: { fr: 'vers', en: 'to' },
  was: { fr: 'était', en: 'was' },
  absent: { fr: 'rien', en: 'nothing' },
  noText: { fr: '(sans texte)', en: '(no text)' },
  oldText: { fr: 'ancien texte', en: 'old text' },
} as const satisfies Record<string, Localised>

export const MEASURES = {
  competencies: { fr: 'Compétences', en: 'Competencies' },
  assessed: { fr: 'évaluées par une modalité', en: 'assessed by a modality' },
  judged: { fr: 'jugées par un critère', en: 'judged by a criterion' },
  assessments: { fr: 'Modalités d’évaluation', en: 'Assessment modalities' },
  criteria: { fr: 'Critères', en: 'Criteria' },
} as const satisfies Record<string, Localised>
