import { isActionWord } from './action-nouns.ts'
import { isAdverb } from './adverbs.ts'
import { infinitiveAt } from './homographs.ts'
import { lemmaOfPresentParticiple } from './lexicon.ts'
import { isTool } from './tools.ts'
import { wordSet } from './word-set.ts'
import type { Token } from './words.ts'

export type ClauseKind = 'finality' | 'means' | 'constraint'

/** A clause marker found in a text: tokens `from` (inclusive) to `to` (exclusive). */
export interface Marker {
  readonly kind: ClauseKind
  /** As the tables write it: `afin de`, `en`, `dans le respect de`. */
  readonly name: string
  readonly from: number
  readonly to: number
}

/** A last word `de` is also d', du, des; `à` is also au, aux; `que` is also qu'. A word in brackets may be absent. */
const FINALITIES = [
  'afin de',
  'afin que',
  'pour que',
  'en vue de',
  'dans le but de',
  'dans un but de',
  "dans l' objectif de",
  'dans un objectif de',
  'dans la perspective de',
  'dans une perspective de',
  'dans une optique [de]',
  "dans l' optique de",
  "dans l' intention de",
  'de manière à',
  'de façon à',
  'de sorte que',
  'de sorte à',
  'de telle sorte que',
  'de manière que',
  'de façon que',
  'en faveur de',
  'à des fins [de]',
  'à seule fin de',
  'aux fins de',
  "avec l' objectif de",
  'avec pour objectif [de]',
  'avec pour but [de]',
]

const MEANS = [
  "à l' aide de",
  "avec l' aide de",
  'au moyen de',
  'à partir de',
  'grâce à',
  'par le biais de',
  "par l' intermédiaire de",
  "par l' entremise de",
  'par le recours à',
  'via',
  'au travers de',
  'à travers',
  'sur la base de',
  'sur le fondement de',
  "à l' appui de",
  'moyennant',
]

const CONSTRAINTS = [
  'dans le respect de',
  'dans le strict respect de',
  'dans le plus strict respect de',
  'dans un strict respect de',
  'conformément à',
  'selon',
  'suivant',
  'en fonction de',
  'dans le cadre de',
  'dans une démarche [de]',
  'dans une logique [de]',
  'dans un esprit [de]',
  "dans l' esprit de",
  'dans un souci [de]',
  'dans le souci de',
  'dans la limite de',
  'dans les limites de',
  'au regard de',
  'au vu de',
  'eu égard à',
  'compte tenu de',
  'auprès de',
  'en application de',
  'en vertu de',
  'sous la responsabilité de',
  'sous la supervision de',
  "sous l' autorité de",
  'sous le contrôle de',
  'sous la direction de',
]

/** `en` + one of these + `avec` is a constraint: « en étroite collaboration avec ». */
const TOGETHER = new Set(
  (
    'cohérence accord collaboration concertation synergie lien conformité partenariat coopération coordination liaison ' +
    'adéquation harmonie relation complémentarité association'
  ).split(' '),
)

const CLITICS = new Set("se s' me m' te t' le la les l' lui leur y en nous vous".split(' '))

const IN_GERUND = wordSet("ne n' bien mieux toujours aussi")
const BEFORE_INFINITIVE = wordSet("ne n' pas plus jamais bien mieux tout ensuite puis ainsi également aussi toujours")

/** Words in -ant that follow `en` without being gerunds. */
const FALSE_GERUNDS = new Set('avant courant croissant instant volant tournant'.split(' '))

interface Pattern {
  readonly kind: ClauseKind
  readonly name: string
  readonly words: readonly string[]
  readonly optionalLast: boolean
}

let patterns: ReadonlyMap<string, readonly Pattern[]> | undefined

