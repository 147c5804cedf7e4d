import { computeCoverage } from '../../coverage/compute.ts'
import { buildModel } from '../../model/build.ts'
import type { Reference, Referential } from '../../model/referential.ts'
import { standFor } from '../../rules/notes.ts'
import type { Report, Rule, RuleContext } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { MappingNode } from '../../source/tree.ts'
import { treeWith } from './division.ts'
import { together } from './fingerprint.ts'
import type { CheckMemory, Found, RememberedDivision, RememberedElement } from './memory.ts'
import { type Part, type Piece, reportOutOf, reportWithin } from './piece.ts'
import { foundIn, type Outcome, ownCopies } from './run-on.ts'
import { changedWords, movedReports } from './structure.ts'
import { type SurveyedDivision, surveyOf } from './survey.ts'

/** What the rules look at, the options of each apart. */
export type Checked = Omit<RuleContext<unknown>, 'options'>

/** Runs one rule on a whole file or on a part of it. */
export type Run = (rule: Rule, checked: Checked) => Outcome

/**
 * The reports of the rules on a file, those that a memory holds taken from it: what a rule says of an element, of a bloc or of the
 * structure follows from these alone, as its `scope` declares, and is shifted to where they now stand.
 * @returns for each rule what it says of the whole file
 */
export function rerun(
  rules: readonly Rule[],
  checked: Checked,
  memory: CheckMemory,
  run: Run,
): ReadonlyMap<string, Outcome> {
  const { source, referential } = checked
  const { root } = referential
  const whole = (rule: Rule): Outcome => run(rule, checked)
  const survey = root === null ? null : surveyMostlyNewAtOnce(source, root, memory)
  if (root === null || survey === null) return new Map(rules.map((rule) => [rule.id, whole(rule)]))

  const elementRules = rules.filter(({ scope }) => scope === 'element')
  const blockRules = isClosed(referential) ? rules.filter(({ scope }) => scope === 'block') : []
  const structureRules = rules.filter(({ scope }) => scope === 'structure')
  const divisions = remembered(survey, { elementRules, blockRules }, checked, root, memory, run)
  shareNotes(referential, survey, divisions, memory)
  const outcomes = new Map<string, Outcome>([
    ...inPieces(elementRules, survey, divisions, ({ inElements }) => inElements, whole),
    ...inPieces(blockRules, survey, divisions, ({ inBlock }) => inBlock ?? NOTHING, whole),
    ...inStructure(structureRules, divisions, source, memory, whole),
  ])
  return new Map(rules.map((rule) => [rule.id, outcomes.get(rule.id) ?? whole(rule)]))
}

const NOTHING: Found = { reports: new Map(), unsettled: [] }
const NO_MEMORY = { divisions: new Map(), elements: new Map() }

/** When most of a file is new the rules run on the whole of it, and what is remembered of the rest is of no use. */
function surveyMostlyNewAtOnce(
  source: SourceDocument,
  root: MappingNode,
  memory: CheckMemory,
): readonly SurveyedDivision[] | null {
  const survey = surveyOf(source, root, memory)
  return survey !== null && isMostlyNew(survey) ? surveyOf(source, root, NO_MEMORY) : survey
}

function isMostlyNew(survey: readonly SurveyedDivision[]): boolean {
  let [all, fresh] = [0, 0]
  for (const division of survey) {
    if (division.known !== null) all += division.known.elements.length
    else {
      all += division.elements.length
      fresh += division.elements.filter(({ known }) => known === null).length
    }
  }
  return fresh * 2 > all
}

interface Scoped {
  readonly elementRules: readonly Rule[]
  readonly blockRules: readonly Rule[]
}

/** The divisions of a file with all that was found in them, run where it was not known; kept for the next text. */
function remembered(
  survey: readonly SurveyedDivision[],
  { elementRules, blockRules }: Scoped,
  checked: Checked,
  root: MappingNode,
  memory: CheckMemory,
  run: Run,
): readonly RememberedDivision[] {
  const newElements = survey.flatMap((division) =>
    division.known === null ? division.elements.flatMap(({ known, piece }) => (known === null ? [piece] : [])) : [],
  )
  const newBlocks =
    blockRules.length === 0
      ? []
      : survey.flatMap(({ known, piece }) => (known === null || known.inBlock === null ? [piece] : []))
  const isAllNew = isMostlyNew(survey)
  const runIn = (rules: readonly Rule[], pieces: readonly Piece[], isAll: boolean): ReadonlyMap<Piece, Found> => {
    if (pieces.length === 0) return new Map()
    const part = isAll ? checked : partOf(checked, root, new Set(pieces.flatMap(({ parts }) => parts)))
    return foundIn(rules, pieces, (rule) => run(rule, part))
  }
  const inElements = runIn(elementRules, newElements, isAllNew)
  const inBlocks = runIn(blockRules, newBlocks, newBlocks.length === survey.length)
  const divisions = survey.map((division): RememberedDivision => {
    const { piece, known } = division
    const inBlock = inBlocks.get(piece) ?? known?.inBlock ?? null
    if (known !== null) return inBlock === known.inBlock ? known : { ...known, inBlock }
    const elements = division.elements.map((element): { piece: Piece; element: RememberedElement } => {
      const found = inElements.get(element.piece) ?? NOTHING
      return { piece: element.piece, element: element.known ?? { ...element.written, found } }
    })
    for (const { element } of elements) memory.elements.set(element.text, element)
    return {
      ...division.written,
      identity: {},
      structure: division.structure,
      elements: elements.map(({ element }) => element),
      inElements: gathered(elements, piece),
      inBlock,
    }
  })
  memory.keep(divisions)
  return divisions
}

