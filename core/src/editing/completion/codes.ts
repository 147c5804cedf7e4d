import { type ResolvedShape, shapeOfItems } from '@equerre/schemas'
import { remember } from '../../french/memo.ts'
import type { Localised } from '../../language.ts'
import { withSubActivities } from '../../model/build.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import { isNameable } from '../../model/meant-code.ts'
import type { Block, Referential, Target } from '../../model/referential.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { plainText, shortened } from '../markdown.ts'
import type { Proposal } from './draft.ts'
import type { WritingPlace } from './place.ts'
import { scalar } from './scalar.ts'
import { blockAt } from './whereabouts.ts'

/** What the references of a key designate. */
export type Wanted = Target['kind'] | 'block'

const WANTED_BY_KEY: Readonly<Record<string, Wanted>> = {
  activites: 'activity',
  competences: 'competency',
  modalites: 'assessment',
}

/** What the codes written at a place designate; `null` where none is wanted. */
export function wantedAt(place: WritingPlace, shape: ResolvedShape, owner: ResolvedShape | null): Wanted | null {
  const key = place.steps.findLast((step) => step.key !== null)?.key ?? ''
  if (owner?.definition === 'objectif' && key === 'activite') return 'activity'
  if (owner?.definition === 'correspondance' && key === 'bloc') return 'block'
  const isReference = shape.definition === 'renvois' || (place.kind === 'member' && owner?.definition === 'renvois')
  return isReference ? (WANTED_BY_KEY[key] ?? null) : null
}

/** A list longer than this is not read to its end by anyone. */
const MOST_CODES = 300

/** The codes that may be written, those of the same bloc first, each as a reference from there must write it. */
export function codeProposals(
  place: WritingPlace,
  shape: ResolvedShape,
  wanted: Wanted,
  { referential }: Analysis,
): { readonly word: Range; readonly proposals: readonly Proposal[] } {
  const codes =
    wanted === 'block' ? blockCodes(referential) : targetCodes(wanted, blockAt(referential, place), referential)
  const canBeAll = (wanted === 'activity' || wanted === 'competency') && shape.definition === 'renvois'
  return proposeCodes(place, shape, codes, canBeAll ? allOf(wanted) : null)
}

/** A code that may be written, and what it stands for. */
export interface CodeOffer {
  readonly code: string
  readonly detail: Localised | null
  readonly words: string
}

/**
 * The codes that may be written at a place, those left out that stand there already.
 * @param all what stands for all of them, offered last where nothing is written yet
 */
