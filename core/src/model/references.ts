import type { SourceDocument } from '../source/document.ts'
import type { SourceNode } from '../source/tree.ts'
import { itemsOf, textOf } from './access.ts'
import {
  canonicalCode,
  codeOf,
  type KnownCode,
  knownCode,
  matchesPrefix,
  nearestOf,
  splitQualified,
  writtenReferences,
} from './codes.ts'
import type { Block, Reference, Target, Text } from './referential.ts'

/**
 * References are made before what they name is known, then bound once the whole file is read.
 * A code is looked up in its own block first, then in the whole file; `BC2/C1` is always one block's.
 */

type Unbound = { -readonly [Key in keyof Reference]: Reference[Key] }

interface Pending {
  readonly reference: Unbound
  /** The block the reference stands in; `null` for the certification's own. */
  readonly scope: Block | null
  readonly ends: readonly [string, string] | null
}

export class ReferenceBinder {
  readonly #pending: Pending[] = []
  readonly #source: SourceDocument

  constructor(source: SourceDocument) {
    this.#source = source
  }

  /** The references written in a scalar or a list of scalars, bound later by {@link bind}. */
  read(node: SourceNode | null, wants: Target['kind'], scope: Block | null): readonly Reference[] {
    const references: Reference[] = []
    for (const item of itemsOf(node)) {
      const text = textOf(item)
      if (text !== null) this.#readText(text, wants, scope, references)
    }
    return references
  }

  #readText(text: Text, wants: Target['kind'], scope: Block | null, references: Reference[]): void {
    for (const written of writtenReferences(text.value)) {
      const reference: Unbound = {
        code: written.code,
        range: this.#source.rangeIn(text.node, written.start, written.end),
        wants,
        form: written.form,
        targets: [],
        candidates: [],
        near: [],
        status: 'unresolved',
      }
      this.#pending.push({ reference, scope, ends: written.ends })
      references.push(reference)
    }
  }

  bind(targets: readonly Target[], blocks: readonly Block[]): void {
    const index = new TargetIndex(targets, blocks)
    for (const { reference, scope, ends } of this.#pending) {
      const { targets, candidates, near, status, form } = index.resolve(reference, scope, ends)
      reference.targets = targets
      reference.status = status
      if (candidates !== undefined) reference.candidates = candidates
      if (near !== undefined) reference.near = near
      if (form !== undefined) reference.form = form
    }
  }
}

type Resolution = Pick<Unbound, 'targets' | 'status'> & Partial<Pick<Unbound, 'candidates' | 'near' | 'form'>>

type KnownByBlock = Map<Block | null, readonly KnownCode[]>

/** How a code is written in its own block, and in another. */
interface Spellings {
  readonly own: KnownCode
  readonly qualified: KnownCode
}

/** With more unknown codes than that in a file, only those of the same block are compared with the next ones. */
const MOST_FULL_SEARCHES = 100

/** The targets of one kind: in the order of the file, by code, by block, and sorted by code for what begins like a code. */
class TargetsOfKind {
  readonly all: readonly Target[]
  readonly #byBlock = new Map<Block, Target[]>()
  readonly #byCode = new Map<string, Target[]>()
  readonly #ranks = new Map<Target, number>()
  readonly #codes = new Map<Target, string>()
  readonly #spellings = new Map<Target, Spellings>()
  readonly #near: KnownByBlock = new Map()
  readonly #own: KnownByBlock = new Map()
  #searches = 0
  #sorted: readonly { readonly code: string; readonly target: Target }[] | null = null

  constructor(targets: readonly Target[]) {
    this.all = targets
    for (const [rank, target] of targets.entries()) {
      this.#ranks.set(target, rank)
      append(this.#byBlock, target.block, target)
      const code = codeOf(target)
      if (code === null) continue
      const canonical = canonicalCode(code)
      this.#codes.set(target, canonical)
      append(this.#byCode, canonical, target)
    }
  }

  of(block: Block): readonly Target[] {
    return this.#byBlock.get(block) ?? []
  }

  withCode(code: string): readonly Target[] {
    return this.#byCode.get(canonicalCode(code)) ?? []
  }

  /** Those of one block, in the order of the file. */
  withPrefixIn(block: Block, prefix: string): readonly Target[] {
    return this.of(block).filter((target) => {
      const code = this.#codes.get(target)
      return code !== undefined && matchesPrefix(prefix, code)
    })
  }

  /** In the order of the file. */
  withPrefix(prefix: string): readonly Target[] {
    const stem = canonicalCode(prefix.replace(/\*+$/, ''))
    this.#sorted ??= [...this.#byCode]
      .flatMap(([code, targets]) => targets.map((target) => ({ code, target })))
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    const found: Target[] = []
    for (let at = firstFrom(this.#sorted, stem); at < this.#sorted.length; at++) {
      const candidate = this.#sorted[at]
      if (candidate === undefined || !candidate.code.startsWith(stem)) break
      if (matchesPrefix(prefix, candidate.code)) found.push(candidate.target)
    }
    return found.sort((a, b) => (this.#ranks.get(a) ?? 0) - (this.#ranks.get(b) ?? 0))
  }

  /** The codes nearest to an unknown one, as a reference of this block would write them. */
  near(code: string, scope: Block | null): readonly string[] {
    this.#searches++
    if (this.#searches > MOST_FULL_SEARCHES && scope !== null)
      return this.#nearIn(code, scope, this.of(scope), this.#own)
    return this.#nearIn(code, scope, this.all, this.#near)
  }

  #nearIn(code: string, scope: Block | null, among: readonly Target[], known: KnownByBlock): readonly string[] {
    const codes = known.get(scope) ?? this.#knownFrom(scope, among)
    known.set(scope, codes)
    return nearestOf(code, codes)
  }

  /** Each code once, as it would be written in a block. */
  #knownFrom(scope: Block | null, among: readonly Target[]): readonly KnownCode[] {
    const codes = new Map<string, KnownCode>()
    for (const target of among) {
      const spellings = this.#spellingsOf(target)
      if (spellings === null) continue
      const { own, qualified } = spellings
      if (target.block !== scope && scope !== null && !codes.has(qualified.code)) codes.set(qualified.code, qualified)
      if (!codes.has(own.code)) codes.set(own.code, own)
    }
    return [...codes.values()]
  }

  #spellingsOf(target: Target): Spellings | null {
    const known = this.#spellings.get(target)
    if (known !== undefined) return known
    const code = codeOf(target)
    if (code === null) return null
    const spellings = { own: knownCode(code), qualified: knownCode(`${codeOf(target.block) ?? ''}/${code}`) }
    this.#spellings.set(target, spellings)
    return spellings
  }
}

function firstFrom(sorted: readonly { readonly code: string }[], stem: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.code ?? '') < stem) low = middle + 1
    else high = middle
  }
  return low
}

