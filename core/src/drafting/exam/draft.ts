import { minutesOf } from '../../coverage/duration.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { Localised } from '../../language.ts'
import { nodeUnder, numberAt } from '../../model/access.ts'
import { codeOf } from '../../model/codes.ts'
import type { Assessment } from '../../model/referential.ts'
import { blank } from '../../source/blank.ts'
import type { ExamBlueprint, ExamDraft, SpecificationRow } from './blueprint.ts'
import type { CellContent, ExamContent, QuestionContent } from './content.ts'
import { cellFor, lineFor, referenceTo } from './grid.ts'
import { allowsMultipleChoice } from './kinds.ts'
import { halvesGiven, leastHalves, type Plan, planOf } from './plan.ts'
import { multipleChoiceFor } from './qcm.ts'
import { questionFor } from './questions.ts'
import { type Scope, scopeOf } from './scope.ts'
import { isoDuration } from './sharing.ts'
import { juryInstructionsFor, situationFor } from './situation.ts'
import { examYaml } from './yaml.ts'

/**
 * A mock exam for a bloc, an épreuve or some competencies of a référentiel. Pure: the same référentiel and the same wishes give the same
 * text. What the référentiel does not say is a marked blank, never invented.
 * @param checked a référentiel, whatever its state
 */
export function draftExam(checked: CheckResult, blueprint: ExamBlueprint): ExamDraft {
  const found = scopeOf(checked, blueprint)
  if ('problems' in found) return { exam: null, problems: found.problems }
  const { scope } = found
  const least = leastHalves(checked, scope)
  const points = blueprint.points ?? pointsSaid(checked, scope, least) ?? usualPoints(least)
  const time = timeOf(scope, blueprint.minutes ?? null)
  const problems = [...problemsOfPoints(points, least), ...problemsOfTime(time, scope)]
  if (problems.length > 0) return { exam: null, problems }

  const kinds = (blueprint.kinds ?? []).filter((kind) => kind !== 'qcm')
  const plan = planOf(checked, scope, { halves: points * 2, minutes: time.work, kinds })
  const preparing = isMultipleChoiceWanted(scope, blueprint) ? multipleChoiceFor(plan, plan.competencies.length) : []
  const content = contentOf(checked, blueprint, scope, plan, { points, time, preparing })
  return {
    exam: {
      content,
      yaml: examYaml(content),
      specification: specificationOf(plan, preparing),
      notes: notesOf(plan, scope),
    },
    problems: [],
  }
}

/** The points of the criteria, else the total of the scale, where the référentiel says them and they reach everything. */
function pointsSaid(checked: CheckResult, scope: Scope, least: number): number | null {
  const halves = halvesGiven(checked, scope)
  const own = nodeUnder(scope.assessment?.node ?? null, 'echelle')
  const mark = own === null ? (checked.referential.certification.scale?.mark ?? null) : nodeUnder(own, 'note')
  const total = halves === null ? numberAt(mark, 'sur') : halves / 2
  return total !== null && Number.isInteger(total * 2) && total * 2 >= least ? total : null
}

const USUAL_POINTS = [20, 40, 60, 100]

/** 20, or the next usual total that reaches every criterion. */
const usualPoints = (least: number): number =>
  USUAL_POINTS.find((points) => points * 2 >= least) ?? Math.ceil(least / 200) * 100

interface Time {
  /** The whole duration as the file has it, or a blank. */
  readonly written: string
  /** Minutes of the whole, to read the subject, and to work; `null` for a duration in days, or for none. */
  readonly whole: number | null
  readonly reading: number
  readonly work: number | null
}

function timeOf({ assessments }: Scope, asked: number | null): Time {
  const durations = assessments.flatMap(({ duration }) => duration?.value.trim() || [])
  const isSaid = durations.length > 0 && durations.length === assessments.length
  const minutes = asked ?? (isSaid ? sumOf(durations.map(minutesOf)) : null)
  if (minutes === null) {
    const [only] = durations
    const written = isSaid && durations.length === 1 && only !== undefined ? only : blank('la durée, comme PT3H')
    return { written, whole: null, reading: 0, work: null }
  }
  const reading = readingOf(minutes, assessments)
  return { written: isoDuration(minutes), whole: minutes, reading, work: minutes - reading }
}

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum: number | null, value) => (sum === null || value === null ? null : sum + value), 0)

