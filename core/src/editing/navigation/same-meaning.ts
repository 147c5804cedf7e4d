import { buildModel } from '../../model/build.ts'
import { canonicalCode, codeOf, splitQualified } from '../../model/codes.ts'
import type { Block, Reference, Referential } from '../../model/referential.ts'
import type { TextEdit } from '../../rules/rule.ts'
import { applyEdits } from '../../source/edits.ts'
import { readSource } from '../../source/read.ts'
import type { Analysis } from '../analysis.ts'
import { codedElements, type ReferenceList, referenceLists } from './elements.ts'
import { blocksByCode } from './mentions.ts'
import type { Changes } from './rename-edits.ts'

/** What would not be the same after a rename. */
export type ChangedMeaning =
  /** The text would not read as well, or other elements would be in it, or other codes. */
  | { readonly kind: 'text' }
  /** A list of references would not designate the same elements. */
  | { readonly kind: 'references'; readonly first: Reference; readonly references: readonly Reference[] }

/** Reads the text as the edits leave it, and compares place by place; `null` when only the codes are others. */
export function changedMeaning(
  analysis: Analysis,
  edits: readonly TextEdit[],
  changes: Changes,
): ChangedMeaning | null {
  const { text, dropped } = applyEdits(analysis.source.text, edits)
  const source = readSource(text)
  const after = buildModel(source)
  const problems = (of: Analysis['source']): string => of.problems.map(({ code }) => code).join(' ')
  if (dropped.length > 0 || problems(source) !== problems(analysis.source)) return { kind: 'text' }
  if (!haveSameElements(analysis.referential, after, changes)) return { kind: 'text' }
  return changedReferences(analysis.referential, after)
}

function haveSameElements(before: Referential, after: Referential, changes: Changes): boolean {
  const elements = codedElements(before)
  const others = codedElements(after)
  return (
    elements.length === others.length &&
    elements.every((element, at) => {
      const other = others[at]
      if (other === undefined || other.kind !== element.kind) return false
      return codeOf(other) === (changes.get(element) ?? codeOf(element))
    }) &&
    namedBlocks(before).join() === namedBlocks(after).join()
  )
}

/** The blocs that the correspondences name, by rank. */
function namedBlocks(referential: Referential): readonly number[] {
  const blocks = blocksByCode(referential)
  return referential.certification.correspondences.map(({ block }) => {
    const named: Block | undefined = blocks.get(canonicalCode(block?.value ?? ''))
    return named === undefined ? -1 : referential.blocks.indexOf(named)
  })
}

function changedReferences(before: Referential, after: Referential): ChangedMeaning | null {
  const lists = referenceLists(before)
  const others = referenceLists(after)
  if (lists.length !== others.length) return { kind: 'text' }
  const rankBefore = ranks(before)
  const rankAfter = ranks(after)
  const changed: Reference[] = []
  for (const [at, list] of lists.entries()) {
    const other = others[at]
    if (other === undefined) return { kind: 'text' }
    changed.push(...differing(list, other, rankBefore, rankAfter))
  }
  const [first] = changed
  return first === undefined ? null : { kind: 'references', first, references: changed }
}

/** The rank of each element, which is the same in two texts of one shape, and the blocs that prefixes name. */
interface Ranks {
  readonly of: ReadonlyMap<unknown, number>
  readonly blocks: ReadonlyMap<string, Block>
}

const ranks = (referential: Referential): Ranks => ({
  of: new Map(codedElements(referential).map((element, rank) => [element, rank])),
  blocks: blocksByCode(referential),
})

/** The references of a list that do not designate the same; all of them when a reference became several and the list changed. */
function differing(list: ReferenceList, other: ReferenceList, before: Ranks, after: Ranks): readonly Reference[] {
  if (list.references.length === other.references.length) {
    return list.references.filter((reference, at) => {
      const now = other.references[at]
      return now === undefined || designated(reference, before) !== designated(now, after)
    })
  }
  return together(list, before) === together(other, after) ? [] : list.references
}

const rankList = (elements: readonly unknown[], { of }: Ranks): readonly number[] =>
  elements.map((element) => of.get(element) ?? -1)

/** What a reference designates; where that is nothing, the bloc it looks in counts. */
function designated({ code, status, targets, candidates }: Reference, known: Ranks): string {
  const found = `${status} ${rankList(targets, known).join()} ${rankList(candidates, known).join()}`
  const block = status === 'resolved' ? null : splitQualified(code).block
  return block === null ? found : `${found} ${rankList([known.blocks.get(canonicalCode(block))], known).join()}`
}

/** What the references of a list designate between them, whatever their order and number. */
function together({ references }: ReferenceList, known: Ranks): string {
  const targets = rankList(
    references.flatMap((reference) => reference.targets),
    known,
  )
  const unresolved = references.filter(({ status }) => status !== 'resolved').map((each) => designated(each, known))
  return [...new Set(targets)].sort((a, b) => a - b).join() + unresolved.sort().join(';')
}
