import { named, placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { missedByCriteria } from './shared/silences.ts'

export const rule = defineRule({
  id: 'competence-sans-critere',
  title: { fr: 'Compétence sans critère', en: 'Competency without a criterion' },
  source: {
    catalogue: 'R-COMP-CRIT',
    reference: 'Code du travail, art. L6113-1 ; France compétences, Préconisations d’octobre 2021, 2.2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'info', rs: 'error' },
  documentation: {
    fr: {
      what: 'Rien ne permet de juger une compétence : aucun critère écrit dans la compétence, aucun qui la nomme, aucun qui vaille pour tout le bloc.',
      why: 'L’article L6113-1 veut des critères pour tout ce qui est évalué. Sans critère, deux jurys décideront différemment.',
      how: 'Ajoutez `criteres` à la compétence, ou son code aux `competences` d’un critère du bloc.',
    },
    en: {
      what: 'Nothing allows a competency to be judged: no criterion written in it, none that names it, none that holds for the whole bloc.',
      why: 'Article L6113-1 wants criteria for all that is assessed. Without one, two juries will decide differently.',
      how: 'Add `criteres` to the competency, or its code to the `competences` of a criterion of the bloc.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine, criteres: [La machine est réglée.] }
      - { id: C2, enonce: Rendre compte }
    criteres: [{ competences: [C2], enonce: Le compte rendu est daté. }]
  - competences: [{ id: C3, enonce: Accueillir un client }]
    criteres: [L’accueil suit la charte.]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine, criteres: [La machine est réglée.] }
      - { id: C2, enonce: Rendre compte }`,
        at: ['C2'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1, competences: [C1] }, { id: E2, competences: [C2] }]
    criteres: [{ modalites: [E1], enonce: La machine est réglée. }]`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    // With no criterion anywhere the référentiel is incomplete, which another rule says once.
    if (referential.blocks.every((block) => block.criteria.length === 0)) return
    const isMissed = missedByCriteria(referential)
    for (const { competency, criteria, sharedCriteria } of coverage.competencies) {
      if (criteria.length + sharedCriteria.length > 0 || isMissed(competency)) continue
      if (isSaidByStructure('competency', competency.node, 'criteres')) continue
      const { fr, en } = named(competency)
      yield {
        at: placeOf(source, competency),
        message: {
          fr: `${fr} n’a aucun critère : rien ne permet de la juger (art. L6113-1). Écrivez ce que l’on doit constater quand elle est acquise.`,
          en: `${en} has no criterion: nothing allows it to be judged (art. L6113-1). Write what must be observed when it is acquired.`,
        },
        missing: true,
      }
    }
  },
})
