import { contracts } from 'french-contractions'
import { isAdverb } from '../../french/adverbs.ts'
import { lemmaOfPresentParticiple, pastParticiples } from '../../french/lexicon.ts'
import { type Token, tokenise } from '../../french/words.ts'
import { type Gender, genderOf, isMasculinePlural } from './gender.ts'
import type { Agreement } from './verb.ts'

/** A group of nouns that can be the subject of a sentence. */
export interface NounPhrase extends Agreement {
  /** With definite articles: « le plan d’action », « les réunions et l’atelier ». Lower case at its start unless the word wants a capital. */
  readonly text: string
  /** The noun and what belongs to it most closely: what a later sentence calls it by. */
  readonly short: string
  /** After `de`, contracted: « du plan d’action et des réunions ». */
  readonly afterDe: string
  /** As `text`, with the determiners that are written: « des réunions », of things that were not spoken of yet. */
  readonly indefinite: string
  /** As `afterDe`, of the same: « de réunions », « d’un atelier ». */
  readonly indefiniteAfterDe: string
  /** `ses ressources`: means nothing away from what it belongs to. */
  readonly isAnaphoric: boolean
}

interface Determiner {
  readonly number: Agreement['number']
  readonly gender: Gender | null
  /** What stands in its place when the thing is known: `null` keeps it as it is. */
  readonly definite: 'article' | null
  readonly isAnaphoric?: true
}

const DETERMINERS: Readonly<Record<string, Determiner>> = {
  le: { number: 'singular', gender: 'm', definite: null },
  la: { number: 'singular', gender: 'f', definite: null },
  "l'": { number: 'singular', gender: null, definite: null },
  les: { number: 'plural', gender: null, definite: null },
  un: { number: 'singular', gender: 'm', definite: 'article' },
  une: { number: 'singular', gender: 'f', definite: 'article' },
  des: { number: 'plural', gender: null, definite: 'article' },
  de: { number: 'plural', gender: null, definite: 'article' },
  "d'": { number: 'plural', gender: null, definite: 'article' },
  du: { number: 'singular', gender: 'm', definite: 'article' },
  ce: { number: 'singular', gender: 'm', definite: 'article' },
  cet: { number: 'singular', gender: 'm', definite: 'article' },
  cette: { number: 'singular', gender: 'f', definite: 'article' },
  ces: { number: 'plural', gender: null, definite: 'article' },
  chaque: { number: 'singular', gender: null, definite: null },
  tout: { number: 'singular', gender: 'm', definite: null },
  toute: { number: 'singular', gender: 'f', definite: null },
  plusieurs: { number: 'plural', gender: null, definite: 'article' },
  différents: { number: 'plural', gender: 'm', definite: null },
  différentes: { number: 'plural', gender: 'f', definite: null },
  son: { number: 'singular', gender: null, definite: null, isAnaphoric: true },
  sa: { number: 'singular', gender: 'f', definite: null, isAnaphoric: true },
  ses: { number: 'plural', gender: null, definite: null, isAnaphoric: true },
  leur: { number: 'singular', gender: null, definite: null, isAnaphoric: true },
  leurs: { number: 'plural', gender: null, definite: null, isAnaphoric: true },
}

/** Adjectives that stand before their noun. */
const BEFORE_NOUN =
  /^(?:grande?s?|petite?s?|nouve(?:au|aux|lles?)|bonn?e?s?|meilleure?s?|principa(?:l|le|les|ux)|différent[es]*|diver(?:s|ses)|premi(?:er|ère)s?|second[es]*|deuxième|autres?|futur[es]*|éventuel[les]*|multiples?|même|vraie?s?|haute?s?|nombreu(?:x|ses)|potentiel[les]*|simples?)$/

/** Little words that no noun is. */
const LINK = /^(?:aux|des|les|ses|leurs|ces|dans|plus|sous|vers)$/