function append<Key>(map: Map<Key, Target[]>, key: Key, target: Target): void {
  const known = map.get(key)
  if (known) known.push(target)
  else map.set(key, [target])
}

class TargetIndex {
  readonly #kinds: Readonly<Record<Target['kind'], TargetsOfKind>>
  readonly #blocks = new Map<string, Block>()

  constructor(targets: readonly Target[], blocks: readonly Block[]) {
    const ofKind = (kind: Target['kind']) => new TargetsOfKind(targets.filter((target) => target.kind === kind))
    this.#kinds = {
      activity: ofKind('activity'),
      competency: ofKind('competency'),
      assessment: ofKind('assessment'),
    }
    for (const block of blocks) {
      const code = canonicalCode(codeOf(block) ?? '')
      if (!this.#blocks.has(code)) this.#blocks.set(code, block)
    }
  }

  resolve(reference: Reference, scope: Block | null, ends: readonly [string, string] | null): Resolution {
    const { block: blockCode, code } = splitQualified(reference.code)
    if (reference.form === 'all') return this.#all(reference, scope)
    if (blockCode !== null) return this.#qualified(reference, blockCode, code)
    if (reference.form === 'prefix') return this.#prefix(reference, scope, code)
    const plain = this.#code(reference.wants, scope, code)
    if (plain !== null) return { ...plain, form: 'code' }
    return this.#range(reference, scope, ends) ?? this.#unresolved(reference, scope)
  }

  #all({ wants }: Reference, scope: Block | null): Resolution {
    const { [wants]: known } = this.#kinds
    return { targets: scope === null ? known.all : known.of(scope), status: 'resolved' }
  }

  #qualified(reference: Reference, blockCode: string, code: string): Resolution {
    const block = this.#blocks.get(canonicalCode(blockCode))
    if (block === undefined) return this.#unresolved(reference, null)
    const isPrefix = reference.form === 'prefix'
    const { [reference.wants]: known } = this.#kinds
    const targets = isPrefix
      ? known.withPrefixIn(block, code)
      : known.withCode(code).filter((target) => target.block === block)
    if (targets.length === 0) return this.#unresolved(reference, block)
    return { targets: isPrefix ? targets : targets.slice(0, 1), status: 'resolved' }
  }

  #prefix(reference: Reference, scope: Block | null, code: string): Resolution {
    const known = this.#kinds[reference.wants]
    const own = scope === null ? [] : known.withPrefixIn(scope, code)
    const targets = own.length > 0 ? own : known.withPrefix(code)
    return targets.length === 0 ? this.#unresolved(reference, scope) : { targets, status: 'resolved' }
  }

  /** `null` when nothing has this code. */
  #code(wants: Target['kind'], scope: Block | null, code: string): Resolution | null {
    const matching = this.#kinds[wants].withCode(code)
    const first = matching[0]
    if (first === undefined) return null
    const own = matching.find((target) => target.block === scope)
    if (own !== undefined) return { targets: [own], status: 'resolved' }
    if (matching.length > 1) return { targets: [], candidates: matching, status: 'ambiguous' }
    return { targets: [first], status: 'resolved' }
  }

  /** `null` when it is no range, or one of its ends is unknown. */
  #range(reference: Reference, scope: Block | null, ends: readonly [string, string] | null): Resolution | null {
    if (ends === null) return null
    const { [reference.wants]: known } = this.#kinds
    const [first, last] = ends.map((end) => this.#code(reference.wants, scope, end)?.targets[0])
    if (first === undefined || last === undefined || first.block !== last.block) return null
    const inBlock = known.of(first.block)
    const targets = inBlock.slice(inBlock.indexOf(first), inBlock.indexOf(last) + 1)
    return targets.length === 0 ? null : { targets, status: 'resolved', form: 'range' }
  }

  #unresolved({ code, wants }: Reference, scope: Block | null): Resolution {
    return { targets: [], near: this.#kinds[wants].near(splitQualified(code).code, scope), status: 'unresolved' }
  }
}
