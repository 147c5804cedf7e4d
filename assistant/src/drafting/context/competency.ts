import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { similarity } from '../../../../core/src/french/similarity.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Assessment, Competency, Criterion, Text } from '../../../../core/src/model/referential.ts'
import { wholeStatement } from '../../../../core/src/model/whole-statement.ts'
import { isBlank } from '../../../../core/src/source/blank.ts'
import type { Part } from './prompt.ts'

/** What a référentiel says of a competency and around it, as a model is told it: with the keys of the format, blanks left out. */

export const statementOf = ({ source }: Pick<CheckResult, 'source'>, competency: Competency): string =>
  (wholeStatement(source, competency)?.text ?? '').replace(/\s+/g, ' ').trim()

/** The competency, its bloc and the criteria and objectives it has. */
export function aboutCompetency(checked: CheckResult, competency: Competency) {
  const { block } = competency
  const { criteria } = checked.coverage.of(competency)
  const objectives = competency.objectives.flatMap(({ statement }) => words(statement))
  return {
    certification: words(checked.referential.certification.title)[0],
    bloc: [codeOf(block), ...words(block.title)].filter((part) => part !== null && part !== '').join(' '),
    competence: codeOf(competency) ?? undefined,
    enonce: statementOf(checked, competency),
    activites: activitiesOf(competency),
    criteres_deja_ecrits: textsOf(criteria),
    ...(objectives.length === 0 ? {} : { objectifs_deja_ecrits: objectives }),
  }
}

/** The activities that it names, with their codes; those of its bloc when it names none. */
export function activitiesOf({ activities, block }: Competency): readonly string[] {
  const named = activities.flatMap(({ targets }) => targets.filter((target) => target.kind === 'activity'))
  return (named.length > 0 ? named : block.activities)
    .slice(0, MOST_ACTIVITIES)
    .map((activity) => [codeOf(activity), ...words(activity.title)].filter((part) => part !== null).join(' '))
}

const MOST_ACTIVITIES = 8

/** The modalities that evaluate it. */
export function assessmentsPart(checked: CheckResult, competency: Competency): Part {
  return {
    kind: 'data',
    name: 'modalites',
    items: checked.coverage.of(competency).assessments.map(aboutAssessment),
    told: { fr: 'les modalités de la compétence', en: 'the modalities of the competency' },
  }
}

export function aboutAssessment(assessment: Assessment) {
  const { types, forms, participation, setting, duration, statement, brief, deliverables, resources } = assessment
  return shown({
    modalite: codeOf(assessment) ?? undefined,
    intitule: words(assessment.title)[0],
    type: types.flatMap(words),
    forme: forms.flatMap(words),
    participation: words(participation)[0],
    cadre: words(setting)[0],
    duree: words(duration)[0],
    consigne: words(brief ?? statement)[0],
    productions: deliverables.flatMap(({ title }) => words(title)),
    ressources: resources.flatMap(words),
  })
}

/** Competencies of the référentiel that have criteria, the most alike first: they show the style of the house. */
export function neighboursPart(checked: CheckResult, competency: Competency): Part {
  const own = statementOf(checked, competency)
  const neighbours = checked.coverage.competencies
    .filter((other) => other.competency !== competency && other.criteria.length > 0)
    .map((other) => {
      const enonce = statementOf(checked, other.competency)
      const likeness = similarity(own, enonce) + (other.block === competency.block ? SAME_BLOCK : 0)
      return { enonce, likeness, criteria: other.criteria }
    })
    .sort((one, other) => other.likeness - one.likeness)
  return {
    kind: 'data',
    name: 'exemples du meme referentiel',
    items: neighbours.slice(0, MOST_NEIGHBOURS).map(({ enonce, criteria }) => ({
      enonce,
      criteres: textsOf(criteria).slice(0, MOST_CRITERIA),
    })),
    told: { fr: 'des exemples du même référentiel', en: 'examples of the same référentiel' },
  }
}

/** What a neighbour of the same bloc is worth, in likeness. */
const SAME_BLOCK = 0.1
const MOST_NEIGHBOURS = 4
const MOST_CRITERIA = 4

/** The objectives of other competencies, the most alike first. */
export function neighbouringObjectives(checked: CheckResult, competency: Competency): Part {
  const own = statementOf(checked, competency)
  const neighbours = checked.coverage.competencies
    .filter((other) => other.competency !== competency && other.competency.objectives.length > 0)
    .map(({ competency: other }) => ({ other, likeness: similarity(own, statementOf(checked, other)) }))
    .sort((one, another) => another.likeness - one.likeness)
  return {
    kind: 'data',
    name: 'objectifs du meme referentiel',
    items: neighbours.slice(0, MOST_NEIGHBOURS).flatMap(({ other }) =>
      other.objectives.slice(0, 1).map((objective) =>
        shown({
          competence: statementOf(checked, other),
          enonce: words(objective.statement)[0],
          indicateur: words(objective.indicator)[0],
          cible: words(objective.target)[0],
          conditions: words(objective.conditions)[0],
          echeance: words(objective.deadline)[0],
        }),
      ),
    ),
    told: { fr: 'des objectifs du même référentiel', en: 'objectives of the same référentiel' },
  }
}

const textsOf = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap(({ statement }) => words(statement))

/** A text on one line; none when it is still to be written. */
export function words(text: Text | null): readonly string[] {
  const written = text?.value.replace(/\s+/g, ' ').trim() ?? ''
  return written === '' || isBlank(written) ? [] : [written]
}

/** Without the keys that say nothing. */
const shown = (keys: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(keys).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  )
