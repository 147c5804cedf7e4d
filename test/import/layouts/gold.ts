import { LABELS } from './cells.ts'
import { codesOf } from './codes.ts'
import type { Layout, LeftOut } from './layouts.ts'
import type { Sheet, SheetAssessment, SheetBloc } from './sheet.ts'

/** What a reader of the page would transcribe: the parts of the normalised JSON that the measure compares. */
export interface Gold {
  /** False for a document printed without codes: the ids here are then keys, never compared, that only carry the links. */
  readonly coded: boolean
  readonly leftOut: LeftOut
  readonly blocs: readonly GoldBloc[]
}

export interface GoldBloc {
  readonly id: string | null
  readonly intitule: string | null
  readonly activites: readonly GoldActivity[]
  readonly competences: readonly {
    readonly id: string | null
    readonly activites: readonly string[]
    readonly enonce: string
  }[]
  readonly modalites: readonly GoldLinked[]
  readonly criteres: readonly GoldLinked[]
}

export interface GoldActivity {
  readonly id: string | null
  readonly intitule: string
  readonly taches: readonly string[]
}

export interface GoldLinked {
  readonly id: string | null
  readonly competences: readonly string[]
  readonly enonce: string
}

/** `sheet` as the layout codes it. */
export function goldOf(sheet: Sheet, layout: Layout): Gold {
  const coded = sheet.blocs.every(({ competencies }) => competencies.every(({ code }) => code !== null))
  const outs = sheet.blocs.map((bloc) => layout.leftOut(sheet, bloc))
  return {
    coded,
    leftOut: {
      activityLinks: outs.some(({ activityLinks }) => activityLinks),
      assessmentLinks: outs.some(({ assessmentLinks }) => assessmentLinks),
      criterionLinks: outs.some(({ criterionLinks }) => criterionLinks),
    },
    blocs: sheet.blocs.map((bloc) => blocOf(bloc, layout, coded)),
  }
}

function blocOf(bloc: SheetBloc, layout: Layout, coded: boolean): GoldBloc {
  const refer = (keys: readonly string[]): string[] => (coded ? codesOf(keys, bloc) : [...keys])
  return {
    id: bloc.title === null ? null : layout.blocCode(bloc),
    intitule: bloc.title,
    activites: bloc.activities.map(({ code, title, tasks }) => ({ id: code, intitule: title ?? '', taches: tasks })),
    competences: bloc.competencies.map(({ key, code, activities, statement, details, continuation }) => ({
      id: coded ? code : key,
      activites: activities.flatMap((activity) => bloc.activities.find((one) => one.key === activity)?.code ?? []),
      enonce: join(statement, details.map(bullet), continuation ?? ''),
    })),
    modalites: bloc.assessments.map((assessment) => ({
      id: assessment.code,
      competences: refer(assessment.competencies),
      enonce: wholeText(assessment),
    })),
    criteres: bloc.criteria.map(({ code, competencies, text, indicators }) => ({
      id: code,
      competences: refer(competencies),
      enonce: join(text, indicators.map(bullet)),
    })),
  }
}

/** The text of an assessment without its code and its variants, as `modalites[].enonce` holds it. */
function wholeText({ title, kind, conditions, brief, tasks, deliverables, jury }: SheetAssessment): string {
  return join(
    kind,
    title,
    conditions === '' ? '' : `${conditions}.`,
    brief,
    tasks.length === 0 ? '' : LABELS.tasks,
    tasks.map(({ text }) => bullet(text)),
    deliverables.length === 0 ? '' : LABELS.deliverables,
    deliverables.flatMap((one) => [bullet(one.title), ...one.components.map(bullet)]),
    jury === null ? '' : `${LABELS.jury} ${jury}`,
  )
}

const bullet = (text: string): string => `- ${text}`
const join = (...parts: readonly (string | readonly string[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== '')
    .join(' ')
