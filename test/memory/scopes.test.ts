import { describe, expect, test } from 'vitest'
import { computeCoverage } from '../../core/src/coverage/compute.ts'
import { divisionsOf, elementsOf, pieceOfDivision, treeWith } from '../../core/src/engine/memory/division.ts'
import { holdsWords, structureOf, together } from '../../core/src/engine/memory/fingerprint.ts'
import { type Piece, reportWithin } from '../../core/src/engine/memory/piece.ts'
import { type Checked, isClosed } from '../../core/src/engine/memory/rerun.ts'
import { changedWords, movedReports } from '../../core/src/engine/memory/structure.ts'
import { profileOf } from '../../core/src/engine/profile.ts'
import { buildModel } from '../../core/src/model/build.ts'
import { rules } from '../../core/src/rules/generated/registry.ts'
import type { Report, Rule } from '../../core/src/rules/rule.ts'
import type { SourceDocument } from '../../core/src/source/document.ts'
import { readSource } from '../../core/src/source/read.ts'
import { Random } from '../../core/src/source/testing/random.ts'
import type { MappingNode, ScalarNode, SourceNode } from '../../core/src/source/tree.ts'
import { exampleTexts, generatedTexts, type NamedText, realTexts, sampleTexts } from './texts.ts'

/** What a rule declares of its scope is true: run on parts alone, it says what it says of the whole. */

const scoped = (scope: Rule['scope']): readonly Rule[] => rules.filter((rule) => rule.scope === scope)

function checkedOf(source: SourceDocument): Checked {
  const referential = buildModel(source)
  return { source, referential, coverage: computeCoverage(referential), profile: profileOf(referential) }
}

const run = (rule: Rule, checked: Checked): readonly Report[] => [
  ...rule.check({ ...checked, options: rule.options?.defaults ?? {} }),
]

/** A file cut down to one piece. */
function alone({ source, profile }: Checked, root: MappingNode, piece: Piece): Checked {
  const part: SourceDocument = {
    text: source.text,
    root: treeWith(root, new Set(piece.parts)),
    problems: source.problems,
    comments: source.comments,
    positionAt: (offset) => source.positionAt(offset),
    offsetAt: (position) => source.offsetAt(position),
    rangeIn: (node, start, end) => source.rangeIn(node, start, end),
  }
  return { ...checkedOf(part), profile }
}

const listed = (reports: readonly Report[]): readonly string[] => reports.map((report) => JSON.stringify(report)).sort()

/** The rules that do not say of the pieces, one by one, what they say of the whole. */
function wrongOn(
  checked: Checked,
  root: MappingNode,
  pieces: readonly Piece[],
  scope: Rule['scope'],
): readonly string[] {
  const parts = pieces.map((piece) => ({ piece, part: alone(checked, root, piece) }))
  return scoped(scope).flatMap((rule) => {
    const found = parts.flatMap(({ piece, part }) => run(rule, part).map((report) => ({ piece, report })))
    const strays = found.filter(({ piece, report }) => reportWithin(report, piece) === null)
    const same = listed(found.map(({ report }) => report)).join() === listed(run(rule, checked)).join()
    return same && strays.length === 0 ? [] : [rule.id]
  })
}

const divisionPieces = (root: MappingNode): readonly Piece[] => divisionsOf(root).map(pieceOfDivision)

const elementPieces = (root: MappingNode): readonly Piece[] => divisionsOf(root).flatMap(elementsOf)

const texts: readonly NamedText[] = [...sampleTexts(), ...generatedTexts(), ...realTexts(), ...exampleTexts()]

describe('a rule that declares', { timeout: 120_000 }, () => {
  test.each([
    ['element', () => true, elementPieces],
    ['block', isClosed, divisionPieces],
  ] as const)('the scope « %s » says of each one alone what it says of the whole', (scope, applies, piecesOf) => {
    const wrong = texts.flatMap(({ name, text }) => {
      const checked = checkedOf(readSource(text))
      const { root } = checked.referential
      if (root === null || !applies(checked.referential)) return []
      return wrongOn(checked, root, piecesOf(root), scope).map((id) => `${id} in ${name}`)
    })
    expect(wrong).toEqual([])
  })

  test('the scope « structure » says the same when words change', () => {
    const random = new Random(11)
    const tried = texts.flatMap(({ name, text }) => {
      const before = checkedOf(readSource(text))
      const said = scoped('structure').map((rule) => ({ rule, reports: run(rule, before) }))
      const edits = text.length > 2_000 ? 12 : 2
      return Array.from({ length: edits }, () => wrongAfterEdit(before, said, random)).map(
        (wrong) => wrong?.map((id) => `${id} in ${name}`) ?? null,
      )
    })
    expect(tried.filter((wrong) => wrong !== null).length).toBeGreaterThan(500)
    expect(tried.flatMap((wrong) => wrong ?? [])).toEqual([])
  })
})

interface Said {
  readonly rule: Rule
  readonly reports: readonly Report[]
}

/** The rules of structure whose reports, moved, are not those of the text after; `null` when the edit changed more than words. */
function wrongAfterEdit(before: Checked, said: readonly Said[], random: Random): readonly string[] | null {
  const after = checkedOf(readSource(withOtherWords(before, random)))
  const [root, newRoot] = [before.referential.root, after.referential.root]
  if (root === null || newRoot === null || before.profile !== after.profile) return null
  const changed = changedWords(before.source.text, after.source)
  if (structureOfAll(root) !== structureOfAll(newRoot) || changed === null) return null
  return said.flatMap(({ rule, reports }) => {
    const moved = movedReports(reports, changed)
    return moved === null || JSON.stringify(moved) === JSON.stringify(run(rule, after)) ? [] : [rule.id]
  })
}

const structureOfAll = (root: MappingNode): number => together(divisionPieces(root).map(structureOf))

function withOtherWords({ source, referential }: Checked, random: Random): string {
  const { text } = source
  const scalars = referential.root === null ? [] : wordsUnder(referential.root, '')
  const [at, from] = [scalars[random.below(scalars.length)], scalars[random.below(scalars.length)]]
  if (at === undefined) return text
  const inner = at.range.start + 1 + random.below(Math.max(1, at.range.end - at.range.start - 1))
  const words = from?.text.slice(0, 30).replace(/[:#"'\n]/g, '') ?? ''
  const added = random.pick([words, 'x', ' C1.2 ', ', mot', ''])
  return random.chance(0.3)
    ? text.slice(0, at.range.start + 1) + text.slice(inner)
    : text.slice(0, inner) + added + text.slice(inner)
}

function wordsUnder(node: SourceNode, key: string): readonly ScalarNode[] {
  if (node.kind === 'scalar') return holdsWords(key) ? [node] : []
  if (node.kind === 'sequence') return node.items.flatMap((item) => wordsUnder(item, key))
  return node.entries.flatMap((entry) => wordsUnder(entry.value, entry.key.text))
}
