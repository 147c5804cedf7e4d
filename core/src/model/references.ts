import type { SourceDocument } from '../source/document.ts'
import type { SourceNode } from '../source/tree.ts'
import { itemsOf, textOf } from './access.ts'
import { canonicalCode, codeOf, matchesPrefix, nearCodes, splitQualified, writtenReferences } from './codes.ts'
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

class TargetIndex {
  readonly #targets: readonly Target[]
  readonly #blocks: readonly Block[]
  readonly #byCode = new Map<string, Target[]>()

  constructor(targets: readonly Target[], blocks: readonly Block[]) {
    this.#targets = targets
    this.#blocks = blocks
    for (const target of targets) {
      const code = codeOf(target)
      if (code === null) continue
      const key = `${target.kind} ${canonicalCode(code)}`
      const known = this.#byCode.get(key)
      if (known) known.push(target)
      else this.#byCode.set(key, [target])
    }
  }

  resolve(reference: Reference, scope: Block | null, ends: readonly [string, string] | null): Resolution {
    if (reference.form === 'all') return this.#all(reference, scope)
    const { block: blockCode, code } = splitQualified(reference.code)
    if (blockCode !== null) return this.#qualified(reference, blockCode, code)
    if (reference.form === 'prefix') return this.#prefix(reference, scope, code)
    const plain = this.#code(reference, scope, code)
    if (ends === null || plain.status !== 'unresolved') return { ...plain, form: 'code' }
    return this.#range(reference, scope, ends)
  }

  #all(reference: Reference, scope: Block | null): Resolution {
    const targets = this.#ofKind(reference).filter((target) => scope === null || target.block === scope)
    return { targets, status: 'resolved' }
  }

  #qualified(reference: Reference, blockCode: string, code: string): Resolution {
    const block = this.#blocks.find((candidate) => canonicalCode(codeOf(candidate) ?? '') === canonicalCode(blockCode))
    if (block === undefined) return this.#unresolved(reference, null)
    const inBlock = this.#ofKind(reference).filter((target) => target.block === block)
    const targets = inBlock.filter((target) =>
      reference.form === 'prefix' ? matchesPrefix(code, codeOf(target) ?? '') : sameCode(target, code),
    )
    if (targets.length === 0) return this.#unresolved(reference, block)
    return { targets: reference.form === 'prefix' ? targets : targets.slice(0, 1), status: 'resolved' }
  }

  #prefix(reference: Reference, scope: Block | null, code: string): Resolution {
    const matching = this.#ofKind(reference).filter((target) => matchesPrefix(code, codeOf(target) ?? ''))
    const own = matching.filter((target) => target.block === scope)
    const targets = own.length > 0 ? own : matching
    return targets.length === 0 ? this.#unresolved(reference, scope) : { targets, status: 'resolved' }
  }

  #code(reference: Reference, scope: Block | null, code: string): Resolution {
    const matching = this.#byCode.get(`${reference.wants} ${canonicalCode(code)}`) ?? []
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
    const inBlock = this.#ofKind(reference).filter((target) => target.block === first.block)
    const targets = inBlock.slice(inBlock.indexOf(first), inBlock.indexOf(last) + 1)
    return targets.length === 0 ? this.#unresolved(reference, scope) : { targets, status: 'resolved', form: 'range' }
  }

  #unresolved(reference: Reference, scope: Block | null): Resolution {
    const codes = this.#ofKind(reference).flatMap((target) => {
      const code = codeOf(target)
      if (code === null) return []
      return target.block === scope || scope === null ? [code] : [`${codeOf(target.block) ?? ''}/${code}`, code]
    })
    const wanted = splitQualified(reference.code).code
    return { targets: [], near: nearCodes(wanted, codes), status: 'unresolved' }
  }

  #ofKind(reference: Reference): readonly Target[] {
    return this.#targets.filter((target) => target.kind === reference.wants)
  }
}

const sameCode = (target: Target, code: string): boolean => canonicalCode(codeOf(target) ?? '') === canonicalCode(code)
