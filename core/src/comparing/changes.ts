import type { Localised } from '../language.ts'
import { canonicalCode, codeOf } from '../model/codes.ts'
import { mention, type NamedElement } from '../model/naming.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Correspondence, Version } from './correspondence.ts'
import { type DetailChange, detailChanges } from './details.ts'
import { textOf } from './element-text.ts'
import { homeOf } from './home.ts'
import { isLinked, isSameSet, linksOf } from './links.ts'
import type { Pairing } from './pairing.ts'
import { onOneLine } from './typography.ts'
import { type Passage, wordChanges } from './word-changes.ts'

/** Where an element stands and what it says, in one version. */
export interface Standing {
  readonly element: NamedElement
  readonly code: string | null
  /** Its statement or title; empty when it has none. */
  readonly text: string
}

export interface Added {
  readonly status: 'added'
  readonly kind: NamedElement['kind']
  readonly before: null
  readonly after: Standing
}

export interface Removed {
  readonly status: 'removed'
  readonly kind: NamedElement['kind']
  readonly before: Standing
  readonly after: null
}

/** One element in both versions, with all that changed in it: at least one of the parts says something. */
export interface Changed {
  readonly status: 'changed'
  readonly kind: NamedElement['kind']
  readonly before: Standing
  readonly after: Standing
  readonly renumbered: boolean
  /** « le bloc BC1 » → « le bloc BC2 », when it stands elsewhere. */
  readonly moved: { readonly from: Localised; readonly to: Localised } | null
  /** Its words, when they changed. */
  readonly reworded: readonly Passage[] | null
  readonly details: readonly DetailChange[]
}

export type Change = Added | Removed | Changed

export interface Sides {
  readonly before: Version
  readonly after: Version
  readonly correspondence: Correspondence
}

/** What became of the elements of one kind: what stayed in the order of the new version, then what came, then what went. */
export function changesOf(pairing: Pairing<NamedElement>, sides: Sides): readonly Change[] {
  return [
    ...pairing.pairs.flatMap(([before, after]) => {
      const change = changed(before, after, sides)
      return change === null ? [] : [change]
    }),
    ...pairing.added.filter(isWritten).map((element): Added => {
      return { status: 'added', kind: element.kind, before: null, after: standing(element, sides.after.source) }
    }),
    ...pairing.removed.filter(isWritten).map((element): Removed => {
      return { status: 'removed', kind: element.kind, before: standing(element, sides.before.source), after: null }
    }),
  ]
}

/** What holds the competencies of a file without blocs is no bloc to speak of. */
const isWritten = (element: NamedElement): boolean => element.kind !== 'block' || !element.implicit

const standing = (element: NamedElement, source: SourceDocument): Standing => ({
  element,
  code: codeOf(element),
  text: onOneLine(textOf(element, source).text),
})

function changed(was: NamedElement, is: NamedElement, sides: Sides): Changed | null {
  const before = standing(was, sides.before.source)
  const after = standing(is, sides.after.source)
  const change: Changed = {
    status: 'changed',
    kind: is.kind,
    before,
    after,
    renumbered: canonicalCode(before.code ?? '') !== canonicalCode(after.code ?? ''),
    moved: movedBetween(was, is, sides),
    reworded: before.text === after.text ? null : wordChanges(before.text, after.text),
    details: detailChanges(was, is, sides),
  }
  const { renumbered, moved, reworded, details } = change
  return renumbered || moved !== null || reworded !== null || details.length > 0 ? change : null
}

function movedBetween(was: NamedElement, is: NamedElement, sides: Sides): Changed['moved'] {
  const { nameOf } = sides.correspondence
  const from = homeOf(was)
  const to = homeOf(is)
  if (from === null || to === null || nameOf(from) === nameOf(to) || isWrittenElsewhere(was, is, sides)) return null
  return { from: mention(from), to: mention(to) }
}

/** Whether an element stayed in its bloc, and only left or joined the competency that it is about: no place but that of its lines. */
function isWrittenElsewhere(was: NamedElement, is: NamedElement, { before, after, correspondence }: Sides): boolean {
  const { nameOf } = correspondence
  if (!isLinked(was) || !isLinked(is) || nameOf(was.block) !== nameOf(is.block)) return false
  // What it is about is told as such.
  if (was.owner === null || is.owner === null) return true
  return isSameSet(linksOf(was, before.coverage, nameOf).all, linksOf(is, after.coverage, nameOf).all)
}
