import { named } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, wordsOf } from './shared/assessments.ts'
import { collectiveAt } from './shared/collective.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

const SIZE =
  /binômes?|trinômes?|par (?:deux|trois|quatre)|\d+ (?:à \d+ )?(?:candidats|personnes|étudiants|stagiaires|participants|membres)|(?:groupes?|équipes?) (?:de |d')(?:\d|deux|trois|quatre|cinq|six)|(?:deux|trois|quatre|cinq|six) (?:candidats|personnes|étudiants|membres)/

export const rule = defineRule({
  id: 'taille-de-groupe-absente',
  title: { fr: 'Taille du groupe absente', en: 'Size of the group missing' },
  source: {
    catalogue: 'R-MOD-COLL',
    reference: 'Exigence d’équité de l’évaluation (France compétences, Préconisations d’octobre 2021)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'L’épreuve est collective et ne dit pas à combien.',
      why: 'À deux ou à huit, la part de chacun n’est pas la même : les candidats ne passent pas la même épreuve d’une session à l’autre.',
      how: 'Écrivez `taille_groupe` (« 3 », « 2 à 4 »).',
    },
    en: {
      what: 'The assessment is collective and does not say how many take it together.',
      why: 'In pairs or by eight, each one’s share is not the same: candidates do not sit the same assessment from one session to the next.',
      how: 'Write `taille_groupe` (“3”, “2 à 4”).',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- participation: collective\n  taille_groupe: 2 à 4') },
      { yaml: withAssessment('- participation: collective\n  enonce: Jeu de rôles en binôme.') },
      { yaml: withAssessment('- enonce: Travail en groupe de 3 candidats.') },
    ],
    invalid: [
      { yaml: withAssessment('- participation: collective\n  enonce: Jeu de rôles par groupe.'), at: ['collective'] },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const at = assessment.groupSize === null ? collectiveAt(source, assessment) : null
      if (at === null || SIZE.test(wordsOf(assessment))) continue
      const { fr, en } = named(assessment)
      yield {
        at,
        message: {
          fr: `${fr} est collective et ne dit pas à combien : ajoutez « taille_groupe ».`,
          en: `${en} is collective and does not say how many take it together: add “taille_groupe”.`,
        },
        missing: true,
      }
    }
  },
})
