import { codeOf } from '../../../model/codes.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-competence-hors-de-l-epreuve',
  title: { fr: 'Compétence que l’épreuve n’évalue pas', en: 'Competency the assessment does not evaluate' },
  source: {
    catalogue: null,
    reference:
      'France compétences, Préconisations d’octobre 2021, 2.1 : l’évaluation porte sur des situations proches du travail réel',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen reproduit une épreuve et annonce une compétence qu’elle n’évalue pas.',
      why: 'Un examen blanc prépare à l’épreuve : ce qu’elle n’évalue pas y détourne le candidat.',
      how: 'Retirez la compétence, ou changez d’épreuve.',
    },
    en: {
      what: 'The exam mirrors an assessment and announces a competency that it does not evaluate.',
      why: 'A mock exam prepares for the assessment: what it does not evaluate leads the candidate astray.',
      how: 'Remove the competency, or change the assessment.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
modalite: E1
competences: [C1.1, C1.2]
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
modalite: E1
competences: [C1.1, C2.1]
`,
        at: ['C2.1'],
      },
    ],
  },
  *check({ links }) {
    const assessment = links?.assessment?.target ?? null
    if (links === null || assessment === null) return
    // Of an assessment or a competency of another bloc than the one announced, another rule speaks.
    const home = links.block?.target ?? null
    if (home !== null && assessment.block !== home) return
    const { competencies, implicit } = links.coverage.evaluated(assessment)
    if (implicit || competencies.length === 0) return
    for (const { range, targets } of links.references) {
      const outside = targets.filter(
        (target) =>
          target.kind === 'competency' && !competencies.includes(target) && (home === null || target.block === home),
      )
      if (outside.length === 0) continue
      const codes = outside.flatMap((target) => codeOf(target) ?? []).join(', ')
      yield {
        at: range,
        message: {
          fr: `L’épreuve reproduite n’évalue pas ${codes} : retirez la compétence, ou changez d’épreuve.`,
          en: `The assessment mirrored does not evaluate ${codes}: remove the competency, or change the assessment.`,
        },
      }
    }
  },
})