/** What was found in elements, in offsets of the division that holds them. */
function gathered(
  elements: readonly { readonly piece: Piece; readonly element: RememberedElement }[],
  division: Piece,
): Found {
  const reports = new Map<string, Report[]>()
  const unsettled = new Set<string>()
  for (const { piece, element } of elements) {
    for (const rule of element.found.unsettled) unsettled.add(rule)
    for (const [rule, ofRule] of element.found.reports) {
      const inDivision = ofRule.flatMap((report) => reportWithin(reportOutOf(report, piece), division) ?? [])
      reports.set(rule, [...(reports.get(rule) ?? []), ...inDivision])
    }
  }
  return { reports, unsettled: [...unsettled] }
}

/** The file with only some parts of it, bound and covered anew. */
function partOf({ source, profile }: Checked, root: MappingNode, parts: ReadonlySet<Part>): Checked {
  const part: SourceDocument = {
    text: source.text,
    root: treeWith(root, parts),
    problems: source.problems,
    comments: source.comments,
    positionAt: (offset) => source.positionAt(offset),
    offsetAt: (position) => source.offsetAt(position),
    rangeIn: (node, start, end) => source.rangeIn(node, start, end),
  }
  const referential = buildModel(part)
  return { source: part, referential, coverage: computeCoverage(referential), profile }
}

/** Lets each bloc, and the document, have the notes that rules took of them in the last text. */
function shareNotes(
  referential: Referential,
  survey: readonly SurveyedDivision[],
  divisions: readonly RememberedDivision[],
  memory: CheckMemory,
): void {
  standFor(referential, memory.identity)
  const identities = new Map<Part | null, object>()
  for (const [index, { identity }] of divisions.entries()) {
    // The first division is the top of the file, the others are one node each.
    const node = index === 0 ? referential.root : (survey[index]?.piece.parts[0] ?? null)
    identities.set(node, identity)
  }
  for (const block of referential.blocks) {
    const identity = identities.get(block.node)
    if (identity !== undefined) standFor(block, identity)
  }
}

function inPieces(
  rules: readonly Rule[],
  survey: readonly SurveyedDivision[],
  divisions: readonly RememberedDivision[],
  foundOf: (division: RememberedDivision) => Found,
  whole: (rule: Rule) => Outcome,
): ReadonlyMap<string, Outcome> {
  const unsettled = new Set(divisions.flatMap((division) => foundOf(division).unsettled))
  const reports = new Map(rules.map((rule): [string, Report[]] => [rule.id, []]))
  for (const [index, division] of divisions.entries()) {
    const piece = survey[index]?.piece
    if (piece === undefined) continue
    for (const [rule, ofRule] of foundOf(division).reports) {
      const known = reports.get(rule)
      for (const report of ofRule) known?.push(reportOutOf(report, piece))
    }
  }
  return new Map(rules.map((rule) => [rule.id, unsettled.has(rule.id) ? whole(rule) : (reports.get(rule.id) ?? [])]))
}

function inStructure(
  rules: readonly Rule[],
  divisions: readonly RememberedDivision[],
  source: SourceDocument,
  memory: CheckMemory,
  whole: (rule: Rule) => Outcome,
): ReadonlyMap<string, Outcome> {
  const structure = together(divisions.map((division) => division.structure))
  const last = memory.structure?.structure === structure ? memory.structure : null
  const changed = last === null ? null : changedWords(last.text, source)
  const outcomes = new Map<string, Outcome>()
  const kept = new Map<string, readonly Report[]>()
  const found = new Map<string, readonly Report[]>()
  for (const rule of rules) {
    const before = last?.reports.get(rule.id)
    const moved = before === undefined || changed === null ? null : movedReports(before, changed)
    const outcome = moved ?? whole(rule)
    outcomes.set(rule.id, outcome)
    if (moved !== null) kept.set(rule.id, moved)
    else if (!(outcome instanceof Error)) found.set(rule.id, outcome)
  }
  memory.structure = { text: source.text, structure, reports: new Map([...kept, ...ownCopies(found)]) }
  return outcomes
}

/** Whether every reference of a bloc names something of the same bloc, so that a bloc says all there is to know about it. */
export function isClosed({ blocks }: Referential): boolean {
  return blocks.every((block) => {
    const isOwn = ({ status, targets }: Reference): boolean =>
      status !== 'ambiguous' && targets.every((target) => target.block === block)
    return (
      block.competencies.every(
        ({ activities, objectives }) =>
          activities.every(isOwn) && objectives.every(({ activity }) => activity === null || isOwn(activity)),
      ) &&
      block.assessments.every(
        ({ references, tasks }) => references.every(isOwn) && tasks.every((task) => task.references.every(isOwn)),
      ) &&
      block.criteria.every(({ references, assessments }) => references.every(isOwn) && assessments.every(isOwn))
    )
  })
}