const COORDINATION = /^(?:et|ou|ainsi|et\/ou)$/

/**
 * Reads a group of nouns as it follows a verb, and says it as a subject: `un plan` becomes `le plan`.
 * @returns `null` when it is no plain group: a clause, an infinitive, an indirect object, a colon with a list, a gender that nothing tells
 */
export function nounPhrase(written: string): NounPhrase | null {
  const text = written
    .replace(/[’ʼ]/g, '’')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/u, '')
    // A comma before the last link would part the subject from its verb.
    .replace(/,\s+(?=(?:et|ou|ainsi que)\s)/giu, ' ')
    .trim()
    // « les pratiquants, en situation de handicap, »: what a comma opens another one closes.
    .replace(/,\s(?:en|dans|y compris|notamment|avec|lors|dont)\s[^,]*$/iu, (aside) => `${aside},`)
  if (text === '' || /[:;•\n]/.test(text) || /\s[-–]\s/.test(text)) return null
  const tokens = tokenise(text).filter(({ kind }) => kind !== 'punctuation')
  const heads = headsOf(text, tokens)
  const [first, ...others] = heads
  if (first === undefined) return null
  if (heads.every(({ gender }) => gender === null)) return null
  const gender: Gender =
    heads.every((head) => head.gender !== 'm') && !heads.some((head) => hasMasculineBeside(text, tokens, head))
      ? 'f'
      : 'm'
  const isIndefinite = heads.every(({ determiner }) => determiner.definite === 'article')
  const isOne = others.length === 0 || isAlternative(text, heads)
  return {
    text: definite(text, heads),
    short: definite(text.slice(0, first.shortEnd), [first]),
    afterDe: definite(text, heads, contractedWithDe),
    // « des objectifs et les délais » are known together.
    indefinite: isIndefinite ? withDeterminers(text, heads, asItIs) : definite(text, heads),
    indefiniteAfterDe: isIndefinite ? withDeterminers(text, heads, ofSome) : definite(text, heads, contractedWithDe),
    gender: isOne && first.determiner.number === 'singular' ? (first.gender ?? 'm') : gender,
    number: isOne ? first.determiner.number : 'plural',
    isAnaphoric: heads.some(({ determiner }) => determiner.isAnaphoric === true),
  }
}

/** « les réclamations et litiges »: nouns under the same article, which the participle agrees with too. */
function hasMasculineBeside(text: string, tokens: readonly Token[], { nounStart }: Head): boolean {
  const from = tokens.findIndex(({ start }) => start === nounStart) + 1
  for (let at = from; from > 0 && at < tokens.length; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    // A complement begins: what is coordinated after it belongs to it.
    if (token === undefined || before === undefined || OPENS_COMPLEMENT.test(token.word)) return false
    if (DETERMINERS[token.word] !== undefined) return false
    const isLinked = COORDINATION.test(before.word) || /,\s*$/.test(text.slice(before.end, token.start))
    if (isLinked && !LINK.test(token.word) && /[sx]$/.test(token.word) && isMasculinePlural(token.word)) return true
  }
  return false
}