export function proposeCodes(
  place: WritingPlace,
  shape: ResolvedShape,
  codes: readonly CodeOffer[],
  all: Proposal | null = null,
): { readonly word: Range; readonly proposals: readonly Proposal[] } {
  const { word, others } = segmentAt(place)
  const isList = place.kind === 'value' && shapeOfItems(shape) !== null && !place.quoted && others.length === 0
  const known = new Set([...place.members, ...others].map((code) => canonicalCode(code.replace(/^["']|["']$/g, ''))))
  const written = (code: string) => {
    const shown = place.quoted ? code : scalar(code, place.flow || isList)
    return isList ? { lines: [`[${shown}$0]`], plain: [`[${shown}]`] } : { lines: [shown] }
  }
  const proposals = codes
    .filter(({ code }) => !known.has(canonicalCode(code)))
    .slice(0, MOST_CODES)
    .map(
      ({ code, detail, words }): Proposal => ({
        label: code,
        kind: 'code',
        detail,
        documentation: words === '' ? null : inBoth(documentationOf(words)),
        draft: written(code),
      }),
    )
  const takesAll = all !== null && place.kind === 'value' && known.size === 0 && proposals.length > 1
  return { word, proposals: takesAll ? [...proposals, all] : proposals }
}

/** The same codes are proposed at each stroke: what their documentation says is kept. */
const documentationOf = remember(2_000, (words: string): string => plainText(words, 400))
const isReferable = remember(2_000, isNameable)

const inBoth = (words: string): Localised => ({ fr: words, en: words })

const allOf = (wanted: 'activity' | 'competency'): Proposal => ({
  label: 'toutes',
  kind: 'value',
  detail:
    wanted === 'activity'
      ? { fr: 'toutes les activités du bloc', en: 'every activity of the block' }
      : { fr: 'toutes les compétences du bloc', en: 'every competency of the block' },
  draft: { lines: ['toutes'] },
})

/** Of several codes written as one text (`C1, C2`), the one at the cursor, and the others. */
function segmentAt({ word, head, whole, cursor, kind }: WritingPlace): { word: Range; others: readonly string[] } {
  if (kind === 'key' || !/[,;&]|\set\s/.test(whole)) return { word, others: [] }
  const start = cursor - head.length
  const others: string[] = []
  let at: Range = { start: cursor, end: cursor }
  for (const { 0: part, index } of whole.matchAll(/(?:(?!\s+et\s)[^,;&])+/g)) {
    const written = part.replace(/^(?:\s*et)?\s+/, '')
    const from = start + index + part.length - written.length
    const to = from + written.trimEnd().length
    if (from <= cursor && cursor <= to) at = { start: from, end: to }
    else if (written.trim() !== '') others.push(written.trim())
  }
  return { word: at, others }
}

export const blockCodes = ({ blocks }: Referential): readonly CodeOffer[] =>
  blocks.flatMap((block) => {
    const code = codeOf(block)
    return code === null ? [] : [{ code, detail: null, words: block.title?.value ?? '' }]
  })

/** The codes of a kind of elements, those of one bloc first, each as a reference from there must write it. */
export function targetCodes(wanted: Target['kind'], own: Block | null, referential: Referential): readonly CodeOffer[] {
  const bearers = new Map<string, Target[]>()
  const byBlock = referential.blocks.map((block) => ({ block, targets: firstOfEachCode(ofKind(block, wanted)) }))
  for (const target of byBlock.flatMap(({ targets }) => targets)) {
    const code = canonicalCode(codeOf(target) ?? '')
    const known = bearers.get(code)
    if (known === undefined) bearers.set(code, [target])
    else known.push(target)
  }
  const inOrder = [...byBlock.filter(({ block }) => block === own), ...byBlock.filter(({ block }) => block !== own)]
  return inOrder.flatMap(({ block, targets }) => {
    const detail = detailOf(block)
    return targets.flatMap((target) => {
      const code = codeOf(target) ?? ''
      const isPlain = block === own || bearers.get(canonicalCode(code))?.length === 1
      const blockCode = codeOf(block)
      if (!isPlain && blockCode === null) return []
      return [{ code: isPlain ? code : `${blockCode}/${code}`, detail, words: wordsOf(target) }]
    })
  })
}

function ofKind(block: Block, wanted: Target['kind']): readonly Target[] {
  if (wanted === 'activity') return withSubActivities(block.activities)
  return wanted === 'competency' ? block.competencies : block.assessments
}

/** References resolve to the first element of each code; a code that reads as something else cannot be referred to. */
function firstOfEachCode(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>()
  return targets.filter((target) => {
    const code = codeOf(target)
    if (code === null || !isReferable(code) || seen.has(canonicalCode(code))) return false
    seen.add(canonicalCode(code))
    return true
  })
}

function detailOf(block: Block): Localised | null {
  const name = [codeOf(block), block.title?.value].flatMap((part) => (part == null ? [] : [part])).join(' – ')
  return name === '' ? null : inBoth(shortened(name, 80))
}

/** What an element says, as one reads it. */
function wordsOf(target: Target): string {
  switch (target.kind) {
    case 'activity':
      return (target.title ?? target.description ?? target.tasks[0])?.value ?? ''
    case 'competency':
      return [target.statement, ...target.details, target.continuation].flatMap((text) => text?.value ?? []).join(' ')
    case 'assessment':
      return (target.title ?? target.brief ?? target.statement)?.value ?? ''
  }
}
