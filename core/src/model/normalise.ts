import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Reference,
  Referential,
  Target,
  Text,
} from './referential.ts'

/** The normalised JSON of the format: the one shape that tools compare. */
export interface NormalisedReferential {
  readonly certification: {
    readonly intitule: string | null
    readonly niveau: number | null
    readonly codes_nsf: readonly string[]
    readonly registre: string | null
    readonly numero: string | null
    readonly etat: string | null
    readonly codes_rome: readonly string[]
    readonly formacodes: readonly string[]
    readonly certificateurs: readonly string[]
  }
  readonly blocs: readonly NormalisedBlock[]
}

export interface NormalisedBlock {
  readonly id: string | null
  readonly intitule: string | null
  /** A list when the bloc has several. */
  readonly synthese: string | readonly string[] | null
  readonly activites: readonly NormalisedActivity[]
  readonly competences: readonly NormalisedCompetency[]
  readonly modalites: readonly NormalisedAssessment[]
  readonly criteres: readonly NormalisedCriterion[]
}

export interface NormalisedActivity {
  readonly id: string | null
  readonly parent: string | null
  readonly intitule: string
  readonly taches: readonly string[]
}

export interface NormalisedCompetency {
  readonly id: string | null
  readonly activites: readonly string[]
  readonly enonce: string
  readonly details: readonly string[]
}

export interface NormalisedAssessment {
  readonly id: string | null
  readonly enonce: string
  readonly competences: readonly string[]
  readonly taches: readonly { readonly enonce: string; readonly competences: readonly string[] }[]
  readonly productions: readonly string[]
  readonly variantes: readonly { readonly cas: string | null; readonly enonce: string }[]
  readonly type: string | readonly string[] | null
  readonly cadre: string | null
  readonly forme: readonly string[]
  readonly participation: string | null
  readonly taille_groupe: number | null
  readonly duree: string | null
  readonly volume: string | null
}

export interface NormalisedCriterion {
  readonly id: string | null
  readonly groupe: string | readonly string[] | null
  readonly competences: readonly string[]
  readonly enonce: string
}

/**
 * The normalised JSON of a référentiel. Nesting is resolved (a criterion or a modality nested in a competency names it), prefixes,
 * ranges and `toutes` are expanded, texts are on one line; what is absent is `null` or `[]`. A reference that names nothing keeps its
 * code as written, so that no link is lost.
 */
export function normalise(referential: Referential): NormalisedReferential {
  const { certification } = referential
  return {
    certification: {
      intitule: line(certification.title),
      niveau: certification.level,
      codes_nsf: lines(certification.nsfCodes),
      registre: certification.register,
      numero: line(certification.number),
      etat: certification.state,
      codes_rome: lines(certification.romeCodes),
      formacodes: lines(certification.formacodes),
      certificateurs: certification.certifiers.flatMap(({ name }) => (name === null ? [] : [oneLine(name.value)])),
    },
    blocs: referential.blocks.map(normaliseBlock),
  }
}

function normaliseBlock(block: Block): NormalisedBlock {
  const [summary, ...others] = lines(block.summaries)
  return {
    id: line(block.id),
    intitule: line(block.title),
    synthese: summary === undefined ? null : others.length === 0 ? summary : [summary, ...others],
    activites: block.activities.flatMap((activity) => normaliseActivity(activity)),
    competences: block.competencies.map(normaliseCompetency),
    modalites: block.assessments.map(normaliseAssessment),
    criteres: block.criteria.map(normaliseCriterion),
  }
}

function normaliseActivity(activity: Activity): NormalisedActivity[] {
  return [
    {
      id: line(activity.id),
      parent: line(activity.parent?.id ?? null),
      intitule: line(activity.title) ?? '',
      taches: lines(activity.tasks),
    },
    ...activity.activities.flatMap(normaliseActivity),
  ]
}

function normaliseCompetency(competency: Competency): NormalisedCompetency {
  const details = lines(competency.details)
  return {
    id: line(competency.id),
    activites: codes(competency.activities, competency.block),
    enonce: join([line(competency.statement), ...details.map(bullet), line(competency.continuation)]),
    details,
  }
}

