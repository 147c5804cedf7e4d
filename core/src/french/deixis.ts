import { findPhrases, neighbour, type PhraseAt, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'

const WORDS = phraseList([
  'celui-ci',
  'celle-ci',
  'ceux-ci',
  'celles-ci',
  'celui-là',
  'celle-là',
  'ledit',
  'ladite',
  'lesdits',
  'lesdites',
  'ce dernier',
  'cette dernière',
  'ces derniers',
  'ces dernières',
  'susmentionné*',
  'ci-dessus',
  'précité*',
  'ce',
  'cet',
  'cette',
  'ces',
])

/** Nouns that a demonstrative presents without pointing: « ce type de », « à ce jour ». */
const NOT_POINTED = /^(?:qui|que|qu'|dont|à|jour|type|sens|fait|titre|effet|faire)$/

/** One noun before, the object of the verb at most, is too little to be the antecedent of a pronoun. */
const TOO_FEW = 1
const FAR = 20

/** Words that point at something said elsewhere. A demonstrative whose antecedent stands before it in the same text is not one. */
export function findDeixis(text: string): readonly Span[] {
  return findPhrases(text, WORDS, (place) => {
    if (place.from > FAR) return false
    const before = contentBefore(place)
    if (before.length > TOO_FEW) return false
    if (place.to - place.from > 1 || !/^(?:ce|cet|cette|ces)$/.test(place.tokens[place.from]?.word ?? '')) return true
    const noun = neighbour(place, 1)
    return !NOT_POINTED.test(noun) && !before.some((word) => stem(word) === stem(noun))
  })
}

function contentBefore({ tokens, from }: PhraseAt): readonly string[] {
  return tokens
    .slice(0, from)
    .filter(({ kind, word }) => kind === 'word' && word.length > 2 && !STOP_WORDS.has(word))
    .map(({ word }) => word)
}
