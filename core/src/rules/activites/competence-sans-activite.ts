import { named, placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { isUnlinked } from './shared/links.ts'

export const rule = defineRule({
  id: 'competence-sans-activite',
  title: { fr: 'Compétence sans activité', en: 'Competency without an activity' },
  source: { catalogue: 'R-ACT-COMP', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une compétence ne dit pas de quelle activité elle découle, alors que d’autres du même bloc le disent. Une compétence transversale, ou liée à `toutes`, n’est pas concernée.',
      why: 'L’article L6113-1 veut que les compétences « découlent » des activités : une compétence isolée n’a pas de raison d’être dans le référentiel.',
      how: 'Écrivez `activites: [A1.1]`, `activites: toutes` si elle les sert toutes, ou `transversale: true`.',
    },
    en: {
      what: 'A competency does not say which activity it follows from, while others of the same bloc do. A transversal competency, or one tied to `toutes`, is not concerned.',
      why: 'Article L6113-1 wants competencies to follow from activities: an isolated one has no reason to be in the référentiel.',
      how: 'Write `activites: [A1.1]`, `activites: toutes` if it serves them all, or `transversale: true`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1 }, { id: A2 }]
    competences:
      - { id: C1, activites: [A1], enonce: Régler une machine }
      - { id: C2, activites: toutes, enonce: Rendre compte }
      - { id: C3, transversale: true, enonce: Travailler en sécurité }`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ intitule: Réglage, taches: [Régler la pression] }]
    competences: [{ id: C1, enonce: Régler une machine }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1 }, { id: A2 }]
    competences:
      - { id: C1, activites: [A1, A2], enonce: Régler une machine }
      - { id: C2, enonce: Rendre compte }`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const block of referential.blocks) {
      if (isUnlinked(block)) continue
      for (const competency of block.competencies) {
        if (competency.activities.length > 0 || competency.transversal) continue
        if (isSaidByStructure('competency', competency.node, 'activites')) continue
        const { fr, en } = named(competency)
        yield {
          at: placeOf(source, competency),
          message: {
            fr: `${fr} ne dit pas de quelle activité elle découle : ajoutez « activites » (un code, ou « toutes »), comme les autres du bloc.`,
            en: `${en} does not say which activity it follows from: add \`activites\` (a code, or \`toutes\`), like the others of the bloc.`,
          },
          missing: true,
        }
      }
    }
  },
})
