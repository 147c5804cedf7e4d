import type { Activity, Assessment, Block, Criterion, Reference, Referential, Target, Text } from '@equerre/core'

/**
 * A référentiel as it is about to be printed: whole texts, links by key, codes still to be dressed. A key (`1/C1.1`) never shows;
 * a code does, and is `null` where the layout prints none.
 */
export interface Sheet {
  readonly title: string
  readonly level: number | null
  readonly register: string
  readonly nsf: readonly string[]
  readonly certifier: string
  readonly context: string | null
  readonly jobs: readonly string[]
  readonly accessibility: string | null
  readonly award: string | null
  readonly blocs: readonly SheetBloc[]
}

export interface SheetBloc {
  readonly number: number
  /** `null` for the single implicit bloc of an RS. */
  readonly title: string | null
  readonly summaries: readonly string[]
  readonly activities: readonly SheetActivity[]
  readonly competencies: readonly SheetCompetency[]
  readonly assessments: readonly SheetAssessment[]
  readonly criteria: readonly SheetCriterion[]
}

export interface SheetActivity {
  readonly key: string
  readonly parent: string | null
  readonly code: string | null
  readonly title: string | null
  readonly tasks: readonly string[]
}

export interface SheetCompetency {
  readonly key: string
  readonly code: string | null
  readonly statement: string
  readonly details: readonly string[]
  readonly continuation: string | null
  readonly activities: readonly string[]
}

export interface SheetAssessment {
  readonly code: string | null
  readonly title: string
  /** « Étude de cas » */
  readonly kind: string
  /** « épreuve écrite individuelle. Durée : 6 heures » */
  readonly conditions: string
  readonly brief: string
  readonly tasks: readonly { readonly text: string; readonly competencies: readonly string[] }[]
  readonly deliverables: readonly { readonly title: string; readonly components: readonly string[] }[]
  readonly jury: string | null
  readonly variants: readonly { readonly situation: string; readonly text: string }[]
  readonly competencies: readonly string[]
}

export interface SheetCriterion {
  readonly code: string | null
  readonly groups: readonly string[]
  readonly competencies: readonly string[]
  readonly text: string
  readonly indicators: readonly string[]
}

export function sheetOf(referential: Referential): Sheet {
  const { certification } = referential
  return {
    title: text(certification.title),
    level: certification.level,
    register: certification.register ?? 'RNCP',
    nsf: certification.nsfCodes.map(text),
    certifier: text(certification.certifiers[0]?.name ?? null),
    context: orNull(referential.context),
    jobs: certification.targetJobs.map(text),
    accessibility: orNull(certification.accessibility),
    award: orNull(certification.awardRules),
    blocs: referential.blocks.map(blocOf),
  }
}

function blocOf(block: Block, index: number): SheetBloc {
  const number = index + 1
  const activities = flatten(block.activities)
  const keys = new Map<Target, string>()
  activities.forEach((activity, at) => void keys.set(activity, `${number}/A#${at + 1}`))
  block.competencies.forEach((competency, at) => void keys.set(competency, `${number}/C#${at + 1}`))
  const keysOf = (references: readonly Reference[]): string[] =>
    references.flatMap(({ targets }) => targets.flatMap((target) => keys.get(target) ?? []))
  const owned = (own: readonly string[], owner: Target | null): string[] => {
    const key = owner === null ? undefined : keys.get(owner)
    return own.length > 0 || key === undefined ? [...new Set(own)] : [key]
  }
  return {
    number,
    title: orNull(block.title),
    summaries: block.summaries.map(text),
    activities: activities.map((activity) => ({
      key: keys.get(activity) ?? '',
      parent: activity.parent === null ? null : (keys.get(activity.parent) ?? null),
      code: orNull(activity.id),
      title: orNull(activity.title),
      tasks: activity.tasks.map(text),
    })),
    competencies: block.competencies.map((competency) => ({
      key: keys.get(competency) ?? '',
      code: orNull(competency.id),
      statement: text(competency.statement),
      details: competency.details.map(text),
      continuation: orNull(competency.continuation),
      activities: keysOf(competency.activities),
    })),
    assessments: block.assessments.map((assessment) => assessmentOf(assessment, keysOf, owned)),
    criteria: block.criteria.map((criterion) =>
      criterionOf(criterion, owned(keysOf(criterion.references), criterion.owner)),
    ),
  }
}

function criterionOf(criterion: Criterion, competencies: readonly string[]): SheetCriterion {
  return {
    code: orNull(criterion.id),
    groups: criterion.groups.map(text),
    competencies,
    text: text(criterion.statement),
    indicators: criterion.indicators.map(text),
  }
}

function assessmentOf(
  assessment: Assessment,
  keysOf: (references: readonly Reference[]) => string[],
  owned: (own: readonly string[], owner: Target | null) => string[],
): SheetAssessment {
  const tasks = assessment.tasks.map((task) => ({ text: text(task.statement), competencies: keysOf(task.references) }))
  const own = [...keysOf(assessment.references), ...tasks.flatMap(({ competencies }) => competencies)]
  return {
    code: orNull(assessment.id),
    title: text(assessment.title),
    kind: capital(assessment.types.map((type) => TYPES[text(type)] ?? text(type)).join(' et ')),
    conditions: conditionsOf(assessment),
    brief: text(assessment.brief),
    tasks,
    deliverables: assessment.deliverables.map(({ title, components }) => ({
      title: text(title),
      components: components.map(text),
    })),
    jury: orNull(assessment.jury?.composition ?? null),
    variants: assessment.variants.map(({ situation, brief }) => ({ situation: text(situation), text: text(brief) })),
    competencies: owned(own, assessment.owner),
  }
}

const TYPES: Readonly<Record<string, string>> = {
  etude_de_cas: 'Étude de cas',
  dossier: 'Dossier professionnel',
  soutenance: 'soutenance orale',
  projet: 'Projet',
  jeu_de_roles: 'jeu de rôles',
  entretien: 'Entretien avec le jury',
  rapport: 'rapport écrit',
  observation: 'Observation en situation de travail',
  mise_en_situation: 'Mise en situation professionnelle',
}
const FORMS: Readonly<Record<string, string>> = { ecrite: 'écrite', orale: 'orale', pratique: 'pratique' }

function conditionsOf(assessment: Assessment): string {
  const forms = assessment.forms.map(text).map((form) => FORMS[form] ?? form)
  const shared = text(assessment.participation) === 'collective'
  const form = ['épreuve', forms.join(' et '), shared ? 'collective' : 'individuelle'].filter(Boolean).join(' ')
  const duration = hours(text(assessment.duration))
  const volume = orNull(assessment.volume)
  const facts = [duration === null ? '' : `Durée : ${duration}`, volume === null ? '' : `Volume : ${volume}`]
  return [form, ...facts].filter(Boolean).join('. ')
}

function hours(duration: string): string | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?$/.exec(duration)
  if (match === null) return null
  const [, h, m] = match
  if (h === undefined) return `${m} minutes`
  return m === undefined ? `${h} ${h === '1' ? 'heure' : 'heures'}` : `${h} h ${m}`
}

const flatten = (activities: readonly Activity[]): Activity[] =>
  activities.flatMap((activity) => [activity, ...flatten(activity.activities)])
const text = (value: Text | null): string => value?.value.replace(/\s+/g, ' ').trim() ?? ''
const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)
const orNull = (value: Text | null): string | null => text(value) || null
