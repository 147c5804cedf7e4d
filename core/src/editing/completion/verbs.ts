import type { ResolvedShape } from '@equerre/schemas'
import { BLOOM_WORDS } from '../../coverage/words.ts'
import { VERBS_BY_LEVEL } from '../../french/bloom-verbs.ts'
import {
  adviseOnVerb,
  analyseStatement,
  BLOOM_LEVELS,
  type BloomLevel,
  bloomLevels,
  isInfinitive,
  type VerbAdvice,
} from '../../french/index.ts'
import { VERBS_TO_AVOID, WEAK_VERBS } from '../../french/verbs-to-avoid.ts'
import type { Localised } from '../../language.ts'
import type { Range } from '../../source/tree.ts'
import { fold } from '../../structure/near.ts'
import type { Analysis } from '../analysis.ts'
import type { Proposal } from './draft.ts'
import type { WritingPlace } from './place.ts'
import { VERB_EXAMPLES } from './verb-examples.ts'

/** What a certification of each level calls for (article D6113-19): the verbs that tell it best, then the Bloom levels that fit. */
const FITTING: Readonly<Record<number, { readonly verbs: string; readonly levels: readonly BloomLevel[] }>> = {
  3: {
    verbs: 'appliquer, réaliser, exécuter, utiliser, installer, contrôler',
    levels: ['appliquer', 'connaitre', 'comprendre'],
  },
  4: {
    verbs: 'adapter, organiser, diagnostiquer, traiter, planifier',
    levels: ['appliquer', 'analyser', 'comprendre'],
  },
  5: {
    verbs: 'élaborer, analyser, interpréter, encadrer, transmettre',
    levels: ['analyser', 'appliquer', 'synthetiser'],
  },
  6: {
    verbs: 'analyser, concevoir, formaliser, piloter, coordonner',
    levels: ['analyser', 'synthetiser', 'evaluer'],
  },
  7: {
    verbs: 'définir, arbitrer, piloter, évaluer, élaborer',
    levels: ['synthetiser', 'evaluer', 'analyser'],
  },
  8: { verbs: 'concevoir, piloter, évaluer', levels: ['synthetiser', 'evaluer', 'analyser'] },
}
const ANY_LEVEL = {
  verbs: '',
  levels: ['appliquer', 'analyser', 'synthetiser', 'evaluer', 'comprendre', 'connaitre'],
} as const satisfies { verbs: string; levels: readonly BloomLevel[] }

/** More than anyone reads; typing a letter brings the others. */
const MOST_VERBS = 60

/** Whether a place holds a statement that begins with an action verb. */
export function takesVerb(place: WritingPlace, shape: ResolvedShape, owner: ResolvedShape | null): boolean {
  const key = place.steps.at(-1)?.key
  const holder = owner?.definition
  if (place.kind === 'value') return key === 'enonce' && (holder === 'competence' || holder === 'objectif')
  return place.kind === 'member' && shape.definition === 'objectif' && place.whole !== ''
}

