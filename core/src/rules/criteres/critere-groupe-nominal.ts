import { defineRule } from '../rule.ts'
import { named, opening, statedCriteria } from './shared/criteria.ts'

/** Above this number, and when they are the majority, bare groups are a house style: one finding for all. */
const HOUSE_STYLE = 4

export const rule = defineRule({
  id: 'critere-groupe-nominal',
  title: { fr: 'Critère qui n’affirme rien', en: 'Criterion that asserts nothing' },
  source: {
    catalogue: 'R-CRIT-OBS',
    reference: 'France compétences, Préconisations relatives à l’évaluation, octobre 2021, 2.2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le critère est un groupe de mots sans verbe ni résultat (« Communication efficace », « Qualité du dossier »). Quand c’est le style de la plupart des critères, un seul constat le dit.',
      why: 'Deux évaluateurs doivent pouvoir l’appliquer de la même façon : il faut un fait qui se voie, vrai ou faux.',
      how: 'Dites de quoi vous jugez et ce qui doit en être vrai : « Le dossier comporte les quatre pièces demandées. »',
    },
    en: {
      what: 'The criterion is a group of words with neither verb nor result (“Communication efficace”, “Qualité du dossier”). When most criteria are written so, a single finding says it.',
      why: 'Two assessors must be able to apply it alike: it takes a fact that can be seen, true or false.',
      how: 'Say what is judged and what must be true of it: “Le dossier comporte les quatre pièces demandées.”',
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
          - Le rapport nomme chaque point de fuite relevé.
          - Réglages conformes à la notice du constructeur
          - { enonce: Qualité du rapport, indicateurs: [les points de fuite sont cotés] }
          - Le détecteur est étalonné avant la mesure.`,
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
          - Communication efficace
          - Le rapport nomme chaque point de fuite relevé.
          - Le détecteur est étalonné avant la mesure.`,
        at: ['Communication efficace'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Communication efficace
          - Qualité du rapport
          - Rigueur et autonomie
          - Maîtrise des outils
          - Aisance à l’oral
          - Le rapport est daté.`,
        at: ['Communication efficace'],
      },
    ],
  },
  *check({ source, referential }) {
    const criteria = [...statedCriteria(referential)]
    const bare = criteria.filter(
      ({ criterion, analysis }) => analysis.bareNounGroup && criterion.indicators.length === 0,
    )
    const [first, ...others] = bare
    if (first !== undefined && bare.length > HOUSE_STYLE && bare.length > criteria.length / 2) {
      yield {
        at: opening(source, first),
        message: {
          fr: `${bare.length} critères sur ${criteria.length} sont des groupes de mots sans verbe, comme celui-ci. Dites pour chacun ce qui doit être vrai (« Le rapport nomme chaque point de fuite. »), pour que deux évaluateurs jugent de même.`,
          en: `${bare.length} criteria out of ${criteria.length} are groups of words without a verb, like this one. Say for each what must be true (“Le rapport nomme chaque point de fuite.”), so that two assessors judge alike.`,
        },
        related: others.slice(0, 3).map((other) => ({
          at: opening(source, other),
          message: { fr: 'Un autre critère sans verbe.', en: 'Another criterion without a verb.' },
        })),
      }
      return
    }
    for (const stated of bare) {
      const { fr, en } = named(stated.criterion)
      yield {
        at: opening(source, stated),
        message: {
          fr: `${fr} n’affirme rien que l’on puisse voir : dites de quoi vous jugez et ce qui doit en être vrai (« Le rapport nomme… », « Les mesures sont… »).`,
          en: `${en} asserts nothing that can be seen: say what is judged and what must be true of it (“Le rapport nomme…”, “Les mesures sont…”).`,
        },
      }
    }
  },
})
