import { normalise } from '../french/normalise.ts'
import { contentStems } from '../french/similarity.ts'
import { canonicalCode } from '../model/codes.ts'
import { Likenesses } from './likeness.ts'

/** What an element is recognised by from one version to the next. */
export interface Identity {
  readonly code: string | null
  /** Its statement, or its title and what it holds. */
  readonly words: string
  /** Names of what it holds, alike in both versions for what was recognised. */
  readonly parts?: readonly string[]
  /** Where it stands, named alike in both versions when that place was recognised; `''` when it does not matter. */
  readonly home: string
}

export interface Pairing<Element> {
  readonly pairs: readonly (readonly [before: Element, after: Element])[]
  readonly removed: readonly Element[]
  readonly added: readonly Element[]
}

/** Below this share of common stems, an element that kept its code is another one that took it. */
const LEAST_UNDER_ONE_CODE = 0.2
/** Above this share, an element that lost its code is still the same. */
const LEAST_WITHOUT_CODE = 0.45

interface Candidate {
  readonly before: number
  readonly after: number
  readonly score: number
}

/**
 * Recognises the elements of one version in another: by their words first, so that a renumbered element is not taken for the one whose
 * code it took; then by their code, if the words are not all others; then by the likeness of the words alone, the most alike first; at
 * last, what has neither words nor code by its place. Which of the two versions is called the old one changes nothing.
 * @param identify what to recognise an element of either version by
 */
export function pair<Element>(
  before: readonly Element[],
  after: readonly Element[],
  identify: (element: Element) => Identity,
): Pairing<Element> {
  const was = before.map(identify)
  const is = after.map(identify)
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  const accept = (candidates: readonly Candidate[]): void => {
    for (const { before: from, after: to } of [...candidates].sort(bestFirst)) {
      if (matched.has(from) || taken.has(to)) continue
      matched.set(from, to)
      taken.add(to)
    }
  }
  accept(sameWordsCandidates(was, is))
  accept(alikeCandidates(was, is, { before: (from) => !matched.has(from), after: (to) => !taken.has(to) }))
  accept(namelessCandidates(was, is))
  return {
    pairs: before.flatMap((element, index) => {
      const to = matched.get(index)
      const other = to === undefined ? undefined : after[to]
      return other === undefined ? [] : [[element, other] as const]
    }),
    removed: before.filter((_, index) => !matched.has(index)),
    added: after.filter((_, index) => !taken.has(index)),
  }
}

/** Of equal ones, the nearest in order; whichever version is called the old one. */
const bestFirst = (a: Candidate, b: Candidate): number =>
  b.score - a.score || distance(a) - distance(b) || a.before + a.after - b.before - b.after

const distance = ({ before, after }: Candidate): number => Math.abs(before - after)

/** Sums in another order differ in their last figures. */
const rounded = (score: number): number => Math.round(score * 1e9) / 1e9

const sameCode = (a: Identity, b: Identity): boolean =>
  a.code !== null && b.code !== null && canonicalCode(a.code) === canonicalCode(b.code)

/** What two texts share when only case, typography or a leading code differs. */
const wordsOf = ({ words }: Identity): string => normalise(words)

const stemsOf = ({ words }: Identity): ReadonlySet<string> => contentStems(words)

const partsOf = ({ parts = [] }: Identity): ReadonlySet<string> => new Set(parts)

const sameHome = (a: Identity, b: Identity): boolean => a.home === b.home

/** Equal words; of several elements with the same, those with the same code, then in the same place. */
function sameWordsCandidates(was: readonly Identity[], is: readonly Identity[]): readonly Candidate[] {
  const byWords = new Map<string, number[]>()
  for (const [index, identity] of is.entries()) {
    const key = wordsOf(identity)
    if (key === '') continue
    const members = byWords.get(key)
    if (members === undefined) byWords.set(key, [index])
    else members.push(index)
  }
  return was.flatMap((identity, before) =>
    (byWords.get(wordsOf(identity)) ?? []).map((after) => {
      const other = is[after] ?? identity
      return { before, after, score: (sameCode(identity, other) ? 2 : 0) + (sameHome(identity, other) ? 1 : 0) }
    }),
  )
}

function alikeCandidates(
  was: readonly Identity[],
  is: readonly Identity[],
  isFree: { readonly before: (index: number) => boolean; readonly after: (index: number) => boolean },
): readonly Candidate[] {
  const inWords = new Likenesses(is.map(stemsOf), was.map(stemsOf))
  const inParts = new Likenesses(is.map(partsOf), was.map(partsOf))
  const coded = placesByCode(is)
  return was.flatMap((identity, before) => {
    // Nearly all were recognised already: only the others are worth the work.
    if (!isFree.before(before)) return []
    // A title may change while what it holds stays, and the other way round.
    const shares = highest(inWords.of(stemsOf(identity)), inParts.of(partsOf(identity)))
    const worth = new Set([...shares.keys(), ...(coded.get(canonicalCode(identity.code ?? '')) ?? [])])
    return [...worth].flatMap((after): readonly Candidate[] => {
      const other = is[after]
      if (other === undefined || !isFree.after(after)) return []
      const score = likeness(identity, other, shares.get(after) ?? 0)
      return score === null ? [] : [{ before, after, score: rounded(score) }]
    })
  })
}

function highest(some: ReadonlyMap<number, number>, others: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const most = new Map(some)
  for (const [index, share] of others) most.set(index, Math.max(share, most.get(index) ?? 0))
  return most
}

/** What has neither code nor words is known by its place only. */
function namelessCandidates(was: readonly Identity[], is: readonly Identity[]): readonly Candidate[] {
  const byHome = new Map<string, number[]>()
  for (const [index, identity] of is.entries()) {
    if (!isNameless(identity)) continue
    const known = byHome.get(identity.home)
    if (known === undefined) byHome.set(identity.home, [index])
    else known.push(index)
  }
  return was.flatMap((identity, before) =>
    isNameless(identity) ? (byHome.get(identity.home) ?? []).map((after) => ({ before, after, score: 0 })) : [],
  )
}

const isNameless = (identity: Identity): boolean => identity.code === null && wordsOf(identity) === ''

/** `null` when the two are not the same element. */
function likeness(identity: Identity, other: Identity, share: number): number | null {
  const coded = sameCode(identity, other)
  const atHome = sameHome(identity, other)
  const wordless = wordsOf(identity) === '' || wordsOf(other) === ''
  if (coded && atHome && (wordless || share >= LEAST_UNDER_ONE_CODE)) return 1 + share
  if (share < LEAST_WITHOUT_CODE) return null
  return share + (coded ? 0.2 : 0) + (atHome ? 0.1 : 0)
}

function placesByCode(identities: readonly Identity[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, { code }] of identities.entries()) {
    if (code === null) continue
    const key = canonicalCode(code)
    const known = places.get(key)
    if (known === undefined) places.set(key, [index])
    else known.push(index)
  }
  return places
}
