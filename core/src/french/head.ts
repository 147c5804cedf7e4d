import { isAdverb } from './adverbs.ts'
import { infinitiveAt } from './homographs.ts'
import { LOCUTIONS } from './locutions.ts'
import { contentStart } from './normalise.ts'
import type { ActionVerb } from './statement.ts'
import { bloomLevels } from './verbs.ts'
import { wordSet } from './word-set.ts'
import type { Token } from './words.ts'
import { leadingWrapper } from './wrapper.ts'

/** A main verb and the tokens it takes: `from` (inclusive, its reflexive pronoun included) to `to` (exclusive). */
export interface VerbAt {
  readonly verb: ActionVerb
  readonly from: number
  readonly to: number
}

/** Where the main clause begins, and its verb when it has one. */
export interface Head {
  readonly head: VerbAt | null
  /** Token where the verb stands or was expected. */
  readonly expected: number
}

/** Words that open an adjunct before the verb: « Dans un atelier, régler… », « Au quotidien, tenir… ». */
const OPENS_ADJUNCT = new Set(
  (
    'en dans sur sous à au aux avec par pour afin lors selon suivant après avant chez dès depuis pendant durant face grâce via auprès ' +
    "sans tout compte entre vers de du des d' individuellement collectivement seul seule seuls si lorsque quand une-fois suite parmi hors " +
    'conformément quel quelle quels quelles malgré outre'
  ).split(' '),
)

/** Verbs after which an infinitive is theirs: it does not open the main clause. */
const GOVERNS_INFINITIVE = new Set([
  'à',
  'de',
  "d'",
  'pour',
  'sans',
  'afin',
  'par',
  'avant',
  'peut',
  'doit',
  'faire',
  'laisser',
  'sachant',
  'pouvant',
  'devant',
  'où',
  'faisant',
  'lesquels',
  'lesquelles',
])

const REFLEXIVES = wordSet("se s'")
const CLITICS = wordSet("le la les l' lui leur y en ne n' pas se s'")
const COORDINATIONS = wordSet('et ou puis , ; / – - :')
const LIGHT = wordSet("ne n' pas puis ensuite également aussi bien mieux - – — • *")

/** Finds the verb of the main clause: after a code, a leading clause or adjunct, an adverb, a wrapper (« être capable de »). */
export function findHead(text: string, tokens: readonly Token[]): Head {
  const start = tokens.findIndex((token) => token.kind === 'word' && token.start >= contentStart(text))
  if (start < 0) return { head: null, expected: Math.max(0, tokens.length - 1) }
  const wrapper = leadingWrapper(text)
  if (wrapper) {
    const inside = verbAt(
      tokens,
      skipLight(
        tokens,
        tokens.findIndex((token) => token.start >= wrapper.end && token.kind === 'word'),
      ),
    )
    if (inside) return { head: inside, expected: inside.from }
  }
  const first = skipLight(tokens, start)
  const direct = verbAt(tokens, first)
  if (direct) return { head: direct, expected: direct.from }
  if (!OPENS_ADJUNCT.has(tokens[first]?.word ?? '') && first === start) return { head: null, expected: start }
  const after = afterAdjunct(tokens, first)
  return { head: after, expected: after?.from ?? start }
}

