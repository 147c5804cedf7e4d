import { contracts } from 'french-contractions'
import { analyseStatement } from '../../french/analysis.ts'
import { infinitiveOf } from '../../french/lexicon.ts'
import type { StatementAnalysis } from '../../french/statement.ts'
import { imperativeOf } from './imperative.ts'

/** A competency's statement, turned towards the candidate. Each text is a part of a sentence, without its full stop. */
export interface Addressed {
  /** « Chiffrez un devis en vous appuyant sur… »: what is asked, finalities left out when `purpose` holds them. */
  readonly order: string
  /** « chiffrer un devis en vous appuyant sur… », the same in the infinitive; `null` when it begins with no verb. */
  readonly infinitive: string | null
  /** What follows « doit vous permettre »: « d’éviter les retours »; `null` when the order says it or nothing does. */
  readonly purpose: string | null
  /** The same, whether the order says it or not. */
  readonly aim: string | null
}

/** An order longer than this is cut before its finality. */
const MOST_WORDS = 26

/**
 * Says a competency to the candidate who is to show it: imperative, `vous` for what was `se`, finality apart when the whole is long.
 * @param statement any string
 */
export function addressed(statement: string): Addressed {
  const text = inOneSentence(statement)
  const analysis = analyseStatement(text)
  const { head } = analysis
  if (head === null)
    return { order: `Réalisez le travail suivant\u00a0: ${quoted(text)}`, infinitive: null, purpose: null, aim: null }
  const aim = purposeOf(analysis)
  const purpose = countedWords(text) > MOST_WORDS ? aim : null
  const kept = purpose === null ? [] : analysis.finalities
  const infinitive = toYou(withLower(without(text, kept), head.start))
  const order = ordered(analysis, kept) ?? `Vous devez ${infinitive}`
  return { order, infinitive, purpose, aim }
}