/** The clause marker that begins at a token, or null. Tokens inside parentheses are never markers. */
export function markerAt(tokens: readonly Token[], at: number): Marker | null {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.depth > 0) return null
  const fixed = fixedMarker(tokens, at)
  if (fixed) return fixed
  switch (token.word) {
    case 'en':
    case 'tout':
      return gerundMarker(tokens, at) ?? togetherMarker(tokens, at)
    case 'pour':
      return purposeMarker(tokens, at)
    case 'visant':
      return aimMarker(tokens, at)
    case 'par':
      return processMarker(tokens, at)
    case 'avec':
      return toolMarker(tokens, at)
    default:
      return null
  }
}

function fixedMarker(tokens: readonly Token[], at: number): Marker | null {
  patterns ??= compile()
  for (const pattern of patterns.get(tokens[at]?.word ?? '') ?? []) {
    const to = lengthOf(pattern, tokens, at)
    if (to > 0 && !isExcluded(pattern, tokens, at, to)) return { kind: pattern.kind, name: pattern.name, from: at, to }
  }
  return null
}

function lengthOf({ words, optionalLast }: Pattern, tokens: readonly Token[], at: number): number {
  for (let index = 1; index < words.length; index += 1) {
    const last = index === words.length - 1
    if (sameWord(words[index] ?? '', tokens[at + index]?.word ?? '', last)) continue
    return last && optionalLast ? at + index : 0
  }
  return at + words.length
}

