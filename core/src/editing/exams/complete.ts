import { type ResolvedShape, ROOTS, shapeOfItems } from '@equerre/schemas'
import { computeCoverage } from '../../coverage/compute.ts'
import { criteriaJudging } from '../../exams/model/link.ts'
import type { Localised } from '../../language.ts'
import { buildModel } from '../../model/build.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency, Criterion } from '../../model/referential.ts'
import { readSource } from '../../source/read.ts'
import type { Analysis } from '../analysis.ts'
import { blockCodes, type CodeOffer, proposeCodes, targetCodes } from '../completion/codes.ts'
import { type Completion, completionsOf, type Offer } from '../completion/completion.ts'
import { keyProposals } from '../completion/keys.ts'
import { type Layout, layoutOf } from '../completion/layout.ts'
import { groupOf, placesAt, shapeAt, type WritingPlace } from '../completion/place.ts'
import { valueProposals } from '../completion/values.ts'
import { lastBefore } from '../completion/whereabouts.ts'
import type { ExamAnalysis } from './analysis.ts'

/**
 * What may be written at an offset of an exam: its keys, the values of its closed lists, the codes of its référentiel and of its own
 * questions. Works on half-typed text; nothing where nothing fits.
 * @param offset UTF-16 offset, brought back inside the text
 */
export function completeExam(analysis: ExamAnalysis, offset: number): readonly Completion[] {
  const { source } = analysis
  const inside = Math.max(0, Math.min(Math.trunc(offset) || 0, source.text.length))
  const layout = layoutOf(source)
  return placesAt(source, inside, ROOTS.examen)
    .filter(({ cursor }) => cursor === inside)
    .flatMap((place) =>
      offersAt(place, analysis, layout).flatMap((offer) => completionsOf(place, offer, source, layout)),
    )
}

function offersAt(place: WritingPlace, analysis: ExamAnalysis, layout: Layout): readonly Offer[] {
  const shape = shapeAt(place.steps, ROOTS.examen)
  if (shape === null) return []
  const owner = place.steps.length === 0 ? null : shapeAt(place.steps.slice(0, -1), ROOTS.examen)
  const keysOf = (group: ResolvedShape): readonly Offer[] => [
    { word: place.word, proposals: keyProposals(place, group, aroundOf(analysis), layout) },
  ]
  if (place.kind === 'value' && shapeOfItems(shape)?.keys !== undefined) return []
  if (place.kind === 'key') return keysOf(groupOf(shape))
  const codes = place.hasChildren ? null : codesAt(place, analysis)
  if (codes !== null) return [proposeCodes(place, shape, codes)]
  if (place.kind === 'member' && shape.keys !== undefined) return /\s/.test(place.whole) ? [] : keysOf(shape)
  return [{ word: place.word, proposals: valueProposals(place, shape, owner) }]
}

/** What the keys of a référentiel are proposed by; those of an exam follow its format alone. */
function aroundOf({ source, links }: ExamAnalysis): Analysis {
  const referential = links?.referential ?? buildModel(readSource(''))
  const coverage = links?.coverage ?? computeCoverage(referential)
  return { source, referential, coverage, profile: 'sur_demande' }
}

/** The codes that a key takes; `null` for a key that takes none. */
function codesAt(place: WritingPlace, analysis: ExamAnalysis): readonly CodeOffer[] | null {
  const { exam, links } = analysis
  const keys = place.steps.flatMap(({ key }) => key ?? [])
  const key = keys.at(-1) ?? ''
  if (keys[0] === 'grille' && key === 'questions' && keys.length === 2) return questionCodes(analysis)
  if (links === null || !REFERRING.includes(key)) return null
  const { referential } = links
  const home = links.block?.target ?? links.assessment?.target?.block ?? referential.blocks[0] ?? null
  switch (key) {
    case 'bloc':
      return blockCodes(referential)
    case 'modalite':
      return targetCodes('assessment', home, referential)
    case 'competence':
    case 'competences':
      return targetCodes('competency', home, referential)
    default: {
      const at = place.word.start
      const part = keys[0] === 'grille' ? lastBefore(exam.grid, at) : lastBefore(exam.questions, at)
      const competency = part === null ? null : links.competencyOf(part)
      return criterionCodes(competency, analysis)
    }
  }
}

const REFERRING = ['bloc', 'modalite', 'competence', 'competences', 'critere', 'criteres']

const questionCodes = ({ exam }: ExamAnalysis): readonly CodeOffer[] =>
  exam.questions.flatMap((question) => {
    const code = codeOf(question)
    return code === null ? [] : [{ code, detail: null, words: (question.title ?? question.statement)?.value ?? '' }]
  })

/** Those that judge the competency of the part; all of them while it names none. A criterion without a code is its sentence. */
function criterionCodes(competency: Competency | null, { links }: ExamAnalysis): readonly CodeOffer[] {
  if (links === null) return []
  const judged = competency === null ? links.competencies : [competency]
  const criteria = new Set(judged.flatMap((one) => criteriaJudging(one, links.coverage)))
  return [...criteria].flatMap((criterion) => {
    const words = criterion.statement?.value.replace(/\s+/g, ' ').trim() ?? ''
    const code = codeOf(criterion) ?? words
    return code === '' ? [] : [{ code, detail: detailOf(criterion), words }]
  })
}

function detailOf({ owner, references }: Criterion): Localised | null {
  const codes = owner === null ? references.map(({ code }) => code) : [codeOf(owner)]
  const shown = codes.filter((code) => code !== null).join(', ')
  return shown === '' ? null : { fr: shown, en: shown }
}
