import { withSubActivities } from '../../model/build.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { Activity, Assessment, Block, Competency, Criterion, Referential } from '../../model/referential.ts'
import type { WritingPlace } from './place.ts'
import { blockAt, competencyAt, lastBefore, parentActivityAt } from './whereabouts.ts'

type Coded = Block | Activity | Competency | Assessment | Criterion
export type CodedKind = Coded['kind']

/** The kind of element that a definition of the format describes, when it bears codes. */
export const CODED_DEFINITIONS: Readonly<Record<string, CodedKind>> = {
  bloc: 'block',
  activite: 'activity',
  competence: 'competency',
  modalite: 'assessment',
  critere: 'criterion',
}

/** Whether the elements of this kind bear codes in this file: a document that numbers none is left so. */
export function bearsCodes(referential: Referential, kind: CodedKind): boolean {
  const elements = referential.blocks.flatMap((block) => ofKind(block, kind))
  return elements.length === 0 ? kind !== 'criterion' : elements.some((element) => codeOf(element) !== null)
}

/**
 * The code that a new element would bear at a place: the one after that of its elder, free in its bloc, and in the file when the codes
 * do not start again in each bloc.
 */
export function nextCode(referential: Referential, kind: CodedKind, place: WritingPlace): string {
  const block = kind === 'block' ? null : blockAt(referential, place)
  const others = (elements: readonly Coded[]) => elements.filter((element) => !isAt(element, place))
  const everywhere = others(referential.blocks.flatMap((each) => ofKind(each, kind)))
  const beside = others(block === null ? everywhere : siblings(referential, block, kind, place))
  const restart = restarts(referential, kind)
  const taken = new Set(codesOf(restart && block !== null ? ofKind(block, kind) : everywhere).map(canonicalCode))
  const isFree = (code: string) => !taken.has(canonicalCode(code))
  const [eldest, elder] = aroundIn(beside, place)
  const before = elder === null && eldest !== null ? decrement(eldest) : null
  if (before !== null && isFree(before)) return before
  let code = elder !== null ? increment(elder) : (eldest ?? first(referential, kind, block, place, restart))
  while (!isFree(code)) code = increment(code)
  return code
}

const isAt = ({ id }: Coded, { word }: WritingPlace): boolean =>
  id !== null && id.node.range.start <= word.end && word.start <= id.node.range.end

function ofKind(block: Block, kind: CodedKind): readonly Coded[] {
  switch (kind) {
    case 'block':
      return block.implicit ? [] : [block]
    case 'activity':
      return withSubActivities(block.activities)
    case 'competency':
      return block.competencies
    case 'assessment':
      return block.assessments
    case 'criterion':
      return block.criteria
  }
}

/** Those a new element is numbered after: of a nested criterion or activity, those of the same owner when there are any. */
function siblings(referential: Referential, block: Block, kind: CodedKind, place: WritingPlace): readonly Coded[] {
  if (kind === 'activity') return parentActivityAt(referential, place)?.activities ?? block.activities
  if (kind !== 'criterion') return ofKind(block, kind)
  const owner = competencyAt(referential, place)
  if (owner === null) return block.criteria
  const own = codesOf(owner.criteria).length > 0
  return own ? owner.criteria : block.criteria.filter((criterion) => !isNumberedByOwner(criterion))
}

const codesOf = (elements: readonly Coded[]): readonly string[] => elements.flatMap((element) => codeOf(element) ?? [])

/** The code of the first of the elements, and that of the last which stands before a place. */
function aroundIn(elements: readonly Coded[], { word }: WritingPlace): readonly [string | null, string | null] {
  const coded = elements.filter((element) => codeOf(element) !== null)
  const [eldest] = coded
  const elder = lastBefore(coded, word.start)
  return [eldest === undefined ? null : codeOf(eldest), elder === null ? null : codeOf(elder)]
}

