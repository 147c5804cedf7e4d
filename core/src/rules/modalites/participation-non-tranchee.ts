import { named } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { tellsIndividualShare, undecidedAt } from './shared/collective.ts'
import { SAYS_WHEN } from './shared/find.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'participation-non-tranchee',
  title: { fr: 'Individuel ou collectif : non tranché', en: 'Individual or collective: not decided' },
  source: {
    catalogue: 'R-MOD-COLL',
    reference: 'Exigence d’équité de l’évaluation (France compétences, Préconisations d’octobre 2021)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'L’épreuve peut se passer seul ou à plusieurs, sans que rien dise qui choisit, ni comment chacun est alors évalué.',
      why: 'Deux candidats ne passent pas la même épreuve ; à plusieurs, la compétence de chacun reste à prouver.',
      how: 'Tranchez, ou dites qui choisit et décrivez la part individuelle (`evaluation_individuelle`).',
    },
    en: {
      what: 'The assessment may be taken alone or in a group, and nothing says who chooses nor how each one is then assessed.',
      why: 'Two candidates do not sit the same assessment; in a group, each one’s competency remains to be proved.',
      how: 'Decide, or say who chooses and describe the individual share (`evaluation_individuelle`).',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- participation: au_choix\n  evaluation_individuelle: Chacun répond seul au jury.') },
      { yaml: withAssessment('- enonce: Travail individuel ou collectif, selon l’effectif fixé par le règlement.') },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  participation: au_choix'), at: ['au_choix'] },
      {
        yaml: withAssessment('- participation: au_choix\n  enonce: Travail individuel ou collectif, production orale.'),
        at: ['au_choix'],
      },
      {
        yaml: withAssessment('- enonce: Travail individuel ou collectif, production orale.'),
        at: ['individuel ou collectif'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const undecided = undecidedAt(source, assessment)
      if (undecided === null || SAYS_WHEN.test(undecided.around)) continue
      const declared = assessment.participation !== null
      if (declared && tellsIndividualShare(assessment)) continue
      const { fr, en } = named(assessment)
      yield {
        at: undecided.at,
        message: {
          fr: `${fr} peut être individuelle ou collective : dites qui choisit, et comment chacun est évalué quand elle est collective.`,
          en: `${en} may be individual or collective: say who chooses, and how each one is assessed when it is collective.`,
        },
      }
    }
  },
})