/** The first infinitive after a comma or colon that closes the adjunct; failing that, the first that nothing before it governs. */
function afterAdjunct(tokens: readonly Token[], from: number): VerbAt | null {
  const enumerates = tokens[from]?.word === 'pour' || tokens[from]?.word === 'afin'
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || token.depth > 0 || !/^[,:–—-]$/.test(token.text)) continue
    const found = verbAt(tokens, skipLight(tokens, index + 1))
    if (found && !(enumerates && isLinkOfEnumeration(tokens, found))) return found
  }
  for (let index = from + 1; index < tokens.length; index += 1) {
    const found = tokens[index]?.depth === 0 ? verbAt(tokens, index) : null
    if (!found) continue
    const before = tokens[found.from - 1]?.word ?? ''
    if (GOVERNS_INFINITIVE.has(before) || /^(?:ne|n'|et|ou|pas|,)$/.test(before) || verbAt(tokens, found.from - 1))
      continue
    if (/ant$/.test(before) || isGoverned(tokens, found.from)) continue
    return found
  }
  return null
}

/** « Pour préparer, livrer et servir les repas, dresser la table »: `livrer` continues the purpose. */
function isLinkOfEnumeration(tokens: readonly Token[], { to }: VerbAt): boolean {
  return /^(?:et|ou|,)$/.test(tokens[to]?.text ?? '')
}

/** The main infinitives from the head to `limit`: the head, then those that a comma, `et`, `ou` or `puis` coordinates with it. */
export function coordinatedVerbs(tokens: readonly Token[], head: VerbAt, limit: number): readonly VerbAt[] {
  const verbs = [head]
  let governed = false
  for (let index = head.to; index < limit; index += 1) {
    const token = tokens[index]
    if (!token || token.depth > 0) continue
    const found = verbAt(tokens, index)
    if (!found || found.from !== index) continue
    const before = skipBackLight(tokens, index - 1)
    if (isCoordination(tokens[before])) {
      if (!governed || tokens[before]?.text === ';') verbs.push(found)
    } else governed = true
    index = found.to - 1
  }
  return verbs
}

function isCoordination(token: Token | undefined): boolean {
  return token !== undefined && COORDINATIONS.has(token.word)
}

/** Whether a preposition, pronouns skipped, governs the infinitive. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  let index = at - 1
  while (CLITICS.has(tokens[index]?.word ?? '')) index -= 1
  return GOVERNS_INFINITIVE.has(tokens[index]?.word ?? '')
}

/** The verb at a token, with its reflexive pronoun before it and its locution after it. */
export function verbAt(tokens: readonly Token[], at: number): VerbAt | null {
  const reflexive = REFLEXIVES.has(tokens[at]?.word ?? '')
  const place = reflexive ? at + 1 : at
  const infinitive = infinitiveAt(tokens, place)
  if (infinitive === null) return null
  const from = reflexive || !REFLEXIVES.has(tokens[at - 1]?.word ?? '') ? at : at - 1
  const first = tokens[from]
  if (!first) return null
  const { lemma, to } = withLocution(tokens, place, infinitive, from < place)
  const last = tokens[to - 1] ?? first
  const shown =
    lemma.startsWith('se ') || from === place ? lemma : /^[aeiouyhéèêœ]/.test(lemma) ? `s'${lemma}` : `se ${lemma}`
  return { verb: { lemma: shown, levels: bloomLevels(shown), start: first.start, end: last.end, text: '' }, from, to }
}

let byVerb: ReadonlyMap<string, readonly (readonly string[])[]> | undefined

function withLocution(
  tokens: readonly Token[],
  at: number,
  infinitive: string,
  reflexive: boolean,
): { lemma: string; to: number } {
  byVerb ??= indexLocutions()
  let best = { lemma: infinitive, to: at + 1 }
  for (const words of byVerb.get(infinitive) ?? []) {
    if ((words[0] === 'se') !== reflexive && words[0] === 'se') continue
    const tail = words.slice(words.indexOf(infinitive) + 1)
    const to = matchTail(tokens, at + 1, tail)
    if (to > best.to) best = { lemma: words.join(' ').replace(/' /g, "'"), to }
  }
  return best
}

/** Past the words of a locution, adverbs skipped before the first of them; 0 when they are not there. */
function matchTail(tokens: readonly Token[], at: number, tail: readonly string[]): number {
  let index = at
  while (index < at + 2 && isAdverb(tokens[index]?.word ?? '')) index += 1
  for (const word of tail) {
    if (tokens[index]?.word !== word) return 0
    index += 1
  }
  return index
}

function indexLocutions(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>()
  for (const locution of LOCUTIONS) {
    const words = locution.replace(/'/g, "' ").split(' ')
    const verb = words[words[0] === 'se' ? 1 : 0] ?? ''
    index.set(verb, [...(index.get(verb) ?? []), words])
  }
  return index
}

/** Past adverbs, negation and a bullet: what may stand between the start of a clause and its verb. */
function skipLight(tokens: readonly Token[], from: number): number {
  let index = from
  while (isLight(tokens[index])) index += 1
  return index
}

function skipBackLight(tokens: readonly Token[], from: number): number {
  let index = from
  while (isLight(tokens[index]) || CLITICS.has(tokens[index]?.word ?? '')) index -= 1
  return index
}

function isLight(token: Token | undefined): boolean {
  if (!token) return false
  return LIGHT.has(token.word) || isAdverb(token.word)
}
