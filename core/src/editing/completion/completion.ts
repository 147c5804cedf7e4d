import { type ResolvedShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import type { Localised } from '../../language.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { codeProposals, wantedAt } from './codes.ts'
import { completionAt, type Proposal } from './draft.ts'
import { keyProposals } from './keys.ts'
import { type Layout, layoutOf } from './layout.ts'
import { CODED_DEFINITIONS, nextCode } from './next-code.ts'
import { groupOf, placesAt, shapeAt, type WritingPlace } from './place.ts'
import { scalar } from './scalar.ts'
import { SKELETONS } from './skeleton.ts'
import { partSnippet } from './snippets.ts'
import { valueProposals } from './values.ts'
import { takesVerb, verbProposals } from './verbs.ts'

export type CompletionKind = 'key' | 'value' | 'code' | 'verb' | 'snippet'

/** One thing that may be written at a place. */
export interface Completion {
  /** What the list shows: the key, the value, the code, the verb. */
  readonly label: string
  readonly kind: CompletionKind
  /** A few words beside the label. */
  readonly detail: Localised | null
  /** Markdown, shown when the proposal is selected. */
  readonly documentation: Localised | null
  /**
   * Its range holds the offset asked for, is on one line, and covers the part of the word already typed. Its text may have several lines,
   * with their whole indentation: it is to be written as it is.
   */
  readonly edit: TextEdit
  /**
   * The same edit in the syntax of editors' snippets (`${1:…}`), for those that have them; `null` where plain text says it all. Lines
   * after the first are indented from the line it is written on, as editors do with snippets.
   */
  readonly snippet: string | null
  /** What the typed word is compared with when that is not the label. */
  readonly filterText: string | null
}

/**
 * What may be written at an offset, the best first. Works on half-typed text; nothing where nothing fits. Of long lists only the best are
 * given: another letter may bring others.
 * @param offset UTF-16 offset, brought back inside the text
 */
export function complete(analysis: Analysis, offset: number): readonly Completion[] {
  const { source } = analysis
  const inside = Math.max(0, Math.min(Math.trunc(offset) || 0, source.text.length))
  // Between the two characters of a line break, or before a byte order mark, nobody writes.
  const places = placesAt(source, inside).filter(({ cursor }) => cursor === inside)
  if (places.length === 0) return []
  const layout = layoutOf(source)
  return places.flatMap((place) =>
    offersAt(place, analysis, layout).flatMap((offer) => completionsOf(place, offer, source, layout)),
  )
}

/** What is proposed, and what it replaces. */
export interface Offer {
  readonly word: Range
  readonly proposals: readonly Proposal[]
}

/** An offer as the edits that write it. */
export function completionsOf(
  place: WritingPlace,
  { word, proposals }: Offer,
  source: SourceDocument,
  layout: Layout,
): readonly Completion[] {
  const at = ready({ ...place, word }, source)
  return proposals.map((proposal) => written(at, proposal, source, layout))
}

function offersAt(place: WritingPlace, analysis: Analysis, layout: Layout): readonly Offer[] {
  const shape = shapeAt(place.steps)
  if (shape === null) return []
  const owner = place.steps.length === 0 ? null : shapeAt(place.steps.slice(0, -1))
  const offer = (proposals: readonly Proposal[]): Offer => ({ word: place.word, proposals })
  const items = place.kind === 'value' ? shapeOfItems(shape) : null
  if (items?.keys !== undefined) return [offer(firstPartOf(place, items, analysis, layout))]
  if (place.kind === 'key') return [offer(keysAt(place, groupOf(shape), analysis, layout))]
  const wanted = wantedAt(place, shape, owner)
  if (wanted !== null && !place.hasChildren) return [codeProposals(place, shape, wanted, analysis)]
  const verbs = takesVerb(place, shape, owner) ? [verbProposals(place, analysis)] : []
  if (place.kind === 'member' && shape.keys !== undefined) {
    return [offer(partsAt(place, shape, analysis, layout)), ...verbs]
  }
  if (place.kind === 'value' && place.steps.at(-1)?.key === 'id') return [offer(freeCodeAt(place, owner, analysis))]
  return [offer(valueProposals(place, shape, owner)), ...verbs]
}

function keysAt(place: WritingPlace, shape: ResolvedShape, analysis: Analysis, layout: Layout): readonly Proposal[] {
  const keys = keyProposals(place, shape, analysis, layout)
  const isNewFile = place.steps.length === 0 && place.written.size === 0 && !place.hasChildren && place.column === 0
  return isNewFile && !place.flow ? [...SKELETONS, ...keys] : keys
}

/** A new member: as a whole with its blanks, or by its first key. */
function partsAt(place: WritingPlace, shape: ResolvedShape, analysis: Analysis, layout: Layout): readonly Proposal[] {
  if (/\s/.test(place.whole)) return []
  const part = place.hasChildren || place.quoted ? null : partSnippet(shape.definition, analysis, place, layout)
  const snippet: readonly Proposal[] =
    part === null ? [] : [{ ...part, kind: 'snippet', filterText: withoutAccents(part.label) }]
  if (place.flow) return snippet
  const keys = keyProposals(place, shape, analysis, layout)
  return [...snippet, ...keys]
}

/** Beside the key of a list that is still empty: its first member, on the next line. */
function firstPartOf(
  place: WritingPlace,
  items: ResolvedShape,
  analysis: Analysis,
  layout: Layout,
): readonly Proposal[] {
  if (place.hasChildren || place.flow || place.whole !== '') return []
  const steps = [...place.steps, { key: null, offset: place.word.start }]
  const part = partSnippet(items.definition, analysis, { ...place, steps }, layout)
  if (part === null) return []
  const below = (lines: readonly string[]) => {
    const pad = ' '.repeat(layout.dash)
    return ['', ...lines.map((line, index) => `${pad}${index === 0 ? '- ' : '  '}${line}`)]
  }
  const draft = { lines: below(part.draft.lines), plain: below(part.draft.plain ?? part.draft.lines) }
  return [{ ...part, kind: 'snippet', draft, fromKey: true, filterText: withoutAccents(part.label) }]
}

const withoutAccents = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '')

