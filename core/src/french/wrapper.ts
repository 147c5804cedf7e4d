import { infinitiveOf } from './lexicon.ts'
import { contentStart } from './normalise.ts'
import type { Span } from './statement.ts'
import { type Token, tokenise } from './words.ts'

const BEING = new Set(['être', 'etre', 'est', 'sont', 'sera', 'seront', 'soit'])
const HAVING = new Set(['avoir', 'posséder', 'démontrer', 'a', 'possède', 'démontre', 'développer'])
const MUST = new Set(['doit', 'doivent', 'devra', 'devront'])
const SUBJECT = new Set([
  "l'",
  'le',
  'la',
  'les',
  'un',
  'une',
  'il',
  'elle',
  'ils',
  'elles',
  'il/elle',
  'le/la',
  'le.la',
  'la·le',
  'le·la',
])
const ARTICLE = new Set(['la', 'une', 'sa', 'son', "l'", 'les', 'des'])
const LINK = new Set(['de', "d'", 'à'])

/** How far the ability may stand from the start, and how many words its subject may have. */
const REACH = 28
const LONGEST_SUBJECT = 6

/**
 * The words before the action in « Être capable de négocier », « Capacité à négocier », « Le candidat est en mesure de
 * négocier »: from the start of the sentence to the action, both in the offsets of the text. Null when there are none.
 * Taking the span away and writing the next letter as a capital gives the statement without its wrapper.
 */
export function leadingWrapper(text: string): Span | null {
  const tokens = tokenise(text)
  const start = contentStart(text)
  const first = tokens.findIndex((token) => token.start >= start && token.kind === 'word')
  if (first < 0) return null
  for (let at = first; at < Math.min(tokens.length, first + REACH); at += 1) {
    const after = endOfAbility(tokens, at)
    const action = after > 0 ? tokens[actionAfter(tokens, after)] : undefined
    if (!action || !opensSentence(tokens, first, at)) continue
    return { start, end: action.start, text: text.slice(start, action.start) }
  }
  return null
}

/** Past the words that name the ability (capable, apte, en mesure, à même, capacité…); 0 when they do not begin here. */
function endOfAbility(tokens: readonly Token[], at: number): number {
  switch (tokens[at]?.word) {
    case 'capable':
    case 'capables':
    case 'apte':
    case 'aptes':
    case 'capacité':
    case 'capacités':
    case 'aptitude':
    case 'aptitudes':
    case 'faculté':
    case 'habileté':
      return at + 1
    case 'en':
      return /^(?:mesure|capacité)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : 0
    case 'à':
      return tokens[at + 1]?.word === 'même' ? at + 2 : 0
    default:
      return 0
  }
}

/** The place of the infinitive after `de` or `à`, a colon and a bullet skipped; -1 when there is none. */
function actionAfter(tokens: readonly Token[], at: number): number {
  if (!LINK.has(tokens[at]?.word ?? '')) return -1
  let index = at + 1
  while (/^[:–—•-]$/.test(tokens[index]?.text ?? '')) index += 1
  const verb = /^(?:se|s')$/.test(tokens[index]?.word ?? '') ? index + 1 : index
  return infinitiveOf(tokens[verb]?.text ?? '') === null ? -1 : index
}

/** Nothing stands before the ability but a verb of being or having, a subject, and an adjunct closed by a comma. */
function opensSentence(tokens: readonly Token[], first: number, at: number): boolean {
  let index = at - 1
  if (ARTICLE.has(tokens[index]?.word ?? '') && index >= first) index -= 1
  if (index < first) return true
  if (!BEING.has(tokens[index]?.word ?? '') && !HAVING.has(tokens[index]?.word ?? '')) return false
  index -= 1
  if (MUST.has(tokens[index]?.word ?? '')) index -= 1
  if (index < first) return true
  for (let from = index; from >= Math.max(first, index - LONGEST_SUBJECT); from -= 1) {
    if (!SUBJECT.has(tokens[from]?.word ?? '')) continue
    if (from === first || tokens[from - 1]?.text === ',') return true
  }
  return false
}
