import { defineRule } from '../rule.ts'
import { named, placeIn, statedCriteria } from './shared/criteria.ts'

export const rule = defineRule({
  id: 'critere-mot-vague',
  title: { fr: 'Mot de qualité sans repère', en: 'Quality word without a reference' },
  source: {
    catalogue: 'R-CRIT-VAGUE',
    reference: 'France compétences, Préconisations relatives à l’évaluation, octobre 2021, 2.2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le critère juge par un mot de qualité (pertinent, adapté, efficace, correctement…) sans dire par rapport à quoi.',
      why: 'Chaque évaluateur y met son exigence, et les notes divergent. Un critère sur dix d’un référentiel accepté en contient : précisez ceux qui comptent.',
      how: 'Donnez le repère (« adapté aux contraintes du site », « conforme à la notice »), ou ajoutez des `indicateurs` sous le critère.',
    },
    en: {
      what: 'The criterion judges by a quality word (pertinent, adapté, efficace, correctement…) without saying against what.',
      why: 'Each assessor puts their own standard in it, and marks diverge. One criterion in ten of an accepted référentiel holds one: make those that matter precise.',
      how: 'Give the reference (“adapté aux contraintes du site”, “conforme à la notice”), or add `indicateurs` under the criterion.',
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
          - Le réglage est adapté aux caractéristiques du fluide.
          - { enonce: Le rapport est pertinent, indicateurs: [chaque fuite est cotée] }
          - Le plan est cohérent avec le carnet d’entretien.`,
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
          - Le choix du détecteur est pertinent.
          - Les mesures sont correctement relevées et le rapport est clair.`,
        at: ['pertinent', 'correctement'],
      },
    ],
  },
  *check({ source, referential }) {
    for (const stated of statedCriteria(referential)) {
      const vague =
        stated.criterion.indicators.length > 0 ? [] : stated.analysis.vague.filter((word) => !word.hasReference)
      const [first] = vague
      if (first === undefined || stated.analysis.bareNounGroup) continue
      const { fr, en } = named(stated.criterion)
      const words = [...new Set(vague.map((word) => word.text))]
      yield {
        at: placeIn(source, stated, first),
        message: {
          fr: `${fr} juge par ${words.map((word) => `« ${word} »`).join(', ')} sans dire par rapport à quoi : donnez le repère (« adapté à… », « conforme à… ») ou des indicateurs, pour que deux évaluateurs jugent de même.`,
          en: `${en} judges by ${words.map((word) => `“${word}”`).join(', ')} without saying against what: give the reference (“adapté à…”, “conforme à…”) or indicators, so that two assessors judge alike.`,
        },
      }
    }
  },
})