/** One line, bullets that were flattened in it as an enumeration, no final stop. */
function inOneSentence(statement: string): string {
  const text = statement.replace(/[ \t\r\n]+/g, ' ').trim()
  return text
    .replace(/[,;]? [-–•] (?=en )/gu, ', ')
    .replace(/: ?[-–•] (?=\p{L})/gu, ': ')
    .replace(/[,;]? [-–•] (?=(?:l[ea]s? |l['’]|une? |des ))/gu, '\u00a0; ')
    .replace(/[\s.,;:]+$/, '')
}

const countedWords = (text: string): number => text.split(' ').length

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`

/** Finalities as « de » and an infinitive, or « que » and a clause; `null` when one of them is something else. */
function purposeOf({ finalities }: StatementAnalysis): string | null {
  const [first, ...others] = finalities
  if (first === undefined) return null
  const words = first.text.replace(FINALITY, '')
  const opening = /^(?:ne pas |n['’]|l['’]|les? |la |lui |leur |y |en |s['’]|se )*([\p{L}-]+)/u.exec(words)
  if (/^afin qu/iu.test(first.text))
    return [first.text.replace(/^afin /iu, ''), ...others.map(({ text }) => text)].join(' ')
  if (words === first.text || infinitiveOf(opening?.[1] ?? '') === null) return null
  const yours = words.replace(/^(?:se\s+|s['’])/iu, 'vous ')
  return toYou([`${before('de', yours)}${yours}`, ...others.map(({ text }) => text)].join(' '))
}

const FINALITY =
  /^(?:pour|afin (?:de\b|d['’])|en vue (?:de\b|d['’])|de (?:manière|façon) à|dans l[e'’] ?(?:but|objectif|optique) (?:de\b|d['’]))\s*/iu

/** The text without some of its parts, and without the punctuation that stood between them. */
function without(text: string, parts: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of [...parts].sort((a, b) => a.start - b.start)) {
    kept += text.slice(at, start)
    at = Math.max(at, end)
  }
  return (kept + text.slice(at))
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,.)])/g, '')
    .replace(/(?:\s*,)+(?=\s*,)/g, '')
    .replace(/(?:[\s,;:]|\s(?:et|ou|ainsi que))+$/u, '')
    .trim()
}

/** A statement is a sentence: its first letter is a capital only because it opens it. */
function withLower(text: string, at: number): string {
  return text.slice(0, at) + text.charAt(at).toLowerCase() + text.slice(at + 1)
}

/** Each main verb in the imperative; `null` where a pronoun or a negation stands before one, or one is unknown. */
function ordered(
  { text, actions }: StatementAnalysis,
  finalities: readonly { readonly start: number; readonly end: number }[],
): string | null {
  let said = ''
  let at = 0
  for (const { start, end } of actions) {
    if (finalities.some((finality) => finality.start <= start && start < finality.end)) continue
    const between = text.slice(at, start)
    const reflexive = /(?:^|\s)(?:se\s|s['’])$/iu.exec(between)
    const clear =
      reflexive === null ? between : between.slice(0, reflexive.index + (reflexive[0].startsWith(' ') ? 1 : 0))
    if (/(?:^|\s)(?:l['’]|les?|la|lui|leur|en|y|ne|pas|n['’]|d['’]|de|à|pour)\s*$/iu.test(clear)) return null
    const [verb = '', ...locution] = text.slice(start, end).split(/(?<=^[\p{L}-]+)(?![\p{L}-])/u)
    const own = /^(?:se\s+|s['’])/iu.exec(text.slice(start, end))
    const written = own === null ? verb : text.slice(start + own[0].length, end)
    const imperative = imperativeOf(own === null ? verb : (/^[\p{L}-]+/u.exec(written)?.[0] ?? ''))
    if (imperative === null) return null
    const rest = own === null ? locution.join('') : written.replace(/^[\p{L}-]+/u, '')
    said += `${clear}${imperative}${own === null && reflexive === null ? '' : '-vous'}${rest}`
    at = end
  }
  if (said === '') return null
  const prefix = said.length
  const whole = said + text.slice(at)
  const shifted = finalities.map(({ start, end }) => ({ start: start + prefix - at, end: end + prefix - at }))
  return toYou(capitalised(withLaterOrders(without(whole, shifted))))
}

/** « Identifiez les risques et caractériser leur origine »: a main verb that the analysis took for a complement is an order too. */
function withLaterOrders(order: string): string {
  return order.replace(
    /(\s(?:et|puis)\s+)([\p{L}-]+(?:er|ir|re))(?=\s(?:l[ae]s?\s|l['’]|une?\s|des\s|son\s|sa\s|ses\s|leurs?\s))/giu,
    (all, link: string, verb: string, at: number) => {
      const imperative = GOVERNED.test(order.slice(0, at)) || infinitiveOf(verb) === null ? null : imperativeOf(verb)
      return imperative === null ? all : link + imperative
    },
  )
}

/** « les écarts à mesurer », « pour réduire »: an infinitive that comes after belongs to what opens it. */
const GOVERNED =
  /(?:^|\s)(?:à|de|d['’]|pour|sans|devoir|pouvoir)(?:\s+|(?<=['’]))(?:l[ae]s?\s|l['’])?[\p{L}-]+(?:er|ir|re)(?!\p{L})/iu

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What a person has or is, that the sentence says of the candidate whatever stands between. */
const THEIRS =
  'périmètre|direction|hiérarchie|équipe|équipes|compétences|connaissances|pratique|pratiques|supérieur|' +
  "supérieurs|entreprise|secteur d[’']activité|portefeuille|marges de manœuvre|zone de responsabilité|champ de responsabilité|domaine de responsabilité|niveau de responsabilité|collègues|collaborateurs|cibles|cible|offre|clientèle|langage|discours|posture|affects|territoire"

/** `se` and `son` of the person who does the work become `vous` and `votre`; those of someone else stay. */
export function toYou(text: string): string {
  return text
    .replace(
      /(?<!\p{L})(en|pour|afin de|afin d['’]|(?:manière|façon) à)(?:\s+|(?<=['’]))(?:se\s+|s['’])(?=\p{L})/giu,
      (_, marker: string) => `${marker.replace(/d['’]$/iu, 'de')} vous `,
    )
    .replace(/(?<!\p{L})son ou ses(?=\s+interlocuteur)/giu, 'votre ou vos')
    .replace(new RegExp(`(?<!\\p{L})(son|sa|ses)(?=\\s+(?:${THEIRS})(?!\\p{L}))`, 'giu'), (_, written: string) =>
      written.toLowerCase() === 'ses' ? 'vos' : 'votre',
    )
    .replace(
      /^((?:\p{L}+(?:-vous)?)(?:\s+(?:à|de|sur))?\s+)(son|sa|ses)(?=\s)/iu,
      (_, verb: string, written: string) => `${verb}${written.toLowerCase() === 'ses' ? 'vos' : 'votre'}`,
    )
}

/** `de` or `que` before a word: elided before a vowel or a mute h, with the space it needs otherwise. */
export function before(word: 'de' | 'que', next: string): string {
  const first = /^[\p{L}\p{N}-]+/u.exec(next)?.[0] ?? ''
  const elides = first !== '' && (/^[œæ]/iu.test(first) || contracts(first, undefined))
  return elides ? `${word.slice(0, -1)}’` : `${word} `
}