const OPENS_COMPLEMENT =
  /^(?:à|au|aux|de|du|des|d'|dans|pour|par|sur|avec|en|qui|que|dont|selon|entre|lors|afin|chez|sans|sous|vers)$/

interface Head {
  readonly determiner: Determiner
  readonly start: number
  readonly nounStart: number
  readonly wordsStart: number
  readonly shortEnd: number
  readonly gender: Gender | null
}

/** The groups of a coordination: each has its determiner; `des coûts et délais` is one group. */
function headsOf(text: string, tokens: readonly Token[]): readonly Head[] {
  const first = headAt(text, tokens, 0)
  if (first === null) return []
  const heads = [first]
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (token === undefined || before === undefined || token.depth > 0) continue
    const isLinked = COORDINATION.test(before.word) || (before.word === 'que' && tokens[at - 2]?.word === 'ainsi')
    const isListed = /,\s*$/.test(text.slice(before.end, token.start))
    if (!isLinked && !isListed) continue
    const determiner = DETERMINERS[token.word]
    const belongs = determiner === undefined ? 'no' : belongsToComplement(tokens, at)
    if (belongs === 'yes') continue
    // « et de la qualité » goes on with a complement: only articles that cannot be one open a new group.
    if (determiner === undefined || ['de', "d'", 'du', 'des'].includes(token.word)) {
      // « un processus et des propositions », or « un plan des achats et des ventes »: nothing tells.
      if (
        isLinked &&
        token.word === 'des' &&
        first.determiner.definite === 'article' &&
        first.determiner.number === 'singular'
      )
        return []
      if (token.word === 'des' && first.determiner === DETERMINERS.des) {
        const head = headAt(text, tokens, at)
        if (head !== null) heads.push(head)
      }
      continue
    }
    const head = headAt(text, tokens, at)
    // « les règles définies par la direction et le guide »: nothing tells what the participle agrees with.
    if (belongs === 'unsure' && changesAgreement(heads, head)) return []
    if (head !== null) heads.push(head)
  }
  return heads
}

const changesAgreement = (heads: readonly Head[], head: Head | null): boolean =>
  heads.length === 1 && heads[0]?.determiner.number === 'singular'
    ? true
    : head?.gender !== 'f' && heads.every(({ gender }) => gender !== 'm')

/** « favorisant l’écoute et la cohésion », « sur les marchés et les salons »: the second is no subject of what follows. */
function belongsToComplement(tokens: readonly Token[], at: number): 'yes' | 'no' | 'unsure' {
  for (let before = at - 1; before > 0; before -= 1) {
    const { word } = tokens[before] ?? { word: '' }
    if (word.endsWith('ant') && lemmaOfPresentParticiple(word) !== null) return 'yes'
    if (word === 'entre') return 'yes'
    if (GOVERNS_ALIKE.test(word) && DETERMINERS[tokens[before + 1]?.word ?? ''] !== undefined) return 'unsure'
    if (/^(?:qui|que|dont)$/.test(word) && tokens[before - 1]?.word !== 'ainsi') return 'yes'
  }
  return 'no'
}

/** Prepositions that are not said again before a second noun. */
const GOVERNS_ALIKE = /^(?:sur|dans|avec|pour|par|sous|vers|contre|chez)$/

