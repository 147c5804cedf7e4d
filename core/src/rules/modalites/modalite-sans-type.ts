import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { kindsDeclared, kindsSaid } from './shared/kinds.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'modalite-sans-type',
  title: { fr: 'Épreuve dont on ne sait pas la nature', en: 'Assessment of unknown kind' },
  source: {
    catalogue: 'R-MOD-TYPE',
    reference:
      'Code du travail, art. L6113-1 (référentiel d’évaluation : critères et modalités) ; France compétences, Préconisations d’octobre 2021, 2.1',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Rien ne dit ce qu’est l’épreuve : ni `type`, ni son texte ; ou `type: autre` sans intitulé qui la nomme.',
      why: 'Le lecteur ne peut pas juger si la situation est proche du travail, et l’épreuve n’entre dans aucune vue de couverture.',
      how: 'Ajoutez `type` (mise en situation, étude de cas, dossier, soutenance…), une liste si l’épreuve est mixte, ou `autre` avec un `intitule`.',
    },
    en: {
      what: 'Nothing says what the assessment is: neither `type` nor its text; or `type: autre` without a title that names it.',
      why: 'Readers cannot judge whether the situation is close to work, and the assessment enters no coverage view.',
      how: 'Add `type` (simulation, case study, portfolio, viva…), a list if it is mixed, or `autre` with an `intitule`.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- id: E1\n  type: [dossier, soutenance]') },
      { yaml: withAssessment('- id: E1\n  type: autre\n  intitule: Défi de la brigade') },
      { yaml: withAssessment('- id: E1\n  enonce: Étude de cas individuelle, durée 3 heures.') },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  enonce: Le candidat établit le planning de la semaine.'), at: ['E1'] },
      { yaml: withAssessment('- type: autre\n  consigne: Le candidat établit le planning.'), at: ['autre'] },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      if (kindsDeclared(assessment).length > 0 || kindsSaid(assessment).length > 0) continue
      const other = assessment.types[0]
      if (other !== undefined && assessment.title !== null) continue
      const { fr, en } = named(assessment)
      yield {
        at: other?.node.range ?? placeOf(source, assessment),
        message:
          other === undefined
            ? {
                fr: `${fr} ne dit pas ce qu’elle est (mise en situation, étude de cas, dossier…) : ajoutez « type ».`,
                en: `${en} does not say what it is (simulation, case study, portfolio…): add “type”.`,
              }
            : {
                fr: `${fr} est d’un type « autre » que rien ne nomme : donnez-lui un intitulé.`,
                en: `${en} is of a type “autre” that nothing names: give it a title.`,
              },
        missing: true,
      }
    }
  },
})
