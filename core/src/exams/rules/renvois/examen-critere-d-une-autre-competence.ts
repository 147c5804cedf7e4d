import { codeOf } from '../../../model/codes.ts'
import { opening } from '../../../model/naming.ts'
import type { Competency, Criterion } from '../../../model/referential.ts'
import { criteriaJudging, type ExamLink } from '../../model/link.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-critere-d-une-autre-competence',
  title: { fr: 'Critère d’une autre compétence', en: 'Criterion of another competency' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une question ou une ligne de la grille porte une compétence et cite un critère qui en juge une autre.',
      why: 'Les points iraient à la mauvaise compétence.',
      how: 'Choisissez un critère de la compétence, ou changez la compétence.',
    },
    en: {
      what: 'A question or a line of the grid bears a competency and cites a criterion that judges another.',
      why: 'The points would go to the wrong competency.',
      how: 'Choose a criterion of the competency, or change the competency.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1, CR2], enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.2, criteres: [CR1], enonce: Remplissez le planning de la semaine. }
`,
        at: ['CR1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (links === null) return
    const cited: readonly { readonly link: ExamLink<Criterion>; readonly competency: Competency | null }[] = [
      ...exam.questions.flatMap((question) =>
        links.criteriaOf(question).map((link) => ({ link, competency: links.competencyOf(question) })),
      ),
      ...exam.grid.flatMap((line) => {
        const link = links.criterionOf(line)
        return link === null ? [] : [{ link, competency: links.competencyOf(line) }]
      }),
    ]
    for (const { link, competency } of cited) {
      if (link.target === null || competency === null) continue
      if (criteriaJudging(competency, links.coverage).includes(link.target)) continue
      const code = codeOf(competency)
      yield {
        at: opening(source, link.text),
        message: {
          fr: `Ce critère ne juge pas ${code ?? 'cette compétence'} : les points iraient ailleurs. Choisissez un de ses critères, ou changez la compétence.`,
          en: `This criterion does not judge ${code ?? 'this competency'}: the points would go elsewhere. Choose one of its criteria, or change the competency.`,
        },
      }
    }
  },
})
