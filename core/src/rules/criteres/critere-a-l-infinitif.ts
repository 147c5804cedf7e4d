import { defineRule } from '../rule.ts'
import { named, placeIn, statedCriteria } from './shared/criteria.ts'
import { restated } from './shared/restating.ts'

/** A criterion that restates its competency is another rule's to report. */
const RESTATED = 0.7

export const rule = defineRule({
  id: 'critere-a-l-infinitif',
  title: { fr: 'Critère qui commence comme une compétence', en: 'Criterion that begins like a competency' },
  source: {
    catalogue: 'R-CRIT-NOTCOMP',
    reference: 'France compétences, FAQ « Qu’entendez-vous par référentiel d’évaluation ? »',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le critère commence par un verbe à l’infinitif, comme une compétence.',
      why: 'Un critère permet de juger ; un infinitif redit ce qu’il faut faire, sans dire à quoi l’on voit que c’est réussi. Aucun des 142 critères d’un référentiel accepté ne commence ainsi.',
      how: 'Partez du résultat : « Le plan de contrôle couvre tous les circuits » plutôt que « Établir un plan de contrôle ».',
    },
    en: {
      what: 'The criterion begins with a verb in the infinitive, like a competency.',
      why: 'A criterion serves to judge; an infinitive repeats what is to be done without saying how success shows. None of the 142 criteria of an accepted référentiel begins so.',
      how: 'Start from the result: “Le plan de contrôle couvre tous les circuits” rather than “Établir un plan de contrôle”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Le plan de contrôle couvre tous les circuits du site.
          - Dossier de mesure complet au regard de la notice`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Établir un plan de contrôle`,
        at: ['Établir'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential }) {
    for (const stated of statedCriteria(referential)) {
      const verb = stated.analysis.startsWithInfinitive
      if (verb === null || restated(stated, RESTATED) !== null) continue
      const { fr, en } = named(stated.criterion)
      yield {
        at: placeIn(source, stated, verb),
        message: {
          fr: `${fr} commence par un infinitif, comme une compétence : dites plutôt à quoi l’on voit que c’est réussi (« Le plan couvre… », « Les mesures sont… »).`,
          en: `${en} begins with an infinitive, like a competency: rather say how success shows (“Le plan couvre…”, “Les mesures sont…”).`,
        },
      }
    }
  },
})