function normaliseAssessment(assessment: Assessment): NormalisedAssessment {
  const { block } = assessment
  const tasks = assessment.tasks.map((task) => ({
    enonce: line(task.statement) ?? '',
    competences: codes(task.references, block),
  }))
  const own = [...codes(assessment.references, block), ...tasks.flatMap(({ competences }) => competences)]
  const owner = line(assessment.owner?.id ?? null)
  const [type, ...types] = lines(assessment.types)
  return {
    id: line(assessment.id),
    enonce: wholeText(assessment),
    competences: distinct(own.length === 0 && owner !== null ? [owner] : own),
    taches: tasks,
    productions: assessment.deliverables.flatMap(({ title, components }) => [
      ...(title === null ? [] : [oneLine(title.value)]),
      ...lines(components),
    ]),
    variantes: assessment.variants.map(({ situation, brief }) => ({ cas: line(situation), enonce: line(brief) ?? '' })),
    type: type === undefined ? null : types.length === 0 ? type : [type, ...types],
    cadre: line(assessment.setting),
    forme: lines(assessment.forms),
    participation: line(assessment.participation),
    taille_groupe: numberOf(assessment.groupSize),
    duree: line(assessment.duration),
    volume: line(assessment.volume),
  }
}

/** The text as it stands where the file keeps it whole, otherwise title, brief, productions and tasks in that order. */
function wholeText(assessment: Assessment): string {
  const whole = line(assessment.statement)
  if (whole !== null) return whole
  const productions = assessment.deliverables.flatMap(({ title, components }) => [
    line(title),
    ...lines(components).map(bullet),
  ])
  const tasks = assessment.tasks.map(({ statement, references }) => {
    const written = references.map(({ code }) => code).join(', ')
    return bullet(`${line(statement) ?? ''}${written === '' ? '' : ` (${written})`}`)
  })
  return join([line(assessment.title), line(assessment.brief), ...productions, ...tasks])
}

function normaliseCriterion(criterion: Criterion): NormalisedCriterion {
  const own = codes(criterion.references, criterion.block)
  const owner = line(criterion.owner?.id ?? null)
  const [group, ...deeper] = lines(criterion.groups)
  return {
    id: line(criterion.id),
    groupe: group === undefined ? null : deeper.length === 0 ? group : [group, ...deeper],
    competences: distinct(own.length === 0 && owner !== null ? [owner] : own),
    enonce: join([line(criterion.statement), ...lines(criterion.indicators).map(bullet)]),
  }
}

/** The codes references stand for; one of another bloc that has the same code in this one is written `BLOC/CODE`. */
function codes(references: readonly Reference[], block: Block): string[] {
  return distinct(
    references.flatMap((reference) =>
      reference.targets.length === 0
        ? [oneLine(reference.code)]
        : reference.targets.flatMap((target) => codeFrom(target, block)),
    ),
  )
}

function codeFrom(target: Target, block: Block): string[] {
  const code = line(target.id)
  if (code === null) return []
  const home = line(target.block.id)
  return target.block === block || home === null
    ? [code]
    : isAmbiguous(target, code, block)
      ? [`${home}/${code}`]
      : [code]
}

function isAmbiguous(target: Target, code: string, block: Block): boolean {
  const same =
    target.kind === 'activity'
      ? block.activities
      : target.kind === 'competency'
        ? block.competencies
        : block.assessments
  return same.some(({ id }) => line(id) === code)
}

function numberOf(text: Text | null): number | null {
  const value = Number(text?.value ?? Number.NaN)
  return Number.isFinite(value) ? value : null
}

function line(text: Text | null): string | null {
  const value = text === null ? '' : oneLine(text.value)
  return value === '' ? null : value
}

const lines = (texts: readonly Text[]): string[] =>
  texts.map(({ value }) => oneLine(value)).filter((value) => value !== '')
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const bullet = (text: string): string => `- ${text}`
const join = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' ')
const distinct = (values: readonly string[]): string[] => [...new Set(values)]
