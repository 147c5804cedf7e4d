import { placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'competence-sans-code',
  title: { fr: 'Compétence sans code', en: 'Competency without a code' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'Code du travail, art. R6113-9, 3°', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une compétence n’a pas de code alors que d’autres du fichier en ont un.',
      why: 'Une épreuve ou un critère ne peut pas la nommer : rien ne montre qu’elle est évaluée.',
      how: 'Ajoutez `id`, à la suite des autres codes.',
    },
    en: {
      what: 'A competency has no code while others of the file have one.',
      why: 'No assessment or criterion can name it: nothing shows that it is assessed.',
      how: 'Add `id`, after the other codes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ enonce: Régler une machine }, { enonce: Rendre compte }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { enonce: Rendre compte des réglages au chef }]`,
        at: ['Rendre compte des réglages'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const competencies = referential.blocks.flatMap((block) => block.competencies)
    if (competencies.every((competency) => competency.id === null)) return
    for (const competency of competencies) {
      if (competency.id !== null || isSaidByStructure('competency', competency.node, 'id')) continue
      yield {
        at: placeOf(source, competency),
        message: {
          fr: 'Cette compétence n’a pas de code, contrairement aux autres : ajoutez « id », sans quoi aucune épreuve ne peut la nommer.',
          en: 'This competency has no code, unlike the others: add an `id`, or no assessment can name it.',
        },
        missing: true,
      }
    }
  },
})
