import { unknownLink } from '../../wording/unknown.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-critere-inconnu',
  title: { fr: 'Critère inconnu du référentiel', en: 'Criterion unknown to the référentiel' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un critère cité par une question ou par la grille n’existe pas dans le référentiel, ni par son code, ni par sa phrase.',
      why: 'La notation s’appuierait sur un critère que le référentiel n’a pas.',
      how: 'Écrivez le code du critère, ou sa phrase mot pour mot ; ou ajoutez le critère au référentiel.',
    },
    en: {
      what: 'A criterion cited by a question or by the grid is not in the référentiel, neither by its code nor by its sentence.',
      why: 'Marking would rest on a criterion the référentiel does not have.',
      how: 'Write the code of the criterion, or its sentence word for word; or add the criterion to the référentiel.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1], enonce: Remplissez le planning de la semaine. }
grille:
  - { competence: C1.2, critere: La commande couvre les réparations planifiées }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1, CR7], enonce: Remplissez le planning de la semaine. }
grille:
  - { competence: C1.1, critere: Le planning est joli. }
`,
        at: ['CR7', 'Le planning est joli.'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (links === null) return
    const cited = [
      ...exam.questions.flatMap((question) => links.criteriaOf(question)),
      ...exam.grid.flatMap((line) => links.criterionOf(line) ?? []),
    ]
    for (const link of cited) {
      if (link.target !== null) continue
      yield unknownLink(source, link, {
        fr: 'Aucun critère du référentiel n’a ce code ni cette phrase',
        en: 'No criterion of the référentiel has this code or this sentence',
      })
    }
  },
})
