import { defineRule } from '../rule.ts'
import { canonicalOf, codedBlocks, writtenCode } from './shared/coded.ts'

export const rule = defineRule({
  id: 'modalite-code-de-competence',
  title: { fr: 'Épreuve portant le code d’une compétence', en: 'Assessment bearing the code of a competency' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le code d’une épreuve est aussi celui d’une compétence.',
      why: 'Le même code désigne deux choses différentes : dans une grille ou un procès-verbal, on ne sait plus laquelle.',
      how: 'Donnez à l’épreuve un code propre (E1, E2…) et nommez la compétence dans `competences`.',
    },
    en: {
      what: 'The code of an assessment is also that of a competency.',
      why: 'The same code names two different things: in a grid or in minutes one can no longer tell which.',
      how: 'Give the assessment a code of its own (E1, E2…) and name the competency in `competences`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: "1", enonce: Régler une machine }, { id: C1.1, enonce: Rendre compte }]
    modalites: [{ id: "1" }, { id: E1.1 }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1.1, enonce: Régler une machine }]
    modalites: [{ id: C1.1, intitule: Réglage en atelier }]`,
        at: ['C1.1'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const blocks = codedBlocks(referential)
    const competencies = new Map(
      blocks.flatMap((block) => block.competencies).map((competency) => [canonicalOf(competency), competency]),
    )
    for (const assessment of blocks.flatMap((block) => block.assessments)) {
      const code = canonicalOf(assessment)
      const competency = competencies.get(code)
      // Bare numbers are counted apart in each list.
      if (competency === undefined || !/\p{L}/u.test(code)) continue
      yield {
        at: assessment.id.node.range,
        message: {
          fr: `${writtenCode(assessment)} est déjà le code d’une compétence : donnez à l’épreuve un code propre, et nommez la compétence dans « competences ».`,
          en: `${writtenCode(assessment)} is already the code of a competency: give the assessment a code of its own, and name the competency in \`competences\`.`,
        },
        related: [
          {
            at: competency.id.node.range,
            message: { fr: 'La compétence de ce code.', en: 'The competency of that code.' },
          },
        ],
      }
    }
  },
})
