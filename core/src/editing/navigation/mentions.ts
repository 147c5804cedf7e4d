import { canonicalCode, codeOf, writtenReferences } from '../../model/codes.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Block, Correspondence, Reference, Referential, Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { codedElements, referenceLists } from './elements.ts'
import { placeInReference } from './reference-place.ts'

/** A stretch of the text that names elements: a declared code, a reference, or a part of one (`BC2` and `C1` of `BC2/C1`). */
export interface Mention {
  readonly range: Range
  readonly kind: 'declaration' | 'reference'
  /** The words in the range. */
  readonly code: string
  readonly elements: readonly NamedElement[]
  /** What an ambiguous reference might name. */
  readonly candidates: readonly NamedElement[]
  /** Whether it is the code of one element: not so of `C.2.1*`, `C1 à C5` and `toutes`. */
  readonly isCode: boolean
}

export interface Mentions {
  /** In no particular order. */
  readonly all: readonly Mention[]
  /** The smallest mention at an offset, its two ends included. */
  at(offset: number): Mention | null
}

const known = new WeakMap<Referential, Mentions>()

/** Where the elements of a text are named. Made once for a model. */
export function mentionsOf({ source, referential }: Pick<Analysis, 'source' | 'referential'>): Mentions {
  const ready = known.get(referential)
  if (ready !== undefined) return ready
  const all = findMentions(source, referential)
  const mentions: Mentions = {
    all,
    at: (offset) =>
      all.reduce<Mention | null>((best, mention) => {
        const { start, end } = mention.range
        if (offset < start || offset > end) return best
        return best === null || end - start < lengthOf(best.range) ? mention : best
      }, null),
  }
  known.set(referential, mentions)
  return mentions
}

const lengthOf = ({ start, end }: Range): number => end - start

function findMentions(source: SourceDocument, referential: Referential): readonly Mention[] {
  const blocks = blocksByCode(referential)
  return [
    ...codedElements(referential).flatMap((element) =>
      element.id === null ? [] : [declared(source, element, element.id)],
    ),
    ...referenceLists(referential).flatMap(({ references }) =>
      references.flatMap((reference) => ofReference(source, reference, blocks)),
    ),
    ...referential.certification.correspondences.flatMap((each) => ofCorrespondence(source, each, blocks)),
  ]
}

/** The blocs by canonical code, the first of each: the one that references name. */
export function blocksByCode({ blocks }: Referential): ReadonlyMap<string, Block> {
  const byCode = new Map<string, Block>()
  for (const block of blocks) {
    const code = canonicalCode(codeOf(block) ?? '')
    if (code !== '' && !byCode.has(code)) byCode.set(code, block)
  }
  return byCode
}

function placeOfText(source: SourceDocument, { value, node }: Text): Pick<Mention, 'range' | 'code'> {
  const code = value.trim()
  const start = value.length - value.trimStart().length
  return { range: source.rangeIn(node, start, start + code.length), code }
}

const declared = (source: SourceDocument, element: NamedElement, id: Text): Mention => ({
  ...placeOfText(source, id),
  kind: 'declaration',
  elements: [element],
  candidates: [],
  isCode: true,
})

type Blocks = ReadonlyMap<string, Block>

function ofCorrespondence(source: SourceDocument, { block }: Correspondence, blocks: Blocks): readonly Mention[] {
  return block === null ? [] : [ofBlock(placeOfText(source, block), blocks)]
}

function ofBlock(place: Pick<Mention, 'range' | 'code'>, blocks: Blocks): Mention {
  const block = blocks.get(canonicalCode(place.code))
  return { ...place, kind: 'reference', elements: block === undefined ? [] : [block], candidates: [], isCode: true }
}

function ofReference(source: SourceDocument, reference: Reference, blocks: Blocks): readonly Mention[] {
  const { code, form, targets, candidates } = reference
  const part = (start: number, end: number): Pick<Mention, 'range' | 'code'> => ({
    range: placeInReference(source, reference, start, end),
    code: code.slice(start, end),
  })
  const slash = code.indexOf('/')
  const from = slash === -1 ? 0 : slash + 1 + (code.slice(slash + 1).length - code.slice(slash + 1).trimStart().length)
  const whole: Mention = {
    ...(slash === -1 ? { range: reference.range, code } : part(from, code.length)),
    kind: 'reference',
    elements: targets,
    candidates,
    isCode: form === 'code',
  }
  if (slash !== -1) return [whole, ofBlock(part(0, code.slice(0, slash).trimEnd().length), blocks)]
  return [whole, ...endsOf(reference, whole, part)]
}

/** The two codes that a range is written with. */
function endsOf(
  { code, form, targets }: Reference,
  whole: Mention,
  part: (start: number, end: number) => Pick<Mention, 'range' | 'code'>,
): readonly Mention[] {
  const ends = form === 'range' ? writtenReferences(code)[0]?.ends : null
  const [first] = targets
  const last = targets.at(-1)
  if (!ends || first === undefined || last === undefined) return []
  return [
    { ...whole, ...part(0, ends[0].length), elements: [first], isCode: true },
    { ...whole, ...part(code.length - ends[1].length, code.length), elements: [last], isCode: true },
  ]
}
