import type { Language, Localised } from '../../../core/src/language.ts'

/** The words of the coverage view that no other coverage has. */
export const WORDS = {
  competencies: { fr: 'compétences', en: 'competencies' },
  competency: { fr: 'Compétence', en: 'Competency' },
  criteria: { fr: 'Critères', en: 'Criteria' },
  assessed: { fr: 'évaluées', en: 'assessed' },
  judged: { fr: 'avec critère', en: 'with a criterion' },
  holes: { fr: 'à compléter', en: 'to complete' },
  block: { fr: 'Bloc', en: 'Bloc' },
  everyBlock: { fr: 'Tous les blocs', en: 'All blocs' },
  holesOnly: { fr: 'Seulement les trous', en: 'Holes only' },
  noHole: {
    fr: 'Aucun trou\u00a0: chaque compétence est évaluée, avec au moins un critère.',
    en: 'No hole: each competency is assessed, with at least one criterion.',
  },
  noHoleHere: { fr: 'Aucun trou dans ce bloc.', en: 'No hole in this bloc.' },
  noCompetency: { fr: 'Ce bloc n’a pas encore de compétence.', en: 'This bloc has no competency yet.' },
  empty: {
    fr: 'Il n’y a pas encore de compétence à couvrir ici.',
    en: 'There is no competency to cover here yet.',
  },
  noAssessment: { fr: 'aucune modalité', en: 'no modality' },
  noCriterion: { fr: 'aucun critère', en: 'no criterion' },
  idle: { fr: 'n’évalue rien ici', en: 'assesses nothing here' },
  notAssessed: { fr: 'ne l’évalue pas', en: 'does not assess it' },
  sharedOnly: { fr: 'ceux du bloc', en: 'those of the bloc' },
  withBlock: { fr: 'avec tout son bloc', en: 'with its whole bloc' },
  sort: { fr: 'Trier par', en: 'Sort by' },
  goTo: { fr: 'aller au texte', en: 'go to the text' },
  key: {
    fr: 'Chaque nombre compte les critères de la compétence lus dans la modalité. Entre parenthèses\u00a0: elle n’est évaluée qu’avec tout son bloc. Hachures\u00a0: il manque quelque chose.',
    en: 'Each number counts the criteria of the competency that are read in the modality. In brackets: it is only assessed with its whole bloc. Hatching: something is missing.',
  },
  histogram: { fr: 'Critères par compétence', en: 'Criteria per competency' },
  histogramSays: {
    fr: 'Un carré est une compétence\u00a0; sa colonne dit combien de critères lui sont propres.',
    en: 'One square is a competency; its column says how many criteria are its own.',
  },
  howMany: { fr: 'nombre de critères', en: 'number of criteria' },
  bloom: { fr: 'Niveaux de Bloom par bloc', en: 'Bloom levels by bloc' },
  bloomSays: {
    fr: 'D’après le verbe principal de chaque compétence.',
    en: 'From the head verb of each competency.',
  },
  themes: { fr: 'Thèmes transverses', en: 'Cross-cutting themes' },
  themesSays: {
    fr: 'Les compétences que la certification y rattache.',
    en: 'The competencies that the certification ties to them.',
  },
  figures: { fr: 'Les chiffres', en: 'The figures' },
  verb: { fr: 'verbe', en: 'verb' },
  theme: { fr: 'Thème', en: 'Theme' },
  answer: { fr: 'Réponse', en: 'Answer' },
  help: {
    fr: 'Les flèches vont d’un élément à l’autre\u00a0; Entrée mène au texte.',
    en: 'The arrows go from one item to the next; Enter leads to the text.',
  },
} as const satisfies Record<string, Localised>

export type Word = keyof typeof WORDS

/** « 2 critères ». */
export const criteriaWords = (count: number, language: Language): string =>
  ({
    fr: `${count}\u00a0critère${count > 1 ? 's' : ''}`,
    en: `${count}\u00a0criteri${count === 1 ? 'on' : 'a'}`,
  })[language]

/** What the level of the certification leads one to expect of its verbs. */
export function levelWords(level: number | null, language: Language): string {
  if (level === null) return { fr: 'Le niveau n’est pas indiqué.', en: 'The level is not stated.' }[language]
  if (level >= 6)
    return {
      fr: `Niveau\u00a0${level}\u00a0: le fond marque ce qu’on attend de la plupart des verbes, analyser et au-delà.`,
      en: `Level ${level}: the background marks what is expected of most verbs, analyse and beyond.`,
    }[language]
  if (level <= 3)
    return {
      fr: `Niveau\u00a0${level}\u00a0: le fond marque ce qu’on attend de la plupart des verbes, jusqu’à analyser.`,
      en: `Level ${level}: the background marks what is expected of most verbs, up to analyse.`,
    }[language]
  return {
    fr: `Niveau\u00a0${level}\u00a0: à ce niveau, le verbe seul ne dit pas si la compétence convient.`,
    en: `Level ${level}: at this level the verb alone does not say whether the competency fits.`,
  }[language]
}
