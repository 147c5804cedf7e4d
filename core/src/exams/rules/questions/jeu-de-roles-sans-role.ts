import { isSaidByStructure } from '../../../structure/said.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'jeu-de-roles-sans-role',
  title: { fr: 'Jeu de rôles sans rôle du jury', en: 'Role play without the part of the jury' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Un jeu de rôles ne dit pas qui le jury joue.',
      why: 'Chaque jury inventera un autre personnage : les candidats ne passeront pas la même épreuve.',
      how: 'Ajoutez `role` : la personne que le jury joue, et ce qu’elle veut.',
    },
    en: {
      what: 'A role play does not say whom the jury plays.',
      why: 'Each jury will invent another character: candidates will not sit the same assessment.',
      how: 'Add `role`: the person the jury plays, and what that person wants.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: jeu_de_roles, competence: C1.1, role: Un client pressé., enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
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
questions:
  - { id: Q1, type: jeu_de_roles, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of exam.questions) {
      if (question.type !== 'jeu_de_roles' || question.role !== null) continue
      if (isSaidByStructure('question', question.node, 'role')) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} est un jeu de rôles et ne dit pas qui le jury joue. Ajoutez \`role\` : la personne, et ce qu’elle veut.`,
          en: `${en} is a role play and does not say whom the jury plays. Add \`role\`: the person, and what they want.`,
        },
        missing: true,
      }
    }
  },
})
