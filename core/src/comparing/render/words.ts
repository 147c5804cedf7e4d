import type { Language, Localised } from '../../language.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { ComparedFile } from '../compared-file.ts'

/** The words of a comparison. French participles agree with what they speak of. */

export type Kind = NamedElement['kind']

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
  numbering: { fr: 'Numérotation', en: 'Numbering' },
  typography: { fr: 'Typographie', en: 'Typography' },
  coverage: { fr: 'Couverture avant et après', en: 'Coverage before and after' },
  noFile: { fr: 'Aucun référentiel n’a changé.', en: 'No référentiel changed.' },
  nothing: { fr: 'aucun fichier', en: 'no file' },
  file: { fr: 'Référentiel', en: 'Référentiel' },
  changes: { fr: 'Ce qui change', en: 'What changes' },
  assessedPart: { fr: 'Compétences évaluées', en: 'Competencies assessed' },
  judgedPart: { fr: 'Compétences jugées par un critère', en: 'Competencies judged by a criterion' },
  findings: { fr: 'Constats', en: 'Findings' },
  codes: { fr: 'Les codes, un à un', en: 'The codes, one by one' },
} as const satisfies Record<string, Localised>

/** What became of a file. */
export const FILE_WORDS = {
  added: { fr: 'nouveau référentiel', en: 'new référentiel' },
  removed: { fr: 'référentiel retiré', en: 'référentiel removed' },
  changed: { fr: 'modifié', en: 'changed' },
  same: { fr: 'même contenu', en: 'same content' },
  renamed: { fr: 'fichier renommé', en: 'file renamed' },
} as const satisfies Record<string, Localised>

export const MEASURES = {
  competencies: { fr: 'Compétences', en: 'Competencies' },
  assessed: { fr: 'évaluées par une modalité', en: 'assessed by a modality' },
  judged: { fr: 'jugées par un critère', en: 'judged by a criterion' },
  assessments: { fr: 'Modalités d’évaluation', en: 'Assessment modalities' },
  criteria: { fr: 'Critères', en: 'Criteria' },
} as const satisfies Record<string, Localised>

/** What is said in place of what did not fit. */
export const LEFT_OUT = {
  comment: {
    fr: 'Trop long pour un commentaire : des listes et des textes sont écourtés, chacune dit de combien. `equerre diff` montre tout.',
    en: 'Too long for a comment: lists and texts are shortened, each list says by how much. `equerre diff` shows everything.',
  },
  items: (count: number): Localised => ({
    fr: count === 1 ? 'et une autre ligne, non montrée' : `et ${count} autres lignes, non montrées`,
    en: count === 1 ? 'and another line, not shown' : `and ${count} more lines, not shown`,
  }),
  files: (count: number): Localised => ({
    fr: count === 1 ? 'Un autre fichier n’est pas montré.' : `${count} autres fichiers ne sont pas montrés.`,
    en: count === 1 ? 'Another file is not shown.' : `${count} more files are not shown.`,
  }),
}

/** « 2 référentiels modifiés et 1 nouveau depuis main. » */
export function filesSentence(files: readonly ComparedFile[], since: string | null, language: Language): string {
  const place = since === null ? '' : ` ${{ fr: 'depuis', en: 'since' }[language]} ${since}`
  if (files.length === 0) return `${COMPARISON_WORDS.noFile[language].slice(0, -1)}${place}.`
  const count = (status: ComparedFile['status']): number => files.filter((file) => file.status === status).length
  const plural = (number: number): string => (number > 1 ? 's' : '')
  const parts = (['changed', 'added', 'removed', 'same'] as const).flatMap((status) => {
    const number = count(status)
    if (number === 0) return []
    const words = {
      changed: { fr: `modifié${plural(number)}`, en: 'changed' },
      added: { fr: `ajouté${plural(number)}`, en: 'added' },
      removed: { fr: `retiré${plural(number)}`, en: 'removed' },
      same: { fr: `sans changement de contenu`, en: 'with no change of content' },
    }[status][language]
    return [{ number, words }]
  })
  const [first, ...others] = parts
  if (first === undefined) return ''
  const sentence = [
    `${first.number}\u00a0référentiel${plural(first.number)} ${first.words}`,
    ...others.map(({ number, words }) => `${number}\u00a0${words}`),
  ].join(', ')
  return `${sentence}${place}.`
}
