import { findPhrases, neighbour, phraseList } from './phrases.ts'
import type { Span } from './statement.ts'
import { stem } from './stem.ts'
import { STOP_WORDS } from './stop-words.ts'
import { tokenise } from './words.ts'

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

/** Words that point at something said elsewhere. A demonstrative whose antecedent stands before it in the same text is not one. */
export function findDeixis(text: string): readonly Span[] {
  return findPhrases(text, WORDS, (place) => {
    const words = tokenise(text)
    const first = place.tokens[place.from]?.word ?? ''
    const before = words
      .slice(0, place.from)
      .filter((token) => token.kind === 'word' && !STOP_WORDS.has(token.word) && token.word.length > 2)
    if (/^(?:ce|cet|cette|ces)$/.test(first) && place.to - place.from === 1) {
      const noun = neighbour(place, 1)
      if (/^(?:qui|que|qu'|dont|à|jour|type|domaine|cadre|sens|fait|titre|effet|faire)$/.test(noun)) return false
      return !before.some((token) => stem(token.word) === stem(noun)) && before.length <= 1
    }
    return before.length <= 1
  })
}
