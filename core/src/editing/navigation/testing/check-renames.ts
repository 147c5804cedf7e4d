import { expect } from 'vitest'
import { withSubActivities } from '../../../model/build.ts'
import { canonicalCode, codeOf } from '../../../model/codes.ts'
import type { NamedElement } from '../../../model/naming.ts'
import type { Reference } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { applyEdits } from '../../../source/edits.ts'
import { readSource } from '../../../source/read.ts'
import { Random } from '../../../source/testing/random.ts'
import { type Analysis, analyse } from '../../analysis.ts'
import { codedElements, referenceLists } from '../elements.ts'
import { refusedCode, takenCode } from '../new-code.ts'
import { renameAt } from '../rename.ts'

const CODES: readonly [string, ...string[]] = [
  'X9',
  '1.10',
  'C.9.1z',
  'C1',
  'C2.1',
  'C1.9',
  'BC7',
  'E9',
  'l’A 2',
  'C: 3',
  'é#1',
  'A1.10',
]

/** Where an offset of the text is after the edits. */
const moved = (offset: number, edits: readonly TextEdit[]): number =>
  edits
    .filter(({ range }) => range.end <= offset)
    .reduce((at, { range, text }) => at + text.length - (range.end - range.start), offset)

/** What each list of references designates, by the places of the elements; what it does not find is counted. */
function designated({ referential }: Analysis, place: (offset: number) => number): readonly string[] {
  const placesOf = ({ targets, candidates }: Reference): readonly number[] =>
    [...targets, ...candidates].map(({ node }) => place(node.range.start))
  return referenceLists(referential).map(({ references }) => {
    const resolved = references.filter(({ status }) => status === 'resolved').flatMap(placesOf)
    const others = references.filter(({ status }) => status !== 'resolved').map((each) => placesOf(each).join('+'))
    return `${[...new Set(resolved)].sort((a, b) => a - b)} | ${others.join(' ')}`
  })
}

const countOfReferences = ({ referential }: Analysis): number =>
  referenceLists(referential).flatMap(({ references }) => references).length

/**
 * What was written otherwise than the code is not written so again: a reference that had to name its bloc, a prefix that became codes,
 * another spelling of the code. Nor is a sub-activity left behind whose code happened to continue the new one.
 */
function isReversible(text: string, edits: readonly TextEdit[], element: NamedElement, code: string): boolean {
  const old = codeOf(element) ?? ''
  if (canonicalCode(old) === canonicalCode(code)) return false
  const isPlain = edits.every(({ range, text: written }) => {
    const replaced = text.slice(range.start, range.end)
    return replaced.includes(old) && !replaced.includes('*') && (replaced.includes('/') || !written.includes('/'))
  })
  if (element.kind !== 'activity') return isPlain
  return isPlain && withSubActivities(element.activities).every((below) => !codeOf(below)?.startsWith(code))
}

/** Quotes that a code needs come and go with it. */
const withoutQuotes = (text: string, ...codes: readonly string[]): string =>
  codes.some((code) => /^\d|[:#]/.test(code)) ? text.replace(/["']/g, '') : text

/**
 * Renames elements of a text at random: after each the text reads, every reference designates what it did, and renaming back gives the
 * text again.
 * @returns how many renames were made, and whether the text has any code
 */
export function checkRenames(
  text: string,
  rounds: number,
  codes = CODES,
): { readonly done: number; readonly hasCodes: boolean } {
  const analysis = analyse(readSource(text))
  const random = new Random(text.length)
  const elements = codedElements(analysis.referential).flatMap((element) =>
    element.id === null ? [] : [{ element, id: element.id }],
  )
  let done = 0
  for (let round = 0; round < rounds && elements.length > 0; round++) {
    const named = elements[random.below(elements.length)]
    if (named === undefined) continue
    const { element, id } = named
    const old = id.value.trim()
    const code = random.pick(codes)
    const renaming = renameAt(analysis, id.node.range.start + 1, code)
    if (renaming.kind === 'refused') {
      expect(renaming.reason.fr && renaming.reason.en).not.toBe('')
      continue
    }
    done++
    const { edits } = renaming
    const result = applyEdits(text, edits)
    expect(result.dropped).toEqual([])
    const after = analyse(readSource(result.text))
    expect(after.source.problems.map((problem) => problem.code)).toEqual(
      analysis.source.problems.map((problem) => problem.code),
    )
    expect(designated(after, (offset) => offset)).toEqual(designated(analysis, (offset) => moved(offset, edits)))
    const place = moved(id.node.range.start, edits)
    const written = codedElements(after.referential).filter((element) => element.id?.node.range.start === place)
    expect(written.map(codeOf)).toContain(code)
    const isRewritten =
      countOfReferences(after) !== countOfReferences(analysis) || !isReversible(text, edits, element, code)
    // A code that could not be given today is not given back.
    const isFaulty = refusedCode(old) ?? takenCode(analysis.referential, new Map([[element, old]]))
    const back = renameAt(after, place + 1, old)
    if (isFaulty !== null) continue
    if (isRewritten || back.kind === 'refused') {
      expect(isRewritten, back.kind === 'refused' ? back.reason.fr : '').toBe(true)
      continue
    }
    expect(withoutQuotes(applyEdits(result.text, back.edits).text, code, old)).toBe(withoutQuotes(text, code, old))
  }
  return { done, hasCodes: elements.length > 0 }
}