/** A tenth of a long examination, by five minutes, half an hour at most. */
const readingOf = (minutes: number, assessments: readonly Assessment[]): number =>
  minutes < 60 || assessments.length === 0 ? 0 : Math.min(30, (minutes % 5) + Math.round(minutes / 50) * 5)

function problemsOfPoints(points: number, least: number): readonly Localised[] {
  if (!(points > 0) || !Number.isInteger(points * 2)) {
    return [
      {
        fr: `Les points se donnent par demis\u00a0: ${spoken(points)} ne convient pas. Donnez par exemple 20.`,
        en: `Points are given in halves: ${points} will not do. Give 20, for instance.`,
      },
    ]
  }
  if (points * 2 >= least) return []
  const enough = usualPoints(least)
  return [
    {
      fr: `${spoken(points)} points sont trop peu\u00a0: il y a ${least} critères ou compétences à atteindre, un demi-point chacun au moins. Donnez ${spoken(enough)} points, ou choisissez moins de compétences.`,
      en: `${points} points are too few: there are ${least} criteria or competencies to reach, half a point each at least. Give ${enough} points, or choose fewer competencies.`,
    },
  ]
}

const spoken = (points: number): string => String(points).replace('.', ',')

function problemsOfTime({ whole, work }: Time, { competencies }: Scope): readonly Localised[] {
  if (whole === null || work === null || (Number.isInteger(whole) && work >= competencies.length)) return []
  return [
    {
      fr: `${whole} minutes sont trop peu pour ${competencies.length} compétences\u00a0: allongez la durée, ou choisissez moins de compétences.`,
      en: `${whole} minutes are too few for ${competencies.length} competencies: give more time, or choose fewer competencies.`,
    },
  ]
}

function contentOf(
  { referential }: CheckResult,
  blueprint: ExamBlueprint,
  scope: Scope,
  plan: Plan,
  {
    points,
    time,
    preparing,
  }: { readonly points: number; readonly time: Time; readonly preparing: readonly QuestionContent[] },
): ExamContent {
  const block = scope.block === null ? null : codeOf(scope.block)
  const isWholeBlock = scope.block !== null && scope.block.competencies.length === scope.competencies.length
  const resources = [
    ...new Set(scope.assessments.flatMap(({ resources: own }) => own.map(({ value }) => value.trim()))),
  ]
  const eliminatory = plan.criteria.flatMap(({ criterion }) =>
    criterion?.eliminatory === true ? [referenceTo(criterion)] : [],
  )
  return {
    examen: 1,
    intitule: blueprint.title?.trim() || titleOf(scope),
    etat: 'brouillon',
    referentiel: blueprint.referential,
    ...(block === null || block === '' ? {} : { bloc: block }),
    ...(isWholeBlock && scope.assessment === null && block !== null
      ? {}
      : { competences: plan.competencies.map(({ name }) => name) }),
    ...modalityOf(scope, time.whole),
    duree: time.written,
    ...(time.reading > 0 ? { lecture: isoDuration(time.reading) } : {}),
    points,
    ...(resources.length === 0 ? {} : { ressources: resources.filter((value) => value !== '') }),
    situation: situationFor(referential, scope, time.whole),
    specification: specificationCells(plan, preparing),
    questions: [...plan.competencies.map(questionFor), ...preparing],
    grille: plan.criteria.map(lineFor),
    consignes_jury: juryInstructionsFor(scope, eliminatory),
  }
}

/** An exam that does not last as long as its épreuve does not mirror it: it only prepares for it. */
function modalityOf({ assessment }: Scope, minutes: number | null): { readonly modalite?: string } {
  if (assessment === null || isOfAnotherLength(assessment, minutes)) return {}
  const name = codeOf(assessment) || assessment.title?.value.trim() || ''
  return name === '' ? {} : { modalite: name }
}

