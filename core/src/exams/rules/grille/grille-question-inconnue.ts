import { canonicalCode, codeOf, nearCodes } from '../../../model/codes.ts'
import { unknownLink } from '../../wording/unknown.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-question-inconnue',
  title: { fr: 'Question inconnue de l’examen', en: 'Question unknown to the exam' },
  source: {
    catalogue: null,
    reference: 'Format d’échange des questions (QTI, Moodle) : un identifiant unique par question',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Une ligne de la grille renvoie à une question qui n’existe pas.',
      why: 'Le critère n’est lu nulle part.',
      how: 'Corrigez le code.',
    },
    en: {
      what: 'A line of the grid refers to a question that does not exist.',
      why: 'The criterion is read nowhere.',
      how: 'Correct the code.',
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
  - { id: Q2, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [q1, Q2] }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [Q1, Q3] }
`,
        at: ['Q3'],
      },
    ],
  },
  *check({ source, exam }) {
    const codes = exam.questions.flatMap((question) => codeOf(question) ?? [])
    const known = new Set(codes.map(canonicalCode))
    for (const text of exam.grid.flatMap(({ questions }) => questions)) {
      if (known.has(canonicalCode(text.value))) continue
      const link = { text, target: null, near: nearCodes(text.value, codes) }
      yield unknownLink(source, link, {
        fr: `Aucune question n’a le code ${text.value.trim()}`,
        en: `No question has the code ${text.value.trim()}`,
      })
    }
  },
})
