import type { Localised } from '../../../language.ts'
import { codeOf } from '../../../model/codes.ts'
import { mentionOther } from '../../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-hors-du-bloc',
  title: { fr: 'Compétence ou épreuve d’un autre bloc', en: 'Competency or assessment of another bloc' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen annonce un bloc, et une compétence ou l’épreuve vient d’un autre.',
      why: 'Chaque bloc s’évalue et s’obtient séparément : ce qui vient d’ailleurs n’y compte pas.',
      how: 'Choisissez une compétence du bloc, ou retirez `bloc` si l’examen en prépare plusieurs.',
    },
    en: {
      what: 'The exam announces a bloc, and a competency or the assessment comes from another.',
      why: 'Each bloc is assessed and awarded separately: what comes from elsewhere does not count there.',
      how: 'Choose a competency of the bloc, or remove `bloc` if the exam prepares for several.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
questions:
  - { id: Q1, type: etude_de_cas, competence: C2.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: E2
questions:
  - { id: Q1, type: etude_de_cas, competence: C2.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['E2', 'C2.1'],
      },
    ],
  },
  *check({ exam, links }) {
    const block = links?.block?.target ?? null
    if (links === null || block === null) return
    const { assessment } = links
    if (assessment?.target != null && assessment.target.block !== block) {
      yield { at: assessment.text.node.range, message: foreign(mentionOther(assessment.target.block)) }
    }
    const parts = [...exam.questions, ...exam.grid, ...exam.cells]
    for (const reference of [...links.references, ...parts.flatMap((part) => links.referenceOf(part) ?? [])]) {
      const other = reference.targets.find((target) => target.block !== block)
      if (other !== undefined) yield { at: reference.range, message: foreign(mentionOther(other.block)) }
    }

    function foreign(where: Localised): Localised {
      const code = block === null ? null : codeOf(block)
      return {
        fr: `Cela vient d’ailleurs (${where.fr}), et l’examen annonce ${code === null ? 'un autre bloc' : code} : un bloc s’évalue séparément.`,
        en: `This comes from elsewhere (${where.en}), and the exam announces ${code === null ? 'another bloc' : code}: a bloc is assessed separately.`,
      }
    }
  },
})