function sameWord(expected: string, word: string, last: boolean): boolean {
  if (expected === word) return true
  if (!last) return expected === "l'" && word === 'le'
  if (expected === 'de') return /^(?:d'|du|des)$/.test(word)
  if (expected === 'à') return /^(?:au|aux|a)$/.test(word)
  return expected === 'que' && word === "qu'"
}

function isExcluded({ name }: Pattern, tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.word ?? ''
  const next = tokens[to]
  switch (name) {
    case 'à partir de':
      return next?.kind === 'number' || /^(?:là|maintenant|aujourd'hui)$/.test(next?.word ?? '')
    case 'suivant':
      return (
        !/^(?:le|la|les|l'|un|une|des|ses|son|sa|leurs?)$/.test(next?.word ?? '') || /^(?:en|le|la|les)$/.test(before)
      )
    case "avec l' aide de":
      return !isTool(tokens, to)
    case 'en vue de':
      return /^(?:mettre|mise|mis|mises)$/.test(before)
    case 'de façon à':
    case 'de manière à':
      return before === 'la' || before === 'une'
    default:
      return false
  }
}

/** `en` or `tout en`, pronouns and adverbs skipped, then a present participle. */
function gerundMarker(tokens: readonly Token[], at: number): Marker | null {
  const en = tokens[at]?.word === 'tout' ? at + 1 : at
  if (tokens[en]?.word !== 'en') return null
  let verb = en + 1
  while (isSkippedInGerund(tokens[verb])) verb += 1
  const word = tokens[verb]?.word ?? ''
  if (FALSE_GERUNDS.has(word) || !lemmaOfPresentParticiple(word)) return null
  if (word === 'garant' && /^(?:de|d'|du|des)$/.test(tokens[verb + 1]?.word ?? '')) return null
  return { kind: 'means', name: en > at ? 'tout en' : 'en', from: at, to: verb + 1 }
}

function isSkippedInGerund(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  return CLITICS.has(token.word) || IN_GERUND.has(token.word) || isAdverb(token.word)
}

function togetherMarker(tokens: readonly Token[], at: number): Marker | null {
  if (tokens[at]?.word !== 'en') return null
  let found = false
  for (let index = at + 1; index <= at + 7; index += 1) {
    const token = tokens[index]
    if (!token || token.depth > 0) return null
    if (token.word === 'avec')
      return found ? { kind: 'constraint', name: `${nameOf(tokens, at, index)} avec`, from: at, to: index + 1 } : null
    if (TOGETHER.has(token.word)) found = true
    else if (found ? !/^(?:et|ou|en|\/|,|étroite?|directe?|permanente?)$/.test(token.word) : index > at + 1) return null
  }
  return null
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to).map((token) => token.word)
  return `en ${words.find((word) => TOGETHER.has(word)) ?? words.slice(1).join(' ')}`
}

/** `pour` + infinitive; `pour` + noun names a recipient, a scope or a duration. */
function purposeMarker(tokens: readonly Token[], at: number): Marker | null {
  return infinitiveAfter(tokens, at + 1) < 0 ? null : { kind: 'finality', name: 'pour', from: at, to: at + 1 }
}

/** `visant à` after a comma bears on the action; elsewhere it qualifies the noun before it. */
function aimMarker(tokens: readonly Token[], at: number): Marker | null {
  if (tokens[at - 1]?.text !== ',') return null
  return /^(?:à|au|aux|a)$/.test(tokens[at + 1]?.word ?? '')
    ? { kind: 'finality', name: 'visant à', from: at, to: at + 2 }
    : null
}

/** Nouns in -tion, -ment… that name who acts, or a rate: « validé par la direction », « par opération ». */
const NOT_A_PROCESS =
  /^(?:rapport|exemple|défaut|voie|directions?|organisations?|administrations?|services?|commissions?|associations?|fédérations?|institutions?|établissements?|gouvernement|commerces?|production|autorités?)$/

/** `par` + action noun (« par l'analyse des écarts »), unless a past participle before it makes the noun its agent. */
function processMarker(tokens: readonly Token[], at: number): Marker | null {
  const determiner = /^(?:l'|la|le|les|une?|des|sa|son|ses|leurs?)$/.test(tokens[at + 1]?.word ?? '')
  const noun = at + (determiner ? 2 : 1)
  const word = tokens[noun]?.word ?? ''
  if (!determiner && !/age$/.test(word) && !/^(?:de|d'|du|des)$/.test(tokens[noun + 1]?.word ?? '')) return null
  if (NOT_A_PROCESS.test(word) || !isActionWord(word) || isPassive(tokens, at - 1)) return null
  return { kind: 'means', name: 'par', from: at, to: at + 1 }
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? ''
  if (isAdverb(word)) return isPassive(tokens, at - 1)
  if (/^(?:de|d'|des?|du)$/.test(tokens[at - 1]?.word ?? '')) return false
  return (
    /(?:é|i|u|is|it|ert)e?s?$/.test(word) ||
    /^(?:passer?|passant|commencer|commençant|finir|finissant|traduire|traduit|caractériser)$/.test(word)
  )
}

function toolMarker(tokens: readonly Token[], at: number): Marker | null {
  if (!isTool(tokens, at + 1)) return null
  return { kind: 'means', name: 'avec', from: at, to: at + 1 }
}

/** Place of the infinitive that follows, negation, pronouns and adverbs skipped; -1 when there is none. */
export function infinitiveAfter(tokens: readonly Token[], at: number): number {
  let index = at
  while (isSkippedBeforeInfinitive(tokens[index]) && infinitiveAt(tokens, index) === null) index += 1
  return infinitiveAt(tokens, index) === null ? -1 : index
}

function isSkippedBeforeInfinitive(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false
  return CLITICS.has(token.word) || BEFORE_INFINITIVE.has(token.word) || isAdverb(token.word)
}

function compile(): ReadonlyMap<string, readonly Pattern[]> {
  const byFirst = new Map<string, Pattern[]>()
  const add = (kind: ClauseKind, lines: readonly string[]) => {
    for (const line of lines) {
      const words = line.replace(/[[\]]/g, '').split(' ')
      const first = words[0] ?? ''
      const pattern = {
        kind,
        name: line.replace(/ \[.*/, '').replace(/' /g, "'"),
        words,
        optionalLast: line.endsWith(']'),
      }
      byFirst.set(first, [...(byFirst.get(first) ?? []), pattern])
    }
  }
  add('finality', FINALITIES)
  add('means', MEANS)
  add('constraint', CONSTRAINTS)
  return byFirst
}
