import { findTrainingWords } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-vocabulaire-formation',
  title: { fr: 'Vocabulaire de formation dans une compétence', en: 'Training vocabulary in a competency' },
  source: {
    catalogue: 'R-COMP-NOTEACH',
    reference: 'France compétences, FAQ sur l’écriture en compétence',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La compétence parle de la formation (cours, module, apprenant, séance…).',
      why: 'Un référentiel n’est pas un programme de formation traduit en compétences : il décrit le travail (France compétences).',
      how: 'Dites ce qui se fait dans l’emploi, chez l’employeur ou le client ; le parcours de formation se décrit ailleurs.',
    },
    en: {
      what: 'The competency speaks of the training (cours, module, apprenant, séance…).',
      why: 'A référentiel is not a training programme turned into competencies: it describes work (France compétences).',
      how: 'Say what is done in the job, for the employer or the client; the training is described elsewhere.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler la pression au cours de la visite }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Utiliser les notions de base vues en cours de mécanique }`,
        at: ['notions de'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const { competency, statement } of statedCompetencies(source, referential)) {
      const { fr, en } = named(competency)
      const [span] = findTrainingWords(statement.text)
      if (span === undefined) continue
      yield {
        at: statement.rangeOf(span.start, span.end),
        message: {
          fr: `${fr} : « ${span.text} » appartient au vocabulaire de la formation : une compétence décrit le travail. Dites ce qui se fait dans l’emploi.`,
          en: `${en}: “${span.text}” belongs to training: a competency describes work. Say what is done in the job.`,
        },
      }
    }
  },
})
