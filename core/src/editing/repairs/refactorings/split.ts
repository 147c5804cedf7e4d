import { analyseStatement } from '../../../french/index.ts'
import { nodeUnder } from '../../../model/access.ts'
import { canonicalCode, codeOf, matchesPrefix, splitQualified } from '../../../model/codes.ts'
import type { Competency, Reference, Referential } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { codesOf } from '../../../skeletons/additions.ts'
import { nextCode } from '../../../skeletons/next-code.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { addItem } from '../../../source/writing/add.ts'
import { Prose, scalar, type Written } from '../../../source/writing/written.ts'
import type { Analysis } from '../../analysis.ts'
import { rewriteScalar, type ScalarChange } from '../../navigation/code-scalar.ts'
import { referenceLists } from '../../navigation/elements.ts'
import { writtenPlace } from '../../navigation/reference-place.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/**
 * A competency of two actions, each with its object, becomes two: the second takes the next free code and stands after the first, which
 * keeps criteria, modalities and objectives. What referred to the first refers to both.
 */
export function splits({ analysis, competency, criterion, assessment, objective }: Spot): readonly Refactoring[] {
  if (competency === null || criterion !== null || assessment !== null || objective !== null) return []
  const halves = halvesOf(competency)
  const list = nodeUnder(competency.block.node, 'competences')
  if (halves === null || list?.kind !== 'sequence') return []
  const code = codeOf(competency)
  const newCode = code === null ? null : freeCode(analysis.referential, competency)
  if (code !== null && newCode === null) return []
  const second = {
    ...(newCode === null ? {} : { id: newCode }),
    ...activitiesOf(competency),
    enonce: new Prose(halves.second),
  }
  const shortened = firstHalf(analysis.source, competency, halves.first)
  const added = addItem(analysis.source, list, second, competency.node)
  const references = newCode === null ? [] : referencesToBoth(analysis, competency, newCode)
  if (added === null || shortened === null || references === null) return []
  return [
    {
      id: 'scinder-competence',
      title: {
        fr: `Scinder en deux compétences${newCode === null ? '' : ` (${code} et ${newCode})`}`,
        en: `Split into two competencies${newCode === null ? '' : ` (${code} and ${newCode})`}`,
      },
      kind: 'rewrite',
      edits: [shortened, added, ...references],
    },
  ]
}

interface Halves {
  /** Where the words of the first end, in its statement. */
  readonly first: number
  readonly second: string
}

const JOINS = /[\s,]*\s(?:et|puis)\s+(?:puis\s+|ensuite\s+)?$/i

/** `null` where the two actions share their object (« Concevoir et réaliser un massif »), or more than a sentence is written. */
function halvesOf({ statement, details, continuation }: Competency): Halves | null {
  if (statement === null || details.length > 0 || continuation !== null) return null
  const { value } = statement
  const [one, two, three] = analyseStatement(value).actions
  if (one === undefined || two === undefined || three !== undefined) return null
  const between = value.slice(one.end, two.start)
  const join = JOINS.exec(between)
  if (join === null || !/\p{L}{2}/u.test(between.slice(0, join.index))) return null
  const second = value.slice(two.start)
  return { first: one.end + join.index, second: second.charAt(0).toUpperCase() + second.slice(1) }
}

/** The statement without its second half; its final full stop stays. */
function firstHalf(source: SourceDocument, { statement }: Competency, at: number): TextEdit | null {
  if (statement === null) return null
  const { value, node } = statement
  const end = value.replace(/\s*\.$/, '').length
  return at < end ? { range: source.rangeIn(node, at, end), text: '' } : null
}

function activitiesOf({ activities }: Competency): { readonly activites?: Written } {
  const [first, ...others] = activities
  if (first === undefined) return {}
  if (others.length === 0 && first.form === 'all') return { activites: scalar(first.code) }
  return { activites: activities.map(({ code }) => scalar(code)) }
}

/** The next code of the bloc, that no other bloc has and no lost reference names. */
function freeCode(referential: Referential, { block }: Competency): string | null {
  const everywhere = referential.blocks.flatMap(({ competencies }) => codesOf(competencies))
  const code = nextCode(codesOf(block.competencies), everywhere)
  const isCaught = referenceLists(referential).some(({ references }) =>
    references.some((reference) => code !== null && catches(reference, code)),
  )
  return isCaught ? null : code
}

/** Whether a reference that names something else, or nothing, would name an element of this code. */
function catches({ status, wants, code: written }: Reference, code: string): boolean {
  if (wants !== 'competency' || status === 'resolved') return false
  const { code: own } = splitQualified(written)
  return own.endsWith('*')
    ? matchesPrefix(own, code)
    : own.split(/[^\p{L}\p{N}._]+/u).some((part) => canonicalCode(part) === canonicalCode(code))
}

/** `null` where one cannot be rewritten, or covers the second competency without having covered the first. */
function referencesToBoth(analysis: Analysis, competency: Competency, code: string): readonly TextEdit[] | null {
  const { source, referential } = analysis
  const changes = new Map<ScalarChange['node'], ScalarChange>()
  for (const { references } of referenceLists(referential)) {
    for (const reference of references) {
      const names = reference.targets.includes(competency)
      const covers = reference.form === 'prefix' && matchesPrefix(splitQualified(reference.code).code, code)
      if (covers && !names && reference.wants === 'competency') return null
      if (!names || covers || isCovered(reference, competency)) continue
      const place = writtenPlace(source, reference)
      if (place === null) return null
      const change = changes.get(place.node) ?? { node: place.node, parent: place.parent, replacements: [] }
      change.replacements.push({ start: place.start, end: place.end, text: bothCodes(reference, code) })
      changes.set(place.node, change)
    }
  }
  return [...changes.values()].flatMap((change) => rewriteScalar(source, change))
}

/** `toutes` holds the second too, and a range that goes on after the first: it stands just after it. */
function isCovered({ form, targets }: Reference, competency: Competency): boolean {
  return form === 'all' || (form === 'range' && targets.at(-1) !== competency)
}

/** The reference as it is written, then the new code, that no other bloc has. */
function bothCodes({ code: written }: Reference, code: string): string {
  const { block } = splitQualified(written)
  return `${written}, ${block === null ? '' : `${block}/`}${code}`
}