function freeCodeAt(place: WritingPlace, owner: ResolvedShape | null, { referential }: Analysis): readonly Proposal[] {
  const group = owner === null ? null : groupOf(owner)
  const kind = CODED_DEFINITIONS[group?.definition ?? '']
  if (kind === undefined || group === null) return []
  const code = nextCode(referential, kind, place)
  const detail: Localised = { fr: 'prochain code libre', en: 'next free code' }
  const title = shapeOfKey(group, 'id')?.title ?? null
  const written = place.quoted ? code : scalar(code, place.flow)
  return [{ label: code, kind: 'code', detail, documentation: title, draft: { lines: [written] }, filterText: null }]
}

/** After a comma that has no space, one is written. */
function ready(place: WritingPlace, source: SourceDocument): WritingPlace {
  const isGlued = place.before === '' && source.text.charAt(place.word.start - 1) === ','
  return isGlued ? { ...place, before: ' ' } : place
}

function written(place: WritingPlace, proposal: Proposal, source: SourceDocument, layout: Layout): Completion {
  const line = source.offsetAt({ line: source.positionAt(place.word.start).line, character: 0 })
  const lineText = source.text.slice(line, place.cursor)
  const indent = /^[ \t\ufeff]*/.exec(lineText)?.[0].length ?? 0
  const completion = completionAt(place, proposal, layout.lineBreak, indent)
  if (!place.mends) return completion
  // What is replaced begins with white space: so does what it is compared with.
  const typed = /^\s*/.exec(source.text.slice(place.word.start, place.cursor))?.[0] ?? ''
  return { ...completion, filterText: `${typed}${completion.filterText ?? completion.label}` }
}
