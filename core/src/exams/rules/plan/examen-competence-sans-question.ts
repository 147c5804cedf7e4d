import { codeOf } from '../../../model/codes.ts'
import { placesExamined } from '../../model/examined.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-competence-sans-question',
  title: { fr: 'Compétence examinée sans question', en: 'Competency examined without a question' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une compétence que l’examen annonce n’a aucune question ni tâche.',
      why: 'Elle ne peut pas être évaluée : la couverture annoncée est fausse.',
      how: 'Ajoutez une question, ou retirez la compétence de l’examen.',
    },
    en: {
      what: 'A competency the exam announces has no question and no task.',
      why: 'It cannot be assessed: the coverage announced is wrong.',
      how: 'Add a question, or remove the competency from the exam.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.2, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1, C1.2]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['C1.2'],
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['BC1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    // Without any question, another rule speaks once.
    if (links === null || exam.questions.length === 0) return
    const asked = new Set(exam.questions.flatMap((question) => links.competencyOf(question) ?? []))
    // A question whose competency is not known may be about any.
    if (exam.questions.some((question) => links.competencyOf(question) === null)) return
    for (const { at, competency } of placesExamined(source, exam, links)) {
      if (asked.has(competency)) continue
      const code = codeOf(competency)
      yield {
        at,
        message: {
          fr: `Aucune question n’évalue ${code ?? 'cette compétence'}, que l’examen annonce. Ajoutez-en une, ou retirez la compétence.`,
          en: `No question evaluates ${code ?? 'this competency'}, which the exam announces. Add one, or remove the competency.`,
        },
        missing: true,
      }
    }
  },
})
