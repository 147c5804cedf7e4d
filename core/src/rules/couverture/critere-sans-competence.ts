import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'critere-sans-competence',
  title: { fr: 'Critère rattaché à aucune compétence', en: 'Criterion tied to no competency' },
  source: {
    catalogue: 'R-CRIT-ORPHAN',
    reference: 'Code du travail, art. R6113-9, 3° ; France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Un critère ne nomme aucune compétence alors que les autres critères de son bloc en nomment : il juge donc tout le bloc.',
      why: 'C’est parfois voulu (posture, présentation), souvent un oubli ; et il masque une compétence qui n’aurait pas d’autre critère.',
      how: 'Nommez les compétences qu’il juge, ou écrivez `competences: toutes` si c’est voulu.',
    },
    en: {
      what: 'A criterion names no competency while the other criteria of its bloc do: it therefore judges the whole bloc.',
      why: 'It is sometimes meant (posture, presentation), often an oversight; and it hides a competency that would have no other criterion.',
      how: 'Name the competencies it judges, or write `competences: toutes` if that is meant.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    criteres: [La machine est réglée., Le compte rendu est daté.]
  - competences: [{ id: C3, enonce: Accueillir un client, criteres: [Le client est salué.] }, { id: C4, enonce: Conclure une vente }]
    criteres: [{ competences: toutes, enonce: La tenue suit la charte. }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine, criteres: [La machine est réglée.] }, { id: C2, enonce: Rendre compte }]
    criteres: [{ competences: [C2], enonce: Le compte rendu est daté. }, Le poste est rangé avant le départ.]`,
        at: ['Le poste est rangé'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    for (const block of referential.blocks) {
      const shared = block.criteria.filter(coverage.judgesWholeBlock)
      // Where most criteria are shared, that is how the bloc is written.
      if (shared.length * 2 > block.criteria.length || block.competencies.length < 2) continue
      for (const criterion of shared) {
        const { fr, en } = named(criterion)
        yield {
          at: placeOf(source, criterion),
          message: {
            fr: `${fr} ne nomme aucune compétence, les autres du bloc si : dites lesquelles il juge, ou « toutes » si c’est voulu.`,
            en: `${en} names no competency, the others of the bloc do: say which it judges, or \`toutes\` if that is meant.`,
          },
        }
      }
    }
  },
})
