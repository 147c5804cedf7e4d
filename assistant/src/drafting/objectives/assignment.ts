import { houseStyleOf } from '../../../../core/src/drafting/criteria/style.ts'
import type { ObjectiveDraft, ObjectivePart } from '../../../../core/src/drafting/drafts.ts'
import { draftObjectives } from '../../../../core/src/drafting/objectives/draft.ts'
import { judgeObjective } from '../../../../core/src/drafting/objectives/judge.ts'
import type { CheckResult } from '../../../../core/src/engine/check.ts'
import { similarity } from '../../../../core/src/french/similarity.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { canonicalCode, codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency } from '../../../../core/src/model/referential.ts'
import { OBJECTIVE_BLANKS } from '../../../../core/src/skeletons/parts.ts'
import { blank, isBlank } from '../../../../core/src/source/blank.ts'
import { type Assignment, type Judged, judgedAlready } from '../assignment.ts'
import { asWritten } from '../checks/as-written.ts'
import { Codes, unknownCode } from '../checks/codes.ts'
import { inventedFigures } from '../checks/figures.ts'
import { aboutCompetency, assessmentsPart, neighbouringObjectives, statementOf } from '../context/competency.ts'
import { fittedPrompt } from '../context/prompt.ts'
import { rulesPart } from '../context/rules.ts'
import { type AnsweredObjective, OBJECTIVES } from './answer.ts'

/** Texts that share more than this say the same thing. */
const SAME = 0.9

const LONGEST = 300

type Letter = keyof typeof OBJECTIVE_BLANKS

/** SMART objectives for a competency, asked of a model. What it cannot have read in the référentiel is left as a marked blank. */
export function objectivesAssignment(
  checked: CheckResult,
  competency: Competency,
): Assignment<ObjectiveDraft, AnsweredObjective> {
  const subject = { name: 'competence', data: aboutCompetency(checked, competency) }
  const assessments = assessmentsPart(checked, competency)
  const parts = [assessments, neighbouringObjectives(checked, competency), rulesPart('objectifs', checked.profile)]
  const style = { ...houseStyleOf(competency.block, checked.referential.blocks), stop: false }
  const sources = [JSON.stringify(subject.data), JSON.stringify(assessments.items), statementOf(checked, competency)]
  const codes = new Codes(checked.referential)
  const evaluating = checked.coverage.of(competency).assessments.flatMap((assessment) => codeOf(assessment) ?? [])
  const activities = activityCodes(competency)
  const taken = competency.objectives.flatMap(({ statement }) => statement?.value ?? [])

  const empty = (letter: Letter): ObjectivePart => ({
    text: blank(OBJECTIVE_BLANKS[letter]),
    kind: 'blank',
    source: null,
  })

  /** What a figure that nobody gave makes unusable is for a person to fill in. */
  const part = (letter: Letter, written: string): ObjectivePart => {
    const text = asWritten(written, style)
    const isSaid =
      text !== '' && !isBlank(text) && text.length <= LONGEST && inventedFigures(text, sources).length === 0
    return isSaid ? { text, kind: 'filled', source: 'modele' } : empty(letter)
  }

  const draftOf = (answer: AnsweredObjective): Judged<ObjectiveDraft> => {
    const assessment = named(answer.modalite, evaluating)
    const activity = named(answer.activite, activities)
    const [onlyActivity, ...otherActivities] = activities
    const code = activity ?? (otherActivities.length === 0 ? (onlyActivity ?? null) : null)
    const letters: Omit<ObjectiveDraft, 'findings'> = {
      competency: codeOf(competency),
      assessment: assessment ?? evaluating[0] ?? null,
      statement: part('enonce', answer.enonce),
      indicator: part('indicateur', answer.indicateur),
      target: part('cible', answer.cible),
      conditions: part('conditions', answer.conditions),
      activity: code === null ? empty('activite') : { text: code, kind: 'filled', source: 'activites' },
      deadline: part('echeance', answer.echeance),
    }
    const findings = judgeObjective(checked, competency, letters)
    const texts = [letters.statement, letters.indicator, letters.target, letters.conditions, letters.deadline]
    return {
      draft: { ...letters, findings },
      findings,
      objections: [
        ...(letters.statement.kind === 'blank' ? [NO_STATEMENT] : []),
        ...(isUnknown(answer.modalite, assessment) ? [unknownCode(answer.modalite.trim())] : []),
        ...(isUnknown(answer.activite, activity) ? [unknownCode(answer.activite.trim())] : []),
        ...texts.flatMap(({ text }) => codes.objectionsTo(text)),
      ],
    }
  }

  return {
    answer: OBJECTIVES,
    answerTokens: 1_000,
    prompt: (tokens) => fittedPrompt({ instructions: INSTRUCTIONS, subject, parts }, tokens),
    judge: (answers, kept) => {
      const judged = answers.map(draftOf)
      return judged.map((one, index) => {
        const others = [
          ...taken.map((text) => ({ text, assessment: null })),
          ...[...kept, ...judged.slice(0, index).map(({ draft }) => draft)].map(({ statement, assessment }) => ({
            text: statement.text,
            assessment,
          })),
        ]
        const { statement, assessment } = one.draft
        const isRepeated = others.some(
          (other) =>
            (other.assessment === null || other.assessment === assessment) &&
            similarity(statement.text, other.text) >= SAME,
        )
        return isRepeated ? { ...one, objections: [...one.objections, REPEATED] } : one
      })
    },
    nameOf: ({ statement }) => statement.text,
    withoutModel: () => judgedAlready(draftObjectives(checked, competency)),
  }
}

/** The code among these that someone wrote, alone or before its title. */
function named(written: string, codes: readonly string[]): string | null {
  const [first = ''] = written.trim().split(/\s+/)
  return codes.find((code) => [written, first].some((name) => canonicalCode(name) === canonicalCode(code))) ?? null
}

const isUnknown = (written: string, found: string | null): boolean =>
  found === null && written.trim() !== '' && !isBlank(written)

function activityCodes({ activities, block }: Competency): readonly string[] {
  const own = activities.flatMap(({ targets }) => targets.filter((target) => target.kind === 'activity'))
  return (own.length > 0 ? own : block.activities).flatMap((activity) => codeOf(activity) ?? [])
}

const INSTRUCTIONS = `Tu es ingénieur en certification professionnelle en France. Tu rédiges des objectifs SMART pour une compétence d’un référentiel, un par modalité qui l’évalue.
- «\u00a0enonce\u00a0»\u00a0: un verbe d’action à l’infinitif et son objet, une seule action que l’on peut dire atteinte ou non.
- «\u00a0indicateur\u00a0»\u00a0: ce que l’on relève. «\u00a0cible\u00a0»\u00a0: la valeur à atteindre. «\u00a0conditions\u00a0»\u00a0: la situation et les ressources. «\u00a0echeance\u00a0»\u00a0: le temps donné.
- «\u00a0modalite\u00a0» et «\u00a0activite\u00a0»\u00a0: un code donné dans les données, tel qu’il est écrit, ou un texte vide.
- N’invente ni chiffre, ni durée, ni code\u00a0: ce que les données ne disent pas est un texte vide, qu’une personne complétera.
- Un objectif n’en répète pas un autre.`

const NO_STATEMENT: Localised = {
  fr: 'L’objectif n’a pas d’énoncé, ou il contient un chiffre qui ne vient pas du référentiel.',
  en: 'The objective has no statement, or it holds a figure that does not come from the référentiel.',
}
const REPEATED: Localised = {
  fr: 'Un autre objectif le dit déjà\u00a0: dis autre chose.',
  en: 'Another objective says it already: say something else.',
}