function isOfAnotherLength({ duration }: Assessment, minutes: number | null): boolean {
  const own = minutesOf(duration?.value ?? '')
  return own !== null && minutes !== null && own !== minutes
}

function titleOf({ block, assessment, competencies }: Scope): string {
  const name = assessment === null ? '' : assessment.title?.value.trim() || ''
  if (name !== '') return `Examen blanc\u00a0: ${name}`
  const code = block === null ? '' : (codeOf(block) ?? '')
  const title = block?.title?.value.trim() ?? ''
  if (block !== null && block.competencies.length === competencies.length && (code !== '' || title !== ''))
    return `Examen blanc du bloc ${code}${code !== '' && title !== '' ? '\u00a0: ' : ''}${title}`
  return `Examen blanc\u00a0: ${competencies.length === 1 ? 'une compétence' : `${competencies.length} compétences`}`
}

/** Multiple choice is asked for, or the épreuves have some. */
const isMultipleChoiceWanted = ({ assessments }: Scope, { kinds = [] }: ExamBlueprint): boolean =>
  kinds.length > 0 ? kinds.includes('qcm') : allowsMultipleChoice(assessments)

/** The cells that count, then those of the questions that prepare, where their competency has none at that level. */
function specificationCells({ competencies }: Plan, preparing: readonly QuestionContent[]): readonly CellContent[] {
  return competencies.flatMap((planned) => {
    const own = cellFor(planned)
    const others = preparing.filter(({ competence, bloom }) => competence === own.competence && bloom !== own.bloom)
    return [own, ...others.map(({ competence, bloom, points }) => ({ competence, bloom, points }))]
  })
}

const specificationOf = ({ competencies }: Plan, preparing: readonly QuestionContent[]): readonly SpecificationRow[] =>
  competencies.map(({ name, bloom, halves, minutes, question, criteria }) => ({
    competency: name,
    bloom,
    points: halves / 2,
    minutes,
    questions: [question, ...preparing.filter(({ competence }) => competence === name).map(({ id }) => id)],
    criteria: criteria.length,
  }))

function notesOf({ competencies }: Plan, { assessments }: Scope): readonly Localised[] {
  const unjudged = competencies.filter(({ criteria }) => criteria.length === 0).map(({ name }) => name)
  const unevaluated = competencies.filter(({ assessment }) => assessment === null).map(({ name }) => name)
  return [
    ...(assessments.length < 2 ? [] : [severalAssessments(assessments)]),
    ...(unjudged.length === 0 ? [] : [withoutCriterion(unjudged)]),
    ...(unevaluated.length === 0 ? [] : [withoutAssessment(unevaluated)]),
  ]
}

const MOST_NAMED = 8

const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(', ')}…` : names.join(', ')

const withoutCriterion = (names: readonly string[]): Localised => ({
  fr: `Aucun critère ne juge ${listed(names)}\u00a0: la grille y laisse un texte à compléter. Écrivez le critère dans le référentiel.`,
  en: `No criterion judges ${listed(names)}: the grid leaves a text to complete there. Write the criterion in the référentiel.`,
})

const withoutAssessment = (names: readonly string[]): Localised => ({
  fr: `Aucune modalité n’évalue ${listed(names)}\u00a0: la question est d’un type général.`,
  en: `No modality assesses ${listed(names)}: the question is of a general kind.`,
})

function severalAssessments(assessments: readonly Assessment[]): Localised {
  const names = listed(assessments.flatMap((assessment) => codeOf(assessment) || assessment.title?.value.trim() || []))
  const which = names === '' ? '' : ` (${names})`
  return {
    fr: `L’examen réunit ${assessments.length} épreuves${which}. Pour n’en préparer qu’une, donnez-la comme modalité.`,
    en: `The exam brings ${assessments.length} épreuves together${which}. To prepare for one only, give it as the modality.`,
  }
}
