import { named } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { collectiveAt, tellsIndividualShare } from './shared/collective.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'epreuve-collective-sans-part-individuelle',
  title: { fr: 'Épreuve collective sans part individuelle', en: 'Collective assessment without an individual share' },
  source: {
    catalogue: 'R-MOD-COLL',
    reference:
      'Exigence d’équité de l’évaluation (France compétences, Préconisations d’octobre 2021) ; pratique des référentiels acceptés',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'L’épreuve se passe à plusieurs et ne dit pas comment chaque candidat est évalué.',
      why: 'On certifie une personne, pas un groupe : sans part individuelle, rien ne prouve que chacun a la compétence.',
      how: 'Décrivez la part de chacun dans `evaluation_individuelle` (production personnelle, questions individuelles), ou rendez l’épreuve individuelle.',
    },
    en: {
      what: 'The assessment is taken in a group and does not say how each candidate is assessed.',
      why: 'A person is certified, not a group: without an individual share nothing proves that each one has the competency.',
      how: 'Describe each one’s share in `evaluation_individuelle` (own deliverable, individual questions), or make the assessment individual.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withAssessment(
          '- participation: collective\n  taille_groupe: 3\n  evaluation_individuelle: Chacun soutient seul la partie qu’il a produite.',
        ),
      },
      { yaml: withAssessment('- enonce: Travail en groupe de 2 candidats ; la soutenance est individuelle.') },
      {
        yaml: withAssessment(
          '- enonce: Projet réalisé en équipe dans l’entreprise ; le candidat anime un groupe de comédiens.',
        ),
      },
      { yaml: withAssessment('- enonce: Travail individuel ou collectif.') },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  participation: collective\n  taille_groupe: 3'), at: ['collective'] },
      {
        yaml: withAssessment('- enonce: L’évaluation se fait en groupe de 2 candidats.'),
        at: ['en groupe de 2 candidats'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const at = collectiveAt(source, assessment)
      if (at === null || tellsIndividualShare(assessment)) continue
      const { fr, en } = named(assessment)
      yield {
        at,
        message: {
          fr: `${fr} est collective : précisez ce que chaque candidat fait ou rend seul, et comment il est évalué.`,
          en: `${en} is collective: say what each candidate does or hands in alone, and how they are assessed.`,
        },
      }
    }
  },
})
