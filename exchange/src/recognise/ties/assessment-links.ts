import type { Paragraph } from '../../in/document.ts'
import type { AssessmentDraft, BlockDraft, CompetencyDraft } from '../drafts.ts'
import { trailingReference } from '../parts/trailing-reference.ts'
import { spelledOut } from '../words/code-ranges.ts'
import { findCodes, head } from '../words/codes.ts'
import { namesAssessment } from '../words/cues.ts'
import type { Ties } from './deductions.ts'
import { competenciesNumbered } from './number-references.ts'
import { asReference } from './references.ts'
import type { RowHabits } from './row-habits.ts'
import { noteUncodedCompetencies } from './uncoded-ties.ts'

export function linkAssessments(block: BlockDraft, habits: RowHabits, ties: Ties): void {
  const ids = block.competencies.map(({ id }) => id)
  for (const assessment of block.assessments) {
    assessment.references = spelledOut(assessment.references, ids).map((code) =>
      asReference(code, block.competencies, assessment, ties),
    )
  }
  const implicit = block.assessments.filter(
    ({ references, paragraphs }) => references.length === 0 && !paragraphs.some(namesCompetency),
  )
  for (const assessment of implicit) {
    const numbered = competenciesNumbered(assessment.paragraphs.map(({ text }) => text).join(' '), ids)
    const own = assessment.paragraphs.filter(({ text }, at) => at === 0 || namesAssessment(text))
    const named = own.flatMap(({ text }) => trailingReference(text, block.competencies)?.codes ?? [])
    if (named.length > 0) {
      assessment.references = [...new Set(named)]
      continue
    }
    if (numbered.length > 0 || assessment.ofBloc) {
      assessment.references = numbered.length > 0 ? numbered : block.competencies.length > 0 ? ['toutes'] : []
      continue
    }
    const covered = competenciesOf(assessment, block, habits)
    const uncoded = covered.some(({ id }) => id === null)
    if (
      covered.length === block.competencies.length &&
      (assessment.all || block.assessments.length === 1 || (uncoded && habits.exact)) &&
      covered.length > 0
    ) {
      assessment.references = ['toutes']
    } else {
      assessment.references = covered.flatMap(({ id }) => (id === null ? [] : [id]))
      if (habits.exact) noteUncodedCompetencies(assessment, covered)
    }
    if (!assessment.all && assessment.references.length > 0) ties.assessment.push(assessment)
  }
}

/** A task that carries the code of what it assesses: `A1.C1.1 …` or `… (C1.1)`. */
function namesCompetency({ text, marker }: Paragraph): boolean {
  if (head(text).codes.some(({ kind }) => kind === 'competence')) return true
  return (
    marker !== null && /\([^()]*\)\s*[;.,]?$/u.test(text) && findCodes(text).some(({ kind }) => kind === 'competence')
  )
}

function competenciesOf(assessment: AssessmentDraft, block: BlockDraft, habits: RowHabits): CompetencyDraft[] {
  const beside = block.assessments.filter((other) => other.row === assessment.row)
  const nextRow = Math.min(
    ...block.assessments.map(({ row }) => row).filter((row) => row > assessment.row),
    Number.POSITIVE_INFINITY,
  )
  const first = Math.min(...block.assessments.map(({ row }) => row)) === assessment.row
  const last =
    assessment.exact === true || (assessment.lastRow > assessment.row && habits.known)
      ? Math.max(assessment.lastRow, assessment.row)
      : nextRow - 1
  const covered = block.competencies.filter(
    ({ row }) => (row >= assessment.row || (first && !habits.known)) && row <= Math.max(last, assessment.row),
  )
  if (covered.length === 0) {
    // Another part of the document evaluates the bloc: it says so of all its competencies.
    if (!block.competencies.some(({ visit }) => visit === assessment.visit)) return [...block.competencies]
    const row = Math.max(
      ...block.competencies.map((competency) => competency.row).filter((at) => at <= assessment.row),
      Number.NEGATIVE_INFINITY,
    )
    return block.competencies.filter((competency) => competency.row === row)
  }
  if (beside.length < 2 || covered.length < 2) return covered
  return byHeight(assessment, beside, covered)
}

/** Several assessments beside several competencies: where the padding of the cells is left, each takes those it stands in front of. */
function byHeight(
  assessment: AssessmentDraft,
  beside: readonly AssessmentDraft[],
  covered: CompetencyDraft[],
): CompetencyDraft[] {
  const heights = new Set(beside.map(({ height }) => height))
  const spread = Math.max(...covered.map(({ height }) => height)) - Math.min(...covered.map(({ height }) => height))
  if (heights.size < beside.length || spread < 6) {
    assessment.doubts.push({
      fr: 'plusieurs modalités en face de plusieurs compétences\u00a0: rattachée à toutes',
      en: 'several assessments facing several competencies: tied to all of them',
    })
    return covered
  }
  const tolerance = 3
  const facing = covered.filter((competency) => {
    const above = beside.filter(({ height }) => height <= competency.height + tolerance)
    const nearest = above.length === 0 ? beside[0] : above.reduce((a, b) => (b.height >= a.height ? b : a))
    return nearest === assessment
  })
  assessment.doubts.push({
    fr: 'compétences déduites de la hauteur des cellules',
    en: 'competencies deduced from the height of the cells',
  })
  return facing.length === 0 ? covered : facing
}
