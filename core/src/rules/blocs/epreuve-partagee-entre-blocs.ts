import type { Coverage } from '../../coverage/coverage.ts'
import { textAt } from '../../model/access.ts'
import { codeOf } from '../../model/codes.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Assessment, Block } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'epreuve-partagee-entre-blocs',
  title: { fr: 'Épreuve partagée entre plusieurs blocs', en: 'Assessment shared by several blocs' },
  source: {
    catalogue: 'R-BLOC-EVAL',
    reference: 'Code du travail, art. R6113-9, 7° ; France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Une épreuve évalue des compétences d’un autre bloc, que rien d’autre n’évalue, sans dire comment chaque bloc est validé à part. Une épreuve finale qui s’ajoute à celles des blocs n’est pas concernée.',
      why: 'Un candidat peut ne présenter qu’un bloc : l’évaluation doit pouvoir être séparée bloc par bloc.',
      how: 'Écrivez dans `repartition` quelles parties de l’épreuve valident quel bloc, ou donnez une épreuve à chacun.',
    },
    en: {
      what: 'An assessment evaluates competencies of another bloc, which nothing else assesses, without saying how each bloc is validated on its own. A final assessment on top of those of the blocs is not concerned.',
      why: 'A candidate may present one bloc only: the evaluation must be separable bloc by bloc.',
      how: 'Write in `repartition` which parts of the assessment validate which bloc, or give each its own.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]
    modalites:
      - id: E1
        competences: [BC1/C1, BC2/C1]
        repartition: La première partie valide BC1, la seconde valide BC2.
  - id: BC2
    competences: [{ id: C1, enonce: Chiffrer un devis }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]
    modalites: [{ id: Épreuve finale, competences: [BC1/C1, BC2/C1] }]
  - id: BC2
    competences: [{ id: C1, enonce: Chiffrer un devis }]
    modalites: [{ id: E2 }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]
    modalites: [{ id: E1, competences: [BC1/C1, BC2/C1] }]
  - id: BC2
    competences: [{ id: C1, enonce: Chiffrer un devis }]`,
        at: ['E1'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      if (textAt(assessment.node, 'repartition') !== null) continue
      const blocks = blocksThatDependOn(assessment, coverage)
      if (blocks.length === 0) continue
      const { fr, en } = named(assessment)
      const codes = blocks.flatMap((block) => codeOf(block) ?? []).join(', ')
      yield {
        at: placeOf(source, assessment),
        message: {
          fr: `${fr} évalue aussi des compétences ${codes === '' ? 'd’un autre bloc' : `de ${codes}`} : dites dans « repartition » comment chaque bloc est validé à part, puisqu’il peut être présenté seul.`,
          en: `${en} also evaluates competencies of ${codes === '' ? 'another bloc' : codes}: say in \`repartition\` how each bloc is validated on its own, since it may be presented alone.`,
        },
        related: blocks.map((block) => ({
          at: placeOf(source, block),
          message: { fr: 'Le bloc évalué par cette épreuve.', en: 'The bloc evaluated by this assessment.' },
        })),
      }
    }
  },
})

/** The other blocs that have a competency which only assessments from outside evaluate, this one among them. */
function blocksThatDependOn(assessment: Assessment, coverage: Coverage): readonly Block[] {
  const elsewhere = coverage.evaluated(assessment).competencies.filter(({ block }) => {
    return block !== assessment.block && !block.implicit && !assessment.block.implicit
  })
  const alone = elsewhere.filter((competency) =>
    coverage.of(competency).assessments.every(({ block }) => block !== competency.block),
  )
  return [...new Set(alone.map(({ block }) => block))]
}
