import type { Gold, GoldActivity, GoldBloc } from './gold.ts'

/**
 * How near an import is to what was printed. The measure is the one of the import’s acceptance: items of a kind match when
 * their words are alike (Dice >= 0.8), best pairs first, each once; codes and links count an unmatched item as wrong.
 */
export interface Score {
  readonly f1: number
  /** `null` where the document shows no code. */
  readonly codes: number | null
  readonly links: number
  /** How alike the matched texts are. */
  readonly text: number
  readonly kinds: ReadonlyMap<Kind, KindScore>
}

export interface KindScore {
  readonly gold: number
  readonly got: number
  readonly matched: number
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

export type Kind = 'blocs' | 'activites' | 'competences' | 'modalites' | 'criteres'
const KINDS: readonly Kind[] = ['blocs', 'activites', 'competences', 'modalites', 'criteres']
const ALIKE = 0.8

interface Item {
  readonly id: string | null
  readonly text: string
  readonly bag: ReadonlyMap<string, number>
  readonly bloc: number
  readonly links: readonly string[]
}

interface Pair {
  readonly gold: Item
  readonly got: Item
}

export function score(gold: Gold, imported: readonly GoldBloc[]): Score {
  const goldBlocs = prepared(gold.blocs, gold)
  const gotBlocs = prepared(gold.coded ? imported : renamed(imported, gold.blocs), gold)
  const kinds = new Map<Kind, KindScore>()
  let hits = 0
  let golds = 0
  let gots = 0
  let coded = 0
  let codesRight = 0
  let alike = 0
  const links = { hit: 0, gold: 0, got: 0 }
  for (const kind of KINDS) {
    const want = itemsOf(goldBlocs, kind)
    const have = itemsOf(gotBlocs, kind)
    const pairs = matched(want, have)
    hits += pairs.length
    golds += want.length
    gots += have.length
    coded += want.filter(({ id }) => id !== null).length
    for (const pair of pairs) {
      if (pair.gold.id !== null && codeOf(pair.gold.id) === codeOf(pair.got.id)) codesRight += 1
      alike += dice(pair.gold.bag, pair.got.bag)
      const reached = new Set(pair.got.links)
      links.hit += [...new Set(pair.gold.links)].filter((link) => reached.has(link)).length
    }
    links.gold += sum(want, ({ links }) => new Set(links).size)
    links.got += sum(have, ({ links }) => new Set(links).size)
    const used = new Set(pairs.flatMap((pair) => [pair.gold, pair.got]))
    const rest = (items: readonly Item[]): string[] =>
      items.filter((item) => !used.has(item)).map(({ id, text }) => `${id ?? '-'} ${text}`)
    kinds.set(kind, {
      gold: want.length,
      got: have.length,
      matched: pairs.length,
      missing: rest(want),
      extra: rest(have),
    })
  }
  return {
    f1: f1(hits, gots, golds),
    codes: !gold.coded ? null : coded === 0 ? 1 : codesRight / coded,
    links: f1(links.hit, links.got, links.gold),
    text: hits === 0 ? 0 : alike / hits,
    kinds,
  }
}

/** Left-out links off both sides; an activity that is only a list of tasks is one activity a task, as either may be transcribed. */
function prepared(blocs: readonly GoldBloc[], { leftOut }: Gold): GoldBloc[] {
  return blocs.map((bloc) => ({
    ...bloc,
    activites: bloc.activites.flatMap(unfolded),
    competences: bloc.competences.map((one) => (leftOut.activityLinks ? { ...one, activites: [] } : one)),
    modalites: bloc.modalites.map((one) => (leftOut.assessmentLinks ? { ...one, competences: [] } : one)),
    criteres: bloc.criteres.map((one) => (leftOut.criterionLinks ? { ...one, competences: [] } : one)),
  }))
}

const unfolded = (activity: GoldActivity): GoldActivity[] =>
  activity.intitule !== '' ? [activity] : activity.taches.map((intitule) => ({ id: null, intitule, taches: [] }))

/** Without codes on the page, links are compared by what they join: each competency takes the key of the gold one it matches. */
function renamed(imported: readonly GoldBloc[], gold: readonly GoldBloc[]): GoldBloc[] {
  const keys = new Map(
    matched(itemsOf(gold, 'competences'), itemsOf(imported, 'competences')).map((pair) => [
      codeOf(pair.got.id),
      pair.gold.id ?? '',
    ]),
  )
  const rename = (ids: readonly string[]): string[] => ids.map((id) => keys.get(codeOf(id)) ?? id)
  return imported.map((bloc) => ({
    ...bloc,
    competences: bloc.competences.map((one) => ({ ...one, id: keys.get(codeOf(one.id)) ?? one.id })),
    modalites: bloc.modalites.map((one) => ({ ...one, competences: rename(one.competences) })),
    criteres: bloc.criteres.map((one) => ({ ...one, competences: rename(one.competences) })),
  }))
}

function itemsOf(blocs: readonly GoldBloc[], kind: Kind): Item[] {
  return blocs.flatMap((bloc, index): Item[] => {
    const item = (
      id: string | null,
      text: string,
      links: readonly string[] = [],
      tasks: readonly string[] = [],
    ): Item => {
      const bag = bagOf([text, ...tasks].join(' '))
      return { id, text, bag, bloc: index, links: links.map(codeOf) }
    }
    if (kind === 'blocs') return [item(bloc.id, bloc.intitule ?? '')]
    if (kind === 'activites') return bloc.activites.map(({ id, intitule, taches }) => item(id, intitule, [], taches))
    if (kind === 'competences') return bloc.competences.map(({ id, enonce, activites }) => item(id, enonce, activites))
    return bloc[kind].map(({ id, enonce, competences }) => item(id, enonce, competences))
  })
}

function matched(gold: readonly Item[], got: readonly Item[]): Pair[] {
  const candidates = gold.flatMap((want) =>
    got.flatMap((have) => {
      const likeness = dice(want.bag, have.bag)
      if (likeness < ALIKE) return []
      const near = (want.bloc === have.bloc ? 0.01 : 0) + (codeOf(want.id) === codeOf(have.id) ? 0.01 : 0)
      return [{ gold: want, got: have, rank: likeness + near }]
    }),
  )
  const used = new Set<Item>()
  return candidates
    .toSorted((a, b) => b.rank - a.rank)
    .filter((pair) => {
      if (used.has(pair.gold) || used.has(pair.got)) return false
      used.add(pair.gold).add(pair.got)
      return true
    })
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  if (a.size === 0 && b.size === 0) return 1
  let common = 0
  let total = 0
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0)
    total += count
  }
  for (const count of b.values()) total += count
  return (2 * common) / total
}

const codeOf = (id: string | null): string =>
  (id ?? '')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[./:)]+$/, '')
const f1 = (hit: number, got: number, gold: number): number => (got + gold === 0 ? 1 : (2 * hit) / (got + gold))
const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0)
