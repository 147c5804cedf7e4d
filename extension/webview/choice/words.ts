import type { Localised } from '../../../core/src/language.ts'

export const WORDS = {
  how: {
    fr: 'Cochez ce que vous gardez et choisissez une formulation. Rien n’est écrit avant «\u00a0Écrire\u00a0».',
    en: 'Tick what you keep and choose a phrasing. Nothing is written before “Write”.',
  },
  keep: { fr: 'Garder', en: 'Keep' },
  phrasing: { fr: 'Formulation', en: 'Phrasing' },
  lines: { fr: 'Ce qui serait écrit', en: 'What would be written' },
  noPlace: { fr: 'Ne peut pas être écrite ici', en: 'Cannot be written here' },
  findings: { fr: 'Ce que disent les règles', en: 'What the rules say' },
  clean: { fr: 'Aucun constat', en: 'No finding' },
  compare: { fr: 'Comparer avec le texte', en: 'Compare with the text' },
  write: { fr: 'Écrire', en: 'Write' },
  cancel: { fr: 'Fermer sans écrire', en: 'Close without writing' },
  nothing: { fr: 'Il n’y a rien de sûr à proposer.', en: 'There is nothing safe to propose.' },
} as const satisfies Readonly<Record<string, Localised>>

/** « Écrire (2) ». */
export const writeWords = (count: number): Localised => ({
  fr: count === 0 ? WORDS.write.fr : `${WORDS.write.fr} (${count})`,
  en: count === 0 ? WORDS.write.en : `${WORDS.write.en} (${count})`,
})
