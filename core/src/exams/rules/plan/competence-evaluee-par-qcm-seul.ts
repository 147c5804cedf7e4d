import { competencyKey } from '../../model/competency-key.ts'
import { groupedBy } from '../../model/grouped.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'competence-evaluee-par-qcm-seul',
  title: { fr: 'Compétence évaluée par QCM seulement', en: 'Competency assessed by multiple choice only' },
  source: {
    catalogue: null,
    reference:
      'France compétences, FAQ « Qu’entendez-vous par référentiel d’évaluation ? » et Préconisations d’octobre 2021, 2.1',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Toutes les questions d’une compétence sont des QCM.',
      why: 'Une compétence s’observe dans une situation ; un QCM ne montre que ce que le candidat sait.',
      how: 'Ajoutez une tâche, un cas ou un oral ; gardez le QCM en préparation.',
    },
    en: {
      what: 'All the questions of a competency are multiple choice.',
      why: 'A competency is observed in a situation; multiple choice only shows what the candidate knows.',
      how: 'Add a task, a case or an oral; keep multiple choice as preparation.',
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
  - { id: Q2, type: qcm, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, enonce: Que vérifie-t-on ? }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: qcm, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['C1.1'],
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        referential: { why: 'absent' },
        at: ['C1.1'],
      },
    ],
  },
  *check({ exam, links }) {
    for (const questions of groupedBy(exam.questions, (question) => competencyKey(question, links)).values()) {
      const competency = questions[0]?.competency ?? null
      if (competency === null || !questions.every(isMultipleChoice)) continue
      yield {
        at: competency.node.range,
        message: {
          fr: `${competency.value.trim()} n’est évaluée que par QCM : il ne prouve pas une compétence. Ajoutez une tâche, un cas ou un oral.`,
          en: `${competency.value.trim()} is assessed by multiple choice only, which does not prove a competency. Add a task, a case or an oral.`,
        },
      }
    }
  },
})
