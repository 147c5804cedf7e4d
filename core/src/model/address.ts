import { nodeAt } from '../source/pointer.ts'
import type { Range } from '../source/tree.ts'
import { withSubActivities } from './build.ts'
import { canonicalCode, codeOf, nearCodes, splitQualified } from './codes.ts'
import type { NamedElement } from './naming.ts'
import type { Referential } from './referential.ts'

/** What an address found. */
export type Addressed<Kind extends NamedElement['kind'] = NamedElement['kind']> =
  | { readonly status: 'found'; readonly element: Extract<NamedElement, { readonly kind: Kind }> }
  /** Several elements have the code: the addresses that tell them apart. */
  | { readonly status: 'ambiguous'; readonly addresses: readonly string[] }
  /** The nearest codes, best first. */
  | { readonly status: 'unknown'; readonly near: readonly string[] }

/** Every element that can be named, each after what it stands in. */
export function namedElements({ blocks }: Pick<Referential, 'blocks'>): readonly NamedElement[] {
  return blocks.flatMap((block): readonly NamedElement[] => [
    ...(block.implicit ? [] : [block]),
    ...withSubActivities(block.activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])
}

/**
 * The element that someone designates: by its code (`C1.1`), by its bloc and its code (`BC2/C1`), or by the JSON pointer of its node
 * (`/blocs/0/competences/1`) or of
 * something in it, which those without a code have too.
 * @param kinds the kinds of element that are meant
 */
export function addressed<Kind extends NamedElement['kind']>(
  referential: Pick<Referential, 'blocks' | 'root'>,
  address: string,
  kinds: readonly Kind[],
): Addressed<Kind> {
  const elements = namedElements(referential).filter((element): element is Extract<NamedElement, { kind: Kind }> =>
    kinds.some((kind) => kind === element.kind),
  )
  if (address.startsWith('/')) {
    const range = nodeAt(referential.root, address)?.range
    const holding = range === undefined ? [] : elements.filter(({ node }) => isInside(range, node.range))
    const element = holding.sort((a, b) => length(a.node.range) - length(b.node.range))[0]
    return element === undefined ? { status: 'unknown', near: [] } : { status: 'found', element }
  }
  const { block, code } = splitQualified(address.trim())
  const wanted = canonicalCode(code)
  const matching = elements.filter(
    (element) =>
      canonicalCode(codeOf(element) ?? '') === wanted &&
      (block === null || canonicalCode(blockCodeOf(element) ?? '') === canonicalCode(block)),
  )
  const [element, ...others] = matching
  if (wanted === '' || element === undefined) {
    return {
      status: 'unknown',
      near: nearCodes(
        code,
        elements.flatMap((candidate) => codeOf(candidate) ?? []),
      ),
    }
  }
  return others.length === 0
    ? { status: 'found', element }
    : { status: 'ambiguous', addresses: matching.map(addressOf) }
}

/** The code of an element with that of its bloc, which tells it apart where codes start again in each bloc. */
export function addressOf(element: NamedElement): string {
  const block = element.kind === 'block' ? null : blockCodeOf(element)
  const code = codeOf(element) ?? ''
  return block === null ? code : `${block}/${code}`
}

const blockCodeOf = (element: NamedElement): string | null => codeOf(element.kind === 'block' ? element : element.block)

const isInside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
const length = ({ start, end }: Range): number => end - start