function headAt(text: string, tokens: readonly Token[], at: number): Head | null {
  const first = tokens[at]
  if (first === undefined) return null
  const determiner = DETERMINERS[first.word]
  if (determiner === undefined) return null
  // « de nouveaux clients », and not « de façon suivie ».
  if (/^d[e']$/.test(first.word) && !BEFORE_NOUN.test(tokens[at + 1]?.word ?? '')) return null
  let next = at + 1
  if ((first.word === 'tout' || first.word === 'toute') && /^l(?:es?|a|')$/.test(tokens[next]?.word ?? '')) next += 1
  // « du personnel » is a group, « de la » and « de l’ » too.
  while (next < tokens.length && (BEFORE_NOUN.test(tokens[next]?.word ?? '') || isAdverb(tokens[next]?.word ?? '')))
    next += 1
  const noun = tokens[next]
  if (noun === undefined || noun.kind !== 'word' || /^(?:que|qui|dont|quel|comment|pour)$/.test(noun.word)) return null
  const gender = determiner.gender ?? genderOf(noun.text)
  return {
    determiner,
    start: first.start,
    wordsStart: tokens[at + 1]?.start ?? first.end,
    nounStart: noun.start,
    shortEnd: shortEnd(text, tokens, next),
    gender,
  }
}

/** Where the name of a thing ends: its adjective and its first complement belong to it, what comes after does not. */
function shortEnd(text: string, tokens: readonly Token[], noun: number): number {
  let end = tokens[noun]?.end ?? text.length
  let complements = 0
  for (let at = noun + 1; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined || /[,(]/.test(text.slice(end, token.start))) break
    if (
      COORDINATION.test(token.word) ||
      /^(?:à|au|aux|dans|pour|par|sur|avec|en|qui|que|dont|selon|entre|lors|afin|issue?s?)$/.test(token.word)
    )
      break
    if (pastParticiples(token.word).length > 0 && complements > 0) break
    if (token.word.endsWith('ant') && lemmaOfPresentParticiple(token.word) !== null) break
    if (/^(?:de|du|des|d')$/.test(token.word)) {
      complements += 1
      if (complements > 1) break
    }
    end = token.end
  }
  // An article left at the end would want its noun.
  return /(?:\s(?:de|du|des|la|le|les)|[dl]’|[dl]')\s*$/u.test(text.slice(0, end)) ? (tokens[noun]?.end ?? end) : end
}

/** Whether its name is followed by another: its `short` is not the whole. */
export const isCoordinated = ({ text, short }: NounPhrase): boolean =>
  /^(?:,|\s(?:et|ou|ainsi)[\s/])/iu.test(text.slice(short.length))

/** « le client ou le prospect », said of one. */
function isAlternative(text: string, heads: readonly Head[]): boolean {
  const [first, second] = heads
  if (first === undefined || second === undefined || heads.length > 2) return false
  return (
    /\bou\s*$/.test(text.slice(0, second.start)) &&
    first.determiner.number === 'singular' &&
    second.determiner.number === 'singular'
  )
}

/** The text with definite articles in the place of indefinite ones. */
function definite(text: string, heads: readonly Head[], say: (group: string) => string = asItIs): string {
  let said = ''
  let at = 0
  for (const { determiner, start, wordsStart, gender } of heads) {
    said += text.slice(at, start)
    at = wordsStart
    if (determiner.definite === null) {
      const written = text.slice(start, wordsStart)
      said += say(start === 0 ? written.charAt(0).toLowerCase() + written.slice(1) : written)
      continue
    }
    const rest = text.slice(wordsStart)
    said += say(determiner.number === 'plural' ? 'les ' : article(rest, gender ?? 'm'))
  }
  return said + text.slice(at)
}

/** The text with the determiners that are written, each said in some way. */
function withDeterminers(
  text: string,
  heads: readonly Head[],
  say: (determiner: string, rest: string) => string,
): string {
  let said = ''
  let at = 0
  for (const { start, wordsStart } of heads) {
    const written = text.slice(start, wordsStart)
    said +=
      text.slice(at, start) +
      say(start === 0 ? written.charAt(0).toLowerCase() + written.slice(1) : written, text.slice(wordsStart))
    at = wordsStart
  }
  return said + text.slice(at)
}

/** After `de`: « des réunions » is « de réunions », « du matériel » is « de matériel ». */
function ofSome(determiner: string, rest: string): string {
  if (/^(?:des|du|de) $|^d['’]$/iu.test(determiner)) return isElided(rest) ? 'd’' : 'de '
  if (/^une? $/iu.test(determiner)) return `d’${determiner}`
  return contractedWithDe(determiner)
}

const asItIs = (determiner: string): string => determiner

/** `du `, `des `, `de l’`, `de chaque `. */
export function contractedWithDe(determiner: string): string {
  if (/^le $/i.test(determiner)) return 'du '
  if (/^les $/i.test(determiner)) return 'des '
  return `de ${determiner}`
}

/** `le `, `la ` or `l’` before a word. */
export function article(word: string, gender: Gender): string {
  if (isElided(word)) return 'l’'
  return gender === 'f' ? 'la ' : 'le '
}

/** Before a vowel or a silent h, as dictionaries have it. */
function isElided(word: string): boolean {
  const [noun = word] = word.split(/[\s,.)]/)
  return contracts(noun.toLowerCase(), undefined)
}
