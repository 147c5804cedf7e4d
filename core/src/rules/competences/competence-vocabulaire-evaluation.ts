import { findAssessmentWords } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-vocabulaire-evaluation',
  title: { fr: 'Vocabulaire d’évaluation dans une compétence', en: 'Assessment vocabulary in a competency' },
  source: {
    catalogue: 'R-COMP-NOEVAL',
    reference: 'France compétences, FAQ sur l’écriture en compétence',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La compétence dit comment elle est évaluée (épreuve, jury, examen, soutenance…).',
      why: 'L’énoncé dit ce que la personne sait faire dans l’emploi ; la manière de l’évaluer se lit dans les modalités (France compétences).',
      how: 'Déplacez cette indication dans la modalité d’évaluation.',
    },
    en: {
      what: 'The competency says how it is assessed (épreuve, jury, examen, soutenance…).',
      why: 'The statement says what the person can do in the job; how it is assessed is read in the modalities (France compétences).',
      how: 'Move this to the assessment modality.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Rédiger une note de synthèse pour la direction }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Présenter un projet devant un jury }`,
        at: ['devant un jury'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const { competency, statement } of statedCompetencies(source, referential)) {
      const { fr, en } = named(competency)
      const [span] = findAssessmentWords(statement.text)
      if (span === undefined) continue
      yield {
        at: statement.rangeOf(span.start, span.end),
        message: {
          fr: `${fr} : « ${span.text} » appartient au vocabulaire de l’évaluation : placez-le dans la modalité, l’énoncé dit ce que la personne sait faire dans l’emploi.`,
          en: `${en}: “${span.text}” belongs to assessment: put it in the modality, the statement says what the person can do in the job.`,
        },
      }
    }
  },
})
