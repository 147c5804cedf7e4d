import type { CheckResult, Finding, Range, SourceNode } from '@equerre/core'
import type { Chapter, OfficialBlock, OfficialDocument, Run } from '../official/document.ts'
import { run } from '../official/document.ts'
import type { Remark } from './remarks.ts'

/** A run that stands for words of the document which are no runs of a line: a title, a fact, a summary. */
export interface Headings {
  readonly title: Run
  readonly facts: readonly Run[]
  readonly blocks: ReadonlyMap<OfficialBlock, BlockHeadings>
}

export interface BlockHeadings {
  readonly title: Run
  readonly facts: readonly Run[]
  readonly summaries: readonly Run[]
}

export function headingsOf(official: OfficialDocument): Headings {
  const of = (text: string, origin: SourceNode | undefined): Run => run(text, false, origin ?? null)
  const blocks = official.blocks.map((block): [OfficialBlock, BlockHeadings] => [
    block,
    {
      title: of(block.title, block.origin),
      facts: block.facts.map(({ text, origin }) => of(text, origin)),
      summaries: block.summaries.map((text, at) => of(text, block.summaryOrigins?.[at])),
    },
  ])
  return {
    title: of(official.title, official.origin),
    facts: official.facts.map(({ text, origin }) => of(text, origin)),
    blocks: new Map(blocks),
  }
}

/** Every run of the document, in the order in which they are read. */
function runsOf(official: OfficialDocument, headings: Headings): readonly Run[] {
  const ofChapter = ({ lines }: Chapter): readonly Run[] => lines.flatMap(({ runs }) => runs)
  return [
    headings.title,
    ...headings.facts,
    ...official.about.flatMap(ofChapter),
    ...official.blocks.flatMap((block) => {
      const { title, facts, summaries } = headings.blocks.get(block) ?? { title: run(''), facts: [], summaries: [] }
      const cells = block.rows.flatMap((row) => row.flatMap((cell) => cell?.lines ?? []))
      return [title, ...facts, ...summaries, ...cells.flatMap(({ runs }) => runs)]
    }),
  ]
}

/**
 * Where each finding stands in the document: on the words that it speaks of; what speaks of a whole element, or of what it lacks, on its
 * first words; what speaks of the file, on the title.
 * @returns the remarks by their runs, numbered in the order of the findings
 */
export function anchorsOf(
  { findings, source, referential }: CheckResult,
  official: OfficialDocument,
  headings: Headings,
): ReadonlyMap<Run, readonly Remark[]> {
  const runs = runsOf(official, headings).filter(({ text }) => text !== '')
  const elements = referential.blocks.flatMap((block) => [
    block.node,
    ...block.activities.map(({ node }) => node),
    ...block.competencies.map(({ node }) => node),
    ...block.assessments.map(({ node }) => node),
    ...block.criteria.map(({ node }) => node),
  ])
  const byRun = new Map<Run, Remark[]>()
  findings.forEach(({ range }: Finding, id) => {
    const at = wordsAt(range, runs) ?? elementAt(range, runs, elements) ?? headings.title
    const { start, end } = partOf(at, range, source.rangeIn.bind(source))
    byRun.set(at, [...(byRun.get(at) ?? []), { id, start, end }])
  })
  return byRun
}

const meets = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end
const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.start < outer.end

/** The first words that come from the place of a finding; of a wider origin, only where nothing nearer does. */
function wordsAt(range: Range, runs: readonly Run[]): Run | null {
  const met = runs.filter(({ origin }) => origin !== undefined && meets(origin.range, range))
  const exact = met.filter(({ origin }) => origin?.kind === 'scalar')
  return (
    exact[0] ?? met.find(({ origin }) => origin !== undefined && origin.range.end - origin.range.start < WIDEST) ?? null
  )
}

/** A place wider than this is that of an element, not of words. */
const WIDEST = 2000

/** The first words of the smallest element that holds the place. */
function elementAt(range: Range, runs: readonly Run[], elements: readonly SourceNode[]): Run | null {
  const around = elements
    .filter((node) => holds(node.range, range))
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))
  for (const { range: place } of around) {
    const first = runs.find(({ origin }) => origin !== undefined && holds(place, origin.range))
    if (first !== undefined) return first
  }
  return null
}

/** The part of the words of a run that a place of the file is about; all of them where that cannot be told. */
function partOf(
  { text, origin }: Run,
  range: Range,
  rangeIn: CheckResult['source']['rangeIn'],
): { start: number; end: number } {
  const whole = { start: 0, end: text.trimEnd().length }
  // Only what stands on the page as it reads in the file can be followed letter by letter.
  if (origin?.kind !== 'scalar' || origin.text.length !== text.length || !meets(origin.range, range)) return whole
  const letters = Array.from({ length: text.length }, (_, at) => at).filter((at) =>
    meets(rangeIn(origin, at, at + 1), range),
  )
  const [start] = letters
  const last = letters.at(-1)
  return start === undefined || last === undefined ? whole : { start, end: last + 1 }
}
