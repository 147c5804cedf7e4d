import type { Localised } from '../../language.ts'
import { defineRule } from '../rule.ts'
import { named, opening, type Stated, statedCriteria } from './shared/criteria.ts'
import { grouped } from './shared/grouped.ts'

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
      what: 'Le critère est un groupe de mots sans verbe ni résultat (« Communication efficace », « Qualité du dossier »). Un seul constat le dit pour les critères d’une même compétence ou d’un même bloc, et pour tout le fichier quand c’est le style de la plupart.',
      why: 'Deux évaluateurs doivent pouvoir l’appliquer de la même façon : il faut un fait qui se voie, vrai ou faux.',
      how: 'Dites de quoi vous jugez et ce qui doit en être vrai : « Le dossier comporte les quatre pièces demandées. »',
    },
    en: {
      what: 'The criterion is a group of words with neither verb nor result (“Communication efficace”, “Qualité du dossier”). A single finding says it for the criteria of one competency or one bloc, and for the whole file when most are written so.',
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
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Respect des consignes
          - Le rapport nomme chaque point de fuite relevé.
          - Qualité du rapport
      - id: C2
        enonce: Charger un circuit frigorifique au moyen d’une balance afin de respecter la masse prescrite
        criteres:
          - Exactitude de la masse
          - La balance est tarée.
          - Le circuit est tiré au vide.`,
        at: ['Respect des consignes', 'Exactitude de la masse'],
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
          message: ANOTHER,
        })),
      }
      return
    }
    for (const [stated, ...siblings] of groupedBySiblings(bare)) {
      if (stated === undefined) continue
      yield {
        at: opening(source, stated),
        message: siblings.length > 0 ? ofSeveral(siblings.length + 1) : ofOne(stated),
        related: siblings.slice(0, MOST_RELATED).map((other) => ({ at: opening(source, other), message: ANOTHER })),
      }
    }
  },
})

const MOST_RELATED = 20
const ANOTHER = { fr: 'Un autre critère sans verbe.', en: 'Another criterion without a verb.' }

/** The criteria of one competency, or of one bloc, are read together. */
function groupedBySiblings(bare: readonly Stated[]): Iterable<readonly Stated[]> {
  return grouped(bare, ({ criterion }) => criterion.owner ?? criterion.block).values()
}

/** Nouns that name the property or the result judged; only the sentence is missing. */
const NAMES_A_RESULT =
  /^(?:véracité|exactitude|respect|atteinte|conformité|fiabilité|complétude|exhaustivité|lisibilité|réalisation|obtention|application)$/i

function ofSeveral(count: number): Localised {
  return {
    fr: `${count} critères de ce groupe sont des noms sans verbe : faites-en des constats (« Le rapport nomme chaque point de fuite. »), pour que deux évaluateurs jugent de même.`,
    en: `${count} criteria of this group are nouns without a verb: make statements of fact of them (“Le rapport nomme chaque point de fuite.”), so that two assessors judge alike.`,
  }
}

function ofOne({ criterion, analysis }: Stated): Localised {
  const { fr, en } = named(criterion)
  const noun = analysis.openingNoun?.text ?? ''
  if (NAMES_A_RESULT.test(noun)) {
    return {
      fr: `${fr} nomme ce qui est jugé sans dire à quoi on le constate : faites-en une phrase (« Les délais du devis sont tenus. »).`,
      en: `${en} names what is judged without saying how it is observed: make a sentence of it (“Les délais du devis sont tenus.”).`,
    }
  }
  return {
    fr: `${fr} n’affirme rien que l’on puisse voir : dites de quoi vous jugez et ce qui doit en être vrai (« Le rapport nomme… », « Les mesures sont… »).`,
    en: `${en} asserts nothing that can be seen: say what is judged and what must be true of it (“Le rapport nomme…”, “Les mesures sont…”).`,
  }
}
