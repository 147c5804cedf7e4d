import type { Text } from '../../../model/referential.ts'
import { competencyKey } from '../../model/competency-key.ts'
import { pointsText } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'competences-inegalement-couvertes',
  title: { fr: 'Compétences inégalement couvertes', en: 'Competencies unevenly covered' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une compétence reçoit au moins quatre fois plus de points qu’une autre, sans que la table de spécification l’ait décidé.',
      why: 'Le résultat dépendra presque d’une seule compétence.',
      how: 'Rééquilibrez les points, ou écrivez la table de spécification si c’est voulu.',
    },
    en: {
      what: 'One competency gets at least four times as many points as another, and no table of specification decided so.',
      why: 'The result will hang on nearly one competency.',
      how: 'Balance the points, or write the table of specification if it is meant.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 12, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.2, points: 8, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 18, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.2, points: 2, enonce: Remplissez le planning de la semaine. }
specification:
  - { competence: C1.1, bloom: appliquer, points: 18 }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 17, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.2, points: 3, enonce: Remplissez le planning de la semaine. }
`,
        at: ['C1.1'],
      },
    ],
  },
  *check({ exam, links }) {
    if (
      exam.cells.length > 0 ||
      exam.questions.some(({ points, competency }) => points === null || competency === null)
    )
      return
    const totals = new Map<string, { readonly competency: Text; readonly points: number }>()
    for (const question of exam.questions) {
      const key = competencyKey(question, links)
      if (key === null || question.competency === null) continue
      const known = totals.get(key)
      totals.set(key, {
        competency: known?.competency ?? question.competency,
        points: (known?.points ?? 0) + (question.points ?? 0),
      })
    }
    const [most, ...others] = [...totals.values()].sort((a, b) => b.points - a.points)
    const least = others.at(-1)
    if (most === undefined || least === undefined || least.points === 0 || most.points < least.points * UNEVEN) return
    yield {
      at: most.competency.node.range,
      message: {
        fr: `${most.competency.value.trim()} reçoit ${pointsText(most.points, 'fr')} et ${least.competency.value.trim()} ${pointsText(least.points, 'fr')}. Rééquilibrez, ou écrivez la table de spécification si c’est voulu.`,
        en: `${most.competency.value.trim()} gets ${pointsText(most.points, 'en')} and ${least.competency.value.trim()} ${pointsText(least.points, 'en')}. Balance them, or write the table of specification if it is meant.`,
      },
    }
  },
})

const UNEVEN = 4
