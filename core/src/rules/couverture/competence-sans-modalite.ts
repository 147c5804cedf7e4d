import { named, placeOf } from '../../model/naming.ts'
import type { Competency } from '../../model/referential.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule, type Fix } from '../rule.ts'
import { joined } from './shared/joining.ts'
import { isSaidOfBlock, missedByAssessments } from './shared/silences.ts'

export const rule = defineRule({
  id: 'competence-sans-modalite',
  title: { fr: 'Compétence évaluée par aucune modalité', en: 'Competency that no assessment evaluates' },
  source: {
    catalogue: 'R-COMP-EVAL',
    reference: 'Code du travail, art. L6113-1 ; France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'error' },
  documentation: {
    fr: {
      what: 'Aucune épreuve n’évalue une compétence : ni une des siennes, ni une qui la nomme, ni une du bloc qui ne nomme rien et vaut donc pour tout le bloc.',
      why: 'France compétences l’exige : toutes les compétences décrites sont évaluées.',
      how: 'Ajoutez son code aux `competences` d’une épreuve du bloc, ou donnez-lui une épreuve. Si rien ne peut l’évaluer, elle n’est pas certifiable.',
    },
    en: {
      what: 'No assessment evaluates a competency: none of its own, none that names it, none of the bloc that names nothing and so holds for the whole bloc.',
      why: 'France compétences requires it: all the competencies described are assessed.',
      how: 'Add its code to the `competences` of an assessment of the bloc, or give it one. If nothing can assess it, it cannot be certified.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1 }]
  - competences:
      - { id: C3, enonce: Accueillir un client, modalites: [{ intitule: Accueil en magasin }] }
      - { id: C4, enonce: Conclure une vente }
      - { id: C5, enonce: Suivre une commande }
    modalites: [{ taches: [{ enonce: Vend, competences: [C4 à C5] }] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine }
      - { id: C2, enonce: Rendre compte }
    modalites: [{ id: E1, competences: [C1] }]`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage, profile }) {
    // With no assessment anywhere the référentiel is incomplete, which another rule says once.
    if (referential.blocks.every((block) => block.assessments.length === 0)) return
    const isMissed = missedByAssessments(referential)
    for (const { competency, block, assessments } of coverage.competencies) {
      if (assessments.length > 0 || isMissed(competency) || isSaidOfBlock(block, coverage, profile)) continue
      if (isSaidByStructure('competency', competency.node, 'modalites')) continue
      const { fr, en } = named(competency)
      yield {
        at: placeOf(source, competency),
        message: {
          fr: `${fr} n’est évaluée par aucune épreuve : toutes les compétences décrites doivent l’être. Ajoutez-la aux « competences » d’une épreuve, ou donnez-lui la sienne.`,
          en: `${en} is evaluated by no assessment: all the competencies described must be. Add it to the \`competences\` of an assessment, or give it its own.`,
        },
        missing: true,
        fixes: joinings(source.text, competency),
      }
    }
  },
})

/** The assessments of the bloc that list what they evaluate, three at most: it may be missing from one of these lists. */
const joinings = (text: string, competency: Competency): readonly Fix[] =>
  competency.block.assessments.flatMap((assessment) => joined(text, assessment, competency)).slice(0, 3)
