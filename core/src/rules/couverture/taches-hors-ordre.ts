import { codeOf } from '../../model/codes.ts'
import { mention, opening } from '../../model/naming.ts'
import type { Assessment, AssessmentTask, Competency } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

const FEWEST = 4

export const rule = defineRule({
  id: 'taches-hors-ordre',
  title: { fr: 'Tâche d’épreuve hors de l’ordre des compétences', en: 'Task out of the order of competencies' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Les tâches d’une épreuve suivent l’ordre des compétences du bloc, sauf une ; une compétence montrée deux fois ne compte pas.',
      why: 'Une tâche isolée hors de l’ordre est souvent une ligne déplacée ; si l’épreuve se déroule vraiment ainsi, tout va bien.',
      how: 'Remettez-la à sa place, ou faites taire ce constat avec la raison.',
    },
    en: {
      what: 'The tasks of an assessment follow the order of the competencies of the bloc, save one; a competency shown twice does not count.',
      why: 'A single task out of order is often a line that moved; if the assessment really goes that way, all is well.',
      how: 'Put it back in its place, or silence this finding with the reason.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Préparer }, { id: C2, enonce: Régler }, { id: C3, enonce: Usiner }, { id: C4, enonce: Contrôler }]
    modalites:
      - taches:
          - { enonce: Règle, competences: [C2] }
          - { enonce: Prépare, competences: [C1] }
          - { enonce: Contrôle, competences: [C4] }
          - { enonce: Usine, competences: [C3] }`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Préparer }, { id: C2, enonce: Régler }, { id: C3, enonce: Usiner }, { id: C4, enonce: Contrôler }]
    modalites:
      - taches:
          - { enonce: Prépare, competences: [C1] }
          - { enonce: Règle, competences: [C2] }
          - { enonce: Usine, competences: [C3] }
          - { enonce: Contrôle, competences: [C4] }
          - { enonce: Explique son usinage, competences: [C3] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Préparer }, { id: C2, enonce: Régler }, { id: C3, enonce: Usiner }, { id: C4, enonce: Contrôler }]
    modalites:
      - taches:
          - { enonce: Prépare, competences: [C1] }
          - { enonce: Contrôle, competences: [C4] }
          - { enonce: Règle, competences: [C2] }
          - { enonce: Usine, competences: [C3] }`,
        at: ['Contrôle'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const moved = onlyMovedTask(assessment)
      if (moved === null || moved.task.statement === null) continue
      const where = mention(assessment)
      const code = codeOf(moved.competency) ?? ''
      yield {
        at: opening(source, moved.task.statement),
        message: {
          fr: `Cette tâche ${code === '' ? '' : `(${code}) `}n’est pas dans l’ordre des compétences, que suivent les autres tâches de ${where.fr} : est-ce voulu ?`,
          en: `This task ${code === '' ? '' : `(${code}) `}is not in the order of the competencies, which the other tasks of ${where.en} follow: is it meant?`,
        },
      }
    }
  },
})

interface Step {
  readonly task: AssessmentTask
  readonly competency: Competency
  readonly rank: number
}

/** The one task without which the others are in order; `null` when they are, or when two must move. */
function onlyMovedTask({ block, tasks }: Assessment): Step | null {
  const ranks = new Map(block.competencies.map((competency, rank) => [competency, rank]))
  const steps = tasks.flatMap((task): Step[] => {
    const [target] = task.references.flatMap(({ targets }) => targets)
    const rank = target?.kind === 'competency' ? ranks.get(target) : undefined
    return target?.kind !== 'competency' || rank === undefined ? [] : [{ task, competency: target, rank }]
  })
  if (steps.length < FEWEST || isSorted(steps)) return null
  const fall = steps.findIndex(({ rank }, index) => rank > (steps[index + 1]?.rank ?? rank))
  const candidates = [steps[fall], steps[fall + 1]].flatMap((step) =>
    step !== undefined && isSorted(steps.filter((each) => each !== step)) ? [step] : [],
  )
  return candidates.some((step) => comesBack(step, steps)) ? null : (candidates[0] ?? null)
}

/** A competency shown again later, in writing then orally, is no line that moved. */
const comesBack = ({ competency }: Step, steps: readonly Step[]): boolean =>
  steps.filter((step) => step.competency === competency).length > 1

const isSorted = (steps: readonly Step[]): boolean =>
  steps.every(({ rank }, index) => index === 0 || rank >= (steps[index - 1]?.rank ?? rank))
