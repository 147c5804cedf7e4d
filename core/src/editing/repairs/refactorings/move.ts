import type { Localised } from '../../../language.ts'
import { canonicalCode, codeOf } from '../../../model/codes.ts'
import { mention } from '../../../model/naming.ts'
import type { Assessment, Competency, Criterion } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { blockOrder, isPlainCode } from '../../../skeletons/additions.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { applyEdits } from '../../../source/edits.ts'
import { addKeys, addMember } from '../../../source/writing/add.ts'
import { type Taken, takeEntry, takeMember } from '../../../source/writing/take.ts'
import { Commented, Moved, type Written } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/** A criterion or a modality goes from its competency to the bloc, or back into the one competency it names. */
export function moves({ analysis: { source }, criterion, assessment }: Spot): readonly Refactoring[] {
  const element = criterion ?? assessment
  if (element === null) return []
  return element.owner === null ? movedIn(source, element) : movedOut(source, element, element.owner)
}

type Movable = Criterion | Assessment

const WORDS = {
  criterion: {
    slug: 'critere',
    key: 'criteres',
    definition: 'critere',
    this: { fr: 'ce critère', en: 'this criterion' },
  },
  assessment: {
    slug: 'modalite',
    key: 'modalites',
    definition: 'modalite',
    this: { fr: 'cette épreuve', en: 'this assessment' },
  },
} as const

function movedOut(source: SourceDocument, element: Movable, owner: Competency): readonly Refactoring[] {
  const words = WORDS[element.kind]
  const code = codeOf(owner)
  if (code === null || !isNamedFromBlock(owner, code) || element.references.length > 0) return []
  const taken = takeMember(source, owner.node, words.key, element.node)
  const part = taken === null ? null : withLink(source, element, taken, code)
  if (taken === null || part === null) return []
  const added = addMember(source, owner.block.node, words.key, commented(taken, part), blockOrder(owner.block))
  return moved(`sortir-${words.slug}`, 'extract', taken, added, {
    fr: `Porter ${words.this.fr} au bloc`,
    en: `Move ${words.this.en} to the bloc`,
  })
}

function movedIn(source: SourceDocument, element: Movable): readonly Refactoring[] {
  const words = WORDS[element.kind]
  const [reference, other] = element.references
  const [target, second] = reference?.targets ?? []
  if (other !== undefined || second !== undefined || target?.kind !== 'competency' || reference?.form !== 'code')
    return []
  if (target.block !== element.block || element.node.kind !== 'mapping') return []
  const taken = takeMember(source, element.block.node, words.key, element.node)
  const removal = takeEntry(source, element.node, 'competences')
  if (taken === null || removal === null) return []
  const part = commented(taken, rewritten(source, taken, [removal]))
  const added = addMember(source, target.node, words.key, part, keyOrder('competence'))
  const { fr, en } = mention(target)
  return moved(`rentrer-${words.slug}`, 'inline', taken, added, {
    fr: `Placer ${words.this.fr} dans ${fr}`,
    en: `Move ${words.this.en} into ${en}`,
  })
}

function moved(
  id: string,
  kind: 'extract' | 'inline',
  { removal }: Taken,
  added: TextEdit | null,
  title: Localised,
): readonly Refactoring[] {
  return added === null ? [] : [{ id, title, kind, edits: [removal, added] }]
}

/** Whether its code names the competency, and no other before it, from anywhere in its bloc. */
function isNamedFromBlock(owner: Competency, code: string): boolean {
  const first = owner.block.competencies.find(
    (competency) => canonicalCode(codeOf(competency) ?? '') === canonicalCode(code),
  )
  return first === owner && isPlainCode(code)
}

const commented = ({ comments }: Taken, part: Written): Written =>
  comments.length === 0 ? part : new Commented(comments, part)

/** The part with `competences: [C1.1]` where the format wants it. */
function withLink(source: SourceDocument, { node, kind }: Movable, taken: Taken, code: string): Written | null {
  if (node.kind === 'sequence') return null
  if (node.kind === 'scalar') {
    const text = source.text.slice(taken.range.start, taken.range.end)
    return { competences: [code], enonce: new Moved(text, taken.column) }
  }
  const edits = addKeys(source, node, { competences: [code] }, keyOrder(WORDS[kind].definition))
  return edits === null ? null : rewritten(source, taken, edits)
}

/** The lines of a part after edits that stand inside it. */
function rewritten(source: SourceDocument, { range, column }: Taken, edits: readonly TextEdit[]): Moved {
  const own = edits.map(({ range: { start, end }, text }) => ({
    range: { start: start - range.start, end: end - range.start },
    text,
  }))
  return new Moved(applyEdits(source.text.slice(range.start, range.end), own).text, column)
}
