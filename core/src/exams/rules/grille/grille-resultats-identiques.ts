import { normalise } from '../../../french/normalise.ts'
import { opening } from '../../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-resultats-identiques',
  title: { fr: 'Résultats décrits de la même façon', en: 'Results described alike' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Deux résultats d’une ligne de la grille ont la même description.',
      why: 'Le correcteur ne peut pas les distinguer.',
      how: 'Dites ce qui change de l’un à l’autre.',
    },
    en: {
      what: 'Two results of a line of the grid have the same description.',
      why: 'The marker cannot tell them apart.',
      how: 'Say what changes from one to the other.',
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
grille:
  - { critere: CR1, indicateurs: [Chaque poste est pris une fois.], acquis: Tout est placé., partiellement_acquis: Un oubli., non_acquis: Plusieurs oublis. }
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
  - { critere: CR1, acquis: Tout est placé., non_acquis: Tout est placé }
`,
        at: ['Tout est placé'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const { acquired, partly, notAcquired } of exam.grid) {
      const seen = new Set<string>()
      for (const result of [acquired, partly, notAcquired]) {
        if (result === null) continue
        const words = normalise(result.value)
        if (!seen.has(words)) {
          seen.add(words)
          continue
        }
        yield {
          at: opening(source, result),
          message: {
            fr: 'Ce résultat est décrit comme un autre de la même ligne : dites ce qui change de l’un à l’autre.',
            en: 'This result is described like another of the same line: say what changes from one to the other.',
          },
        }
      }
    }
  },
})
