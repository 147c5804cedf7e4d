import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-competence-non-annoncee',
  title: { fr: 'Compétence que l’examen n’annonce pas', en: 'Competency the exam does not announce' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une question, une ligne de la grille ou une case de la table porte une compétence absente de `competences`.',
      why: 'Le candidat et le jury ne s’y attendent pas, et la couverture annoncée est fausse.',
      how: 'Ajoutez la compétence à `competences`, ou rattachez la question à une compétence annoncée.',
    },
    en: {
      what: 'A question, a line of the grid or a cell of the table bears a competency absent from `competences`.',
      why: 'The candidate and the jury do not expect it, and the coverage announced is wrong.',
      how: 'Add the competency to `competences`, or tie the question to one that is announced.',
    },
  },
  examples: {
    valid: [
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
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.2, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.2, enonce: Remplissez le planning de la semaine. }
`,
        at: ['C1.2'],
      },
    ],
  },
  *check({ exam, links }) {
    if (links === null || links.references.length === 0) return
    const block = links.block?.target ?? null
    for (const part of [...exam.questions, ...exam.grid, ...exam.cells]) {
      const competency = links.competencyOf(part)
      const reference = links.referenceOf(part)
      // Of another bloc, another rule speaks.
      if (competency === null || reference === null || (block !== null && competency.block !== block)) continue
      if (links.competencies.includes(competency)) continue
      yield {
        at: reference.range,
        message: {
          fr: `${reference.code} n’est pas dans les \`competences\` de l’examen : ajoutez-la, ou rattachez cette partie à une compétence annoncée.`,
          en: `${reference.code} is not among the \`competences\` of the exam: add it, or tie this part to one that is announced.`,
        },
      }
    }
  },
})
