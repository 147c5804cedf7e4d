import { findKnowledgeTests } from '../../french/index.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Assessment } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { textsOf } from './shared/assessments.ts'
import { kindsDeclared, kindsSaid } from './shared/kinds.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'bloc-evalue-par-questionnaire-seul',
  title: { fr: 'Bloc évalué seulement par des questionnaires', en: 'Bloc assessed by questionnaires only' },
  source: {
    catalogue: 'R-MOD-WORK',
    reference:
      'France compétences, FAQ « Qu’entendez-vous par référentiel d’évaluation ? » et Préconisations d’octobre 2021, 2.1',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Toutes les épreuves du bloc sont des tests de connaissances : QCM, questionnaire, quiz.',
      why: 'L’évaluation porte sur des compétences, dans des situations proches du travail réel ; un test ne montre que ce que le candidat sait.',
      how: 'Ajoutez une mise en situation, une étude de cas ou un dossier ; le test peut rester en complément. Un examen réglementaire de connaissances (habilitation) n’est pas signalé quand `reglementation` est renseigné.',
    },
    en: {
      what: 'All the assessments of the bloc are knowledge tests: multiple choice, questionnaire, quiz.',
      why: 'Assessment bears on competencies, in situations close to real work; a test only shows what the candidate knows.',
      how: 'Add a simulation, a case study or a portfolio; the test may stay beside it. A regulated knowledge examination is not reported when `reglementation` is filled.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- type: questionnaire\n- type: etude_de_cas') },
      { yaml: withAssessment('- type: etude_de_cas\n  enonce: Le candidat rédige un questionnaire de satisfaction.') },
      {
        yaml: `referentiel: 1
certification: { reglementation: Examen théorique prévu par arrêté. }
blocs: [{ id: BC1, modalites: [{ type: questionnaire }] }]
`,
      },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  type: questionnaire\n- id: E2\n  enonce: QCM de 40 questions.'), at: ['E1'] },
    ],
  },
  *check({ referential, source }) {
    if (referential.certification.regulation !== null) return
    for (const block of referential.blocks) {
      const [first, ...others] = block.assessments
      if (first === undefined || !block.assessments.every(isKnowledgeTest)) continue
      yield {
        at: placeOf(source, first),
        message: {
          fr: `${block.implicit ? 'Le référentiel' : named(block).fr} n’est évalué que par des tests de connaissances, qui ne montrent pas la compétence à l’œuvre : ajoutez une situation proche du travail.`,
          en: `${block.implicit ? 'The référentiel' : named(block).en} is assessed by knowledge tests only, which do not show the competency at work: add a situation close to work.`,
        },
        related: others.slice(0, MOST_RELATED).map((other) => ({
          at: placeOf(source, other),
          message: { fr: 'Test de connaissances lui aussi.', en: 'A knowledge test too.' },
        })),
      }
    }
  },
})

const MOST_RELATED = 10

function isKnowledgeTest(assessment: Assessment): boolean {
  const declared = kindsDeclared(assessment)
  if (declared.length > 0) return declared.every((kind) => kind === 'questionnaire')
  const isOther = kindsSaid(assessment).some((kind) => kind !== 'questionnaire')
  return !isOther && textsOf(assessment).some(({ value }) => findKnowledgeTests(value).length > 0)
}
