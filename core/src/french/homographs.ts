import { infinitiveOf } from './lexicon.ts'
import type { Token } from './words.ts'

/** Infinitives that are nouns as well. Other nouns in -er, -ir, -re, -oir (dossier, atelier, cadre) are in no table of verbs. */
const ALSO_NOUNS = new Set(
  (
    'avoir baiser boire boucher boulanger bûcher clocher coacher conseiller coucher déjeuner devoir dîner être goûter lancer lever ' +
    'manager manger marcher officier panser parler penser plancher pointer poster pouvoir profiler repentir reporter rire router ' +
    'savoir scanner souper sourire souvenir toucher tracker vivre vouloir'
  ).split(' '),
)

const DETERMINERS = new Set(
  (
    "le la les l' un une des son sa ses leur leurs ce cet cette ces mon ma mes notre nos votre vos tout toute tous toutes chaque " +
    'plusieurs quelques du au aux aucun aucune certains certaines différents différentes divers diverses quel quelle quels quelles'
  ).split(' '),
)

/** Whether the word opens a noun group: article, possessive, demonstrative, indefinite. */
export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word)
}

/**
 * The infinitive at a place of a text, or null when the word there is not one or reads as a noun: after an article, or
 * opening a text before a preposition (« Conseiller en insertion », « Devoir de conseil »).
 */
export function infinitiveAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const lemma = infinitiveOf(token.text)
  if (!lemma || !ALSO_NOUNS.has(lemma)) return lemma
  const before = tokens[at - 1]?.word ?? ''
  const after = tokens[at + 1]
  if (DETERMINERS.has(before) && !/^(?:le|la|les|l')$/.test(before)) return null
  if (lemma === 'être' || lemma === 'avoir') return /^(?:l'|un|son|leur|cet|les?|bien)$/.test(before) ? null : lemma
  if (/^(?:le|la|les|l')$/.test(before)) return startsNounGroup(after) ? lemma : null
  if (/^(?:pour|de|d'|à|se|s'|lui|leur|ne|pas)$/.test(before)) return lemma
  return startsNounGroup(after) || infinitiveOf(after?.text ?? '') !== null ? lemma : null
}

function startsNounGroup(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (DETERMINERS.has(token.word) || token.kind === 'number' || /^(?:que|qu'|comment)$/.test(token.word))
  )
}
