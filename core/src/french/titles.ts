import { isActionWord } from './action-nouns.ts'
import { isAdverb } from './adverbs.ts'
import { verbAt } from './head.ts'
import { contentStart } from './normalise.ts'
import { tokenise } from './words.ts'

const PREFIX =
  /^(?:bloc|activité|activités|domaine|pôle|partie|mission|bc|tâche)\s*(?:de compétences\s*)?(?:n\s?[°º]\s*)?\d*\s*[-–—:.]*\s*/iu

/** Words that may stand before the action noun: « Gestion », « La gestion », « Bonne gestion », « Co-animation ». */
const LIGHT = /^(?:la|le|l'|les|une?|des|sa|son)$/

/**
 * Whether a title names an activity: it begins with an infinitive or an action noun, after a code, an article or an adverb.
 * « Gestion des stocks », « Accueillir le public », « Mise en service » do; « Anglais », « Module 3 », « Connaissances de base » do not.
 */
export function isActionNoun(title: string): boolean {
  const start = contentStart(title)
  const rest = title.slice(start)
  const prefix = PREFIX.exec(rest)?.[0] ?? ''
  const text = prefix.length < rest.length ? rest.slice(prefix.length) : rest
  const tokens = tokenise(text).filter((token, at) => token.kind === 'word' || at > 0)
  let first = 0
  while (isAdverb(tokens[first]?.word ?? '') || LIGHT.test(tokens[first]?.word ?? '')) first += 1
  const word = tokens[first]?.word ?? ''
  if (
    /^(?:module|ue|uc|matière|unité|connaissances?|notions?|initiation|introduction|bases?|généralités?|cours|culture|savoirs?)$/.test(
      word,
    )
  )
    return false
  return verbAt(tokens, first) !== null || isActionWord(word.replace(/^(?:co|auto|pré|re|inter|télé)-/, ''))
}
