import type { CheckResult } from '../../engine/check.ts'
import { linkExam } from '../../exams/model/link.ts'
import { readExam } from '../../exams/read.ts'
import type { Localised } from '../../language.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import type { Assessment, Block, Competency, Referential } from '../../model/referential.ts'
import { problemOf } from '../competencies.ts'
import type { ExamBlueprint } from './blueprint.ts'
import {
  noAssessment,
  noCompetency,
  notEvaluated,
  nothingAsked,
  sameCodeTwice,
  severalAssessments,
  unknownAssessment,
  unknownBlock,
  withoutCode,
} from './refusals.ts'

/** What the exam is about, found in the référentiel. */
export interface Scope {
  /** `null` when the competencies stand in several blocs, and in an RS. */
  readonly block: Block | null
  /** At least one, each with a code of its own. */
  readonly competencies: readonly Competency[]
  /** The épreuve that was asked for, or the only one there is. */
  readonly assessment: Assessment | null
  /** The épreuves that evaluate what was chosen, in the order of the file. */
  readonly assessments: readonly Assessment[]
  /** What names a competency in the exam: its code, with its bloc where it is needed. */
  readonly nameOf: (competency: Competency) => string
}

export type Found = { readonly scope: Scope } | { readonly problems: readonly Localised[] }

const refused = (...problems: readonly Localised[]): Found => ({ problems })

/**
 * Resolves what was asked exactly as the checker of exams will: the names are written in an exam of their own and linked.
 */
export function scopeOf(checked: CheckResult, blueprint: ExamBlueprint): Found {
  const { referential, coverage } = checked
  const asked = askedExam(blueprint)
  const links = linkExam(asked.source, asked.exam, referential)

  const unknown = [
    ...(links.block?.target === null
      ? [unknownBlock(links.block.text.value, links.block.near, referential.blocks)]
      : []),
    ...(links.assessment?.target === null
      ? [unknownAssessment(links.assessment.text.value, links.assessment.near)]
      : []),
    ...links.references.flatMap(problemOf),
  ]
  if (unknown.length > 0) return refused(...unknown)
  const sameCode = links.block === null ? othersNamed(links.assessment?.target ?? null, referential) : []
  if (sameCode.length > 1 && links.references.length === 0) return refused(severalAssessments(sameCode))

  const home = links.block?.target ?? (referential.blocks.length === 1 ? (referential.blocks[0] ?? null) : null)
  const wanted = links.assessment?.target ?? null
  if (links.references.length === 0 && wanted === null && home === null)
    return refused(nothingAsked(referential.blocks))
  const { competencies } = links
  if (competencies.length === 0) return refused(noCompetency(home ?? wanted?.block ?? null))
  const unnamed = competencies.filter((competency) => codeOf(competency) === null || codeOf(competency) === '')
  if (unnamed.length > 0) return refused(withoutCode(unnamed.length))

  const block = onlyOne(competencies.map((competency) => competency.block))
  const twice = doubled(competencies)
  if (twice !== null) return refused(sameCodeTwice(twice))

  const evaluating = new Set(competencies.flatMap((competency) => coverage.of(competency).assessments))
  const assessments = wanted === null ? [...evaluating] : [wanted]
  if (wanted !== null) {
    const outside = competencies.filter((competency) => !coverage.of(competency).assessments.includes(wanted))
    if (outside.length > 0) return refused(notEvaluated(wanted, outside))
  }
  if (assessments.length === 0 && (blueprint.kinds ?? []).length === 0) return refused(noAssessment(block))

  const blockId = block === null ? null : codeOf(block)
  const nameOf = (competency: Competency): string => {
    const code = codeOf(competency) ?? ''
    const own = codeOf(competency.block)
    return blockId !== null || own === null || own === '' ? code : `${own}/${code}`
  }
  return { scope: { block, competencies, assessment: onlyOne(assessments), assessments, nameOf } }
}

/** The épreuves of the file that bear the code of this one, itself among them. */
function othersNamed(assessment: Assessment | null, { blocks }: Referential): readonly Assessment[] {
  const code = canonicalCode(assessment === null ? '' : (codeOf(assessment) ?? ''))
  if (code === '') return []
  return blocks.flatMap(({ assessments }) => assessments.filter((other) => canonicalCode(codeOf(other) ?? '') === code))
}

/** The names as an exam writes them. A string of JSON is one of YAML. */
function askedExam({ block, competencies, assessment }: ExamBlueprint) {
  const lines = [
    'examen: 1',
    ...(block == null ? [] : [`bloc: ${JSON.stringify(block)}`]),
    ...(competencies === undefined || competencies.length === 0
      ? []
      : [`competences: ${JSON.stringify(competencies)}`]),
    ...(assessment == null ? [] : [`modalite: ${JSON.stringify(assessment)}`]),
  ]
  return readExam(`${lines.join('\n')}\n`)
}

function onlyOne<Item>(items: readonly Item[]): Item | null {
  const [first] = items
  return first !== undefined && items.every((item) => item === first) ? first : null
}

/** A code that two of the competencies of one bloc bear. */
function doubled(competencies: readonly Competency[]): string | null {
  const counts = new Map<Block, Map<string, number>>()
  for (const { block } of competencies) {
    if (counts.has(block)) continue
    const codes = new Map<string, number>()
    for (const each of block.competencies) {
      const code = canonicalCode(codeOf(each) ?? '')
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    counts.set(block, codes)
  }
  const found = competencies.find(
    (competency) => (counts.get(competency.block)?.get(canonicalCode(codeOf(competency) ?? '')) ?? 0) > 1,
  )
  return found === undefined ? null : codeOf(found)
}
