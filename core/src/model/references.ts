import type { SourceDocument } from '../source/document.ts'
import type { SourceNode } from '../source/tree.ts'
import { itemsOf, textOf } from './access.ts'
import {
  canonicalCode,
  codeOf,
  type KnownCode,
  knownCodes,
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
  readonly scope: () => Block | null
  readonly ends: readonly [string, string] | null
}

export class ReferenceBinder {
  readonly #pending: Pending[] = []
  readonly #source: SourceDocument

  constructor(source: SourceDocument) {
    this.#source = source
  }

  /** The references written in a scalar or a list of scalars, bound later by {@link bind}. */
  read(node: SourceNode | null, wants: Target['kind'], scope: () => Block | null): readonly Reference[] {
    return itemsOf(node).flatMap((item) => {
      const text = textOf(item)
      return text === null ? [] : this.#readText(text, wants, scope)
    })
  }

  #readText(text: Text, wants: Target['kind'], scope: () => Block | null): readonly Reference[] {
    return writtenReferences(text.value).map((written) => {
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
      return reference
    })
  }

  bind(targets: readonly Target[], blocks: readonly Block[]): void {
    const index = new TargetIndex(targets, blocks)
    for (const { reference, scope, ends } of this.#pending) {
      Object.assign(reference, index.resolve(reference, scope(), ends))
    }
  }
}

type Resolution = Partial<Pick<Unbound, 'targets' | 'candidates' | 'near' | 'status' | 'form'>>

type KnownByBlock = Map<Block | null, readonly KnownCode[]>

/** With more unknown codes than that in a file, only those of the same block are compared with the next ones. */
const MOST_FULL_SEARCHES = 100

/** The targets of one kind: in the order of the file, by code, by block, and sorted by code for what begins like a code. */
class TargetsOfKind {
  readonly all: readonly Target[]
  readonly #byBlock = new Map<Block, Target[]>()
  readonly #byCode = new Map<string, Target[]>()
  readonly #ranks = new Map<Target, number>()
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
      if (code !== null) append(this.#byCode, canonicalCode(code), target)
    }
  }

  of(block: Block): readonly Target[] {
    return this.#byBlock.get(block) ?? []
  }

  withCode(code: string): readonly Target[] {
    return this.#byCode.get(canonicalCode(code)) ?? []
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
    const codes = known.get(scope) ?? knownCodes(among.flatMap((target) => writtenFrom(target, scope)))
    known.set(scope, codes)
    return nearestOf(code, codes)
  }
}

function writtenFrom(target: Target, scope: Block | null): readonly string[] {
  const code = codeOf(target)
  if (code === null) return []
  return target.block === scope || scope === null ? [code] : [`${codeOf(target.block) ?? ''}/${code}`, code]
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
    const plain = this.#code(reference, scope, code)
    if (ends === null || plain.status !== 'unresolved') return { ...plain, form: 'code' }
    return this.#range(reference, scope, ends)
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
    const matching = isPrefix ? known.withPrefix(code) : known.withCode(code)
    const targets = matching.filter((target) => target.block === block)
    if (targets.length === 0) return this.#unresolved(reference, block)
    return { targets: isPrefix ? targets : targets.slice(0, 1), status: 'resolved' }
  }

  #prefix(reference: Reference, scope: Block | null, code: string): Resolution {
    const matching = this.#kinds[reference.wants].withPrefix(code)
    const own = matching.filter((target) => target.block === scope)
    const targets = own.length > 0 ? own : matching
    return targets.length === 0 ? this.#unresolved(reference, scope) : { targets, status: 'resolved' }
  }

  #code(reference: Reference, scope: Block | null, code: string): Resolution {
    const matching = this.#kinds[reference.wants].withCode(code)
    const own = matching.find((target) => target.block === scope)
    const [first, ...others] = matching
    if (own !== undefined) return { targets: [own], status: 'resolved' }
    if (first === undefined) return this.#unresolved(reference, scope)
    if (others.length > 0) return { targets: [], candidates: matching, status: 'ambiguous' }
    return { targets: [first], status: 'resolved' }
  }

  #range(reference: Reference, scope: Block | null, [from, to]: readonly [string, string]): Resolution {
    const [first] = this.#code(reference, scope, from).targets ?? []
    const [last] = this.#code(reference, scope, to).targets ?? []
    if (first === undefined || last === undefined || first.block !== last.block)
      return this.#unresolved(reference, scope)
    const inBlock = this.#kinds[reference.wants].of(first.block)
    const targets = inBlock.slice(inBlock.indexOf(first), inBlock.indexOf(last) + 1)
    return targets.length === 0 ? this.#unresolved(reference, scope) : { targets, status: 'resolved', form: 'range' }
  }

  #unresolved({ code, wants }: Reference, scope: Block | null): Resolution {
    return { targets: [], near: this.#kinds[wants].near(splitQualified(code).code, scope), status: 'unresolved' }
  }
}