/** The verbs that may open the statement at the cursor, with what they replace; nothing past its head. */
export function verbProposals(
  place: WritingPlace,
  { referential }: Analysis,
): { readonly word: Range; readonly proposals: readonly Proposal[] } {
  const nothing = { word: place.word, proposals: [] }
  if (place.hasChildren) return nothing
  const start = place.cursor - place.head.length
  const at = place.head.length
  const level = referential.certification.level
  const advice = place.whole.trim() === '' ? null : adviseOnVerb(analyseStatement(place.whole))
  const end = advice === null ? 0 : endOfAdvised(advice, place.whole)
  if (advice !== null && at <= end) {
    const { reason, proposals } = advice
    const typed = place.whole.slice(0, end)
    const others = best(level).filter((verb) => !proposals.includes(verb))
    return {
      word: { start, end: start + end },
      proposals: [
        ...proposals.map((verb) => proposalOf(verb, typed, level, reason)),
        ...others.map((verb) => proposalOf(verb, typed, level)),
      ].map((proposal) => ({ ...proposal, filterText: typed })),
    }
  }
  const first = /^[\p{L}’'-]*/u.exec(place.whole)?.[0] ?? ''
  if (at > first.length) return nothing
  const typed = place.whole.slice(0, at)
  const verbs = typed === '' ? best(level) : beginningWith(typed, level)
  return {
    word: { start, end: start + first.length },
    proposals: verbs.map((verb) => proposalOf(verb, first, level)),
  }
}

/** « Être capable de rédiger », « savoir rédiger »: the action that is hidden is replaced with what hides it. */
function endOfAdvised({ span, proposals }: VerbAdvice, statement: string): number {
  const [only, ...others] = proposals
  const next = /^\s*(?:d['’]|de\s+|à\s+)?([\p{L}’'-]+)/iu.exec(statement.slice(span.end))
  const isHidden = only !== undefined && others.length === 0 && next?.[1]?.toLowerCase() === only
  return isHidden ? span.end + (next?.[0].length ?? 0) : span.end
}

/** A verb that is replaced keeps its small letter; one that is being typed opens a sentence. */
function proposalOf(verb: string, replaced: string, level: number | null, reason: Localised | null = null): Proposal {
  const label = /^\p{Ll}/u.test(replaced) && isInfinitive(replaced) ? verb : capital(verb)
  const example = Object.hasOwn(VERB_EXAMPLES, verb) ? `« ${capital(verb)} ${VERB_EXAMPLES[verb]}. »` : null
  const why = (language: 'fr' | 'en') => (reason === null ? [] : [`${capital(reason[language])}.`])
  const said = (language: 'fr' | 'en') =>
    [...why(language), ...(example === null ? [PATTERN[language]] : [example])].join('\n\n')
  return {
    label,
    kind: 'verb',
    detail: detailOf(verb, level),
    documentation: { fr: said('fr'), en: said('en') },
    draft: { lines: [label] },
  }
}

const PATTERN: Localised = {
  fr: 'Après le verbe\u00a0: ce sur quoi il porte, au besoin comment (« en… », « à l’aide de… »), et dans quel but (« afin de… »).',
  en: 'After the verb: what it bears on, how where useful (“en…”, “à l’aide de…”), and what for (“afin de…”).',
}

function detailOf(verb: string, level: number | null): Localised | null {
  const levels = fittingFirst(bloomLevels(verb), level).slice(0, 2)
  if (levels.length === 0) return null
  const words = (language: 'fr' | 'en') => levels.map((one) => BLOOM_WORDS[one][language]).join(', ')
  return { fr: `Bloom\u00a0: ${words('fr')}`, en: `Bloom: ${words('en')}` }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const fitOf = (level: number | null) => (level === null ? undefined : FITTING[level]) ?? ANY_LEVEL

function fittingFirst(levels: readonly BloomLevel[], level: number | null): readonly BloomLevel[] {
  const fitting: readonly BloomLevel[] = fitOf(level).levels
  return [...fitting.filter((one) => levels.includes(one)), ...levels.filter((one) => !fitting.includes(one))]
}

const rankings = new Map<number | null, readonly string[]>()

/** The verbs of the levels that fit, the most telling first: the first of each Bloom level in turn, then the next ones. */
function fittingVerbs(level: number | null): readonly string[] {
  const known = rankings.get(level)
  if (known !== undefined) return known
  const { verbs, levels } = fitOf(level)
  const ranked = new Set(verbs === '' ? [] : verbs.split(', '))
  const lists = levels.map((one) => exampleFirst(VERBS_BY_LEVEL[one].split(', ').filter(isAdvised)))
  for (let from = 0; lists.some((list) => from < list.length); from += AT_A_TIME) {
    for (const verb of lists.flatMap((list) => list.slice(from, from + AT_A_TIME))) ranked.add(verb)
  }
  const ranking = [...ranked]
  rankings.set(level, ranking)
  return ranking
}

/** The most useful verbs are those that were given an example. */
function exampleFirst(verbs: readonly string[]): readonly string[] {
  const hasExample = (verb: string) => Object.hasOwn(VERB_EXAMPLES, verb)
  return [...verbs.filter(hasExample), ...verbs.filter((verb) => !hasExample(verb))]
}

/** How many verbs of one Bloom level follow each other. */
const AT_A_TIME = 4

const isAdvised = (verb: string): boolean => !VERBS_TO_AVOID.has(verb) && !WEAK_VERBS.has(verb)

const best = (level: number | null): readonly string[] => fittingVerbs(level).slice(0, MOST_VERBS)

/** Those that fit first, then any other action verb that begins so. */
function beginningWith(typed: string, level: number | null): readonly string[] {
  const folded = fold(typed)
  const every = BLOOM_LEVELS.flatMap((one) => VERBS_BY_LEVEL[one].split(', ').filter(isAdvised))
  const inOrder = new Set([...fittingVerbs(level), ...every])
  return [...inOrder].filter((verb) => fold(verb).startsWith(folded)).slice(0, MOST_VERBS)
}