/** `C1.4` after `C1.3`, `E02` after `E01`, `C.2.1b` after `C.2.1a`. */
export function increment(code: string): string {
  const [, stem = code, digits, letter = ''] = /^(.*?)(\d+)([^\d]*)$/.exec(code) ?? []
  if (digits === undefined) return `${code}1`
  if (/^[a-y]$/i.test(letter)) return `${stem}${digits}${String.fromCharCode(letter.charCodeAt(0) + 1)}`
  return `${stem}${String(Number(digits) + 1).padStart(digits.length, '0')}`
}

/** `C1.1` before `C1.2`, `C.2.1a` before `C.2.1b`; `null` before the first of its kind. */
function decrement(code: string): string | null {
  const [, stem = '', digits, letter = ''] = /^(.*?)(\d+)([^\d]*)$/.exec(code) ?? []
  if (digits === undefined) return null
  if (/^[b-z]$/i.test(letter)) return `${stem}${digits}${String.fromCharCode(letter.charCodeAt(0) - 1)}`
  return Number(digits) < 2 ? null : `${stem}${String(Number(digits) - 1).padStart(digits.length, '0')}`
}

const numberIn = (code: string | null): string | null => /\d+(?:\.\d+)*/.exec(code ?? '')?.[0] ?? null

/** `CR1.2.1` of C1.2: its number continues that of its competency. */
function isNumberedByOwner(criterion: Criterion): boolean {
  const owner = criterion.owner === null ? null : numberIn(codeOf(criterion.owner))
  return owner !== null && numberIn(codeOf(criterion))?.startsWith(`${owner}.`) === true
}

/** Whether the codes of this kind start again in each bloc. */
function restarts({ blocks }: Referential, kind: CodedKind): boolean {
  const firsts = blocks.flatMap((block) => codesOf(ofKind(block, kind)).slice(0, 1)).map(canonicalCode)
  return new Set(firsts).size < firsts.length
}

/** The first code of its kind where none stands yet: as the other blocs do it, else as most documents do. */
function first(
  referential: Referential,
  kind: CodedKind,
  block: Block | null,
  place: WritingPlace,
  restart: boolean,
): string {
  const owner = competencyAt(referential, place)
  if (kind === 'criterion' && owner !== null) return firstOfOwner(referential, owner)
  const parent = kind === 'activity' ? parentActivityAt(referential, place) : null
  if (parent !== null && codeOf(parent) !== null) return `${codeOf(parent)}.1`
  const [model] = referential.blocks.filter((each) => each !== block && codesOf(ofKind(each, kind)).length > 0)
  const rank = block === null ? 1 : numberOfBlock(referential, block)
  if (model === undefined) return usual(kind, block?.implicit === false ? rank : null)
  const [sample = ''] = codesOf(ofKind(model, kind))
  if (restart) return sample
  const numbered = /^(\D*)(\d+)(\D.*?)(\d+)$/.exec(sample)
  if (numbered !== null && Number(numbered[2]) === numberOfBlock(referential, model)) {
    const [, stem, digits = '', middle, last = ''] = numbered
    return `${stem}${String(rank).padStart(digits.length, '0')}${middle}${'1'.padStart(last.length, '0')}`
  }
  const all = referential.blocks.flatMap((each) => codesOf(ofKind(each, kind)))
  return increment(all.at(-1) ?? sample)
}

function firstOfOwner(referential: Referential, owner: Competency): string {
  const model = referential.blocks.flatMap(({ criteria }) => criteria).find(isNumberedByOwner)
  const own = numberIn(codeOf(owner)) ?? '1'
  const code = model === undefined ? null : codeOf(model)
  const stem = code === null ? 'CR' : code.slice(0, code.search(/\d/))
  return `${stem}${own}.1`
}

function numberOfBlock({ blocks }: Referential, block: Block): number {
  const digits = /(\d+)\D*$/.exec(codeOf(block) ?? '')?.[1]
  return digits === undefined ? blocks.indexOf(block) + 1 : Number(digits)
}

function usual(kind: CodedKind, block: number | null): string {
  const inBlock = block === null ? '' : `${block}.`
  switch (kind) {
    case 'block':
      return 'BC1'
    case 'activity':
      return `A${inBlock}1`
    case 'competency':
      return `C${inBlock}1`
    case 'assessment':
      return 'E1'
    case 'criterion':
      return `CR${inBlock}1`
  }
}
