import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'points-incomplets',
  title: { fr: 'Compétence qui ne vaut aucun point', en: 'Competency worth no point' },
  source: {
    catalogue: 'R-CRIT-WEIGHT',
    reference: 'Cohérence de l’évaluation (Code du travail, art. L6113-1)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Les critères du bloc portent des points, mais ceux d’une compétence n’en portent aucun.',
      why: 'Une compétence qui ne vaut rien n’est pas évaluée.',
      how: 'Donnez des points à ses critères, ou retirez les points partout.',
    },
    en: {
      what: 'The criteria of the bloc carry points, but those of one competency carry none.',
      why: 'A competency worth nothing is not assessed.',
      how: 'Give points to its criteria, or remove points everywhere.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit, criteres: [{ enonce: Le rapport est daté., points: 4 }] }
      - { id: C2, enonce: Régler un four, criteres: [{ enonce: La température est tenue., points: 6 }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit, criteres: [{ enonce: Le rapport est daté., points: 4 }] }
      - { id: C2, enonce: Régler un four, criteres: [La température est tenue.] }`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential, coverage }) {
    for (const block of referential.blocks) {
      if (!block.criteria.some((criterion) => criterion.points !== null)) continue
      for (const competency of block.competencies) {
        const { criteria } = coverage.of(competency)
        if (criteria.length === 0 || criteria.some((criterion) => (criterion.points ?? 0) > 0)) continue
        const code = competency.id?.value ?? null
        yield {
          at: (competency.id ?? competency.statement)?.node.range ?? competency.node.range,
          message: {
            fr: `${code === null ? 'Cette compétence' : `La compétence ${code}`} ne vaut aucun point alors que d’autres du bloc en ont : elle ne serait pas évaluée. Donnez des points à ses critères.`,
            en: `${code === null ? 'This competency' : `Competency ${code}`} is worth no point while others of the bloc are: it would not be assessed. Give points to its criteria.`,
          },
        }
      }
    }
  },
})
