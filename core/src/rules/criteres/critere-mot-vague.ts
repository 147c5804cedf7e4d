import type { VagueWord } from '../../french/index.ts'
import type { Localised } from '../../language.ts'
import { defineRule } from '../rule.ts'
import { named, placeIn, type Stated, statedCriteria } from './shared/criteria.ts'
import { grouped } from './shared/grouped.ts'

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
      why: 'Each assessor puts their own standard in it, and marks diverge. One criterion in ten of an accepted référentiel holds one: make those that matter precise. An adverb found in three criteria or more is said once.',
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
          - Le plan est cohérent avec le carnet d’entretien.
          - Les points de mesure sont pertinents et permettent de localiser chaque fuite.`,
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
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - Les mesures sont correctement relevées.
          - Les raccords sont correctement serrés.
          - Le bon est correctement rempli.`,
        at: ['correctement'],
      },
    ],
  },
  *check({ source, referential }) {
    const criteria = [...statedCriteria(referential)].flatMap(withVagueWords)
    const repeated = repeatedAdverbs(criteria)
    for (const judged of criteria) {
      const { stated, words, first } = judged
      const alike = repeated.get(onlyAdverb(judged) ?? '')
      if (alike !== undefined && alike[0] !== judged) continue
      yield {
        at: placeIn(source, stated, first),
        message:
          alike === undefined
            ? messageOf(stated, words)
            : {
                fr: `« ${first.word} » n’ajoute rien de vérifiable dans ${alike.length} critères : supprimez-le, ou dites à quoi cela se voit.`,
                en: `“${first.word}” adds nothing that can be checked in ${alike.length} criteria: take it out, or say what shows it.`,
              },
        related: (alike ?? [])
          .slice(1, MOST_RELATED + 1)
          .map((other) => ({ at: placeIn(source, other.stated, other.first), message: HERE_TOO })),
      }
    }
  },
})

/** From this number of criteria, the same adverb is a habit of the document: one finding for all. */
const HABIT = 3
const MOST_RELATED = 20
const HERE_TOO = { fr: 'Ici aussi.', en: 'Here too.' }

/** A criterion with the words of quality that have no reference, in order. */
interface Judged {
  readonly stated: Stated
  readonly words: readonly VagueWord[]
  readonly first: VagueWord
}

function withVagueWords(stated: Stated): readonly Judged[] {
  if (stated.criterion.indicators.length > 0 || stated.analysis.bareNounGroup) return []
  const words = stated.analysis.vague.filter((word) => !word.hasReference)
  const [first] = words
  return first === undefined ? [] : [{ stated, words, first }]
}

/** The adverb that is all a criterion is reproached with. */
function onlyAdverb({ words, first }: Judged): string | null {
  return words.every((word) => word.isManner && word.word === first.word && !word.text.includes(' '))
    ? first.word
    : null
}

function repeatedAdverbs(criteria: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const byAdverb = grouped(criteria, (judged) => onlyAdverb(judged) ?? '')
  return new Map([...byAdverb].filter(([adverb, judged]) => adverb !== '' && judged.length >= HABIT))
}

function messageOf({ criterion }: Stated, vague: readonly VagueWord[]): Localised {
  const words = [...new Set(vague.map((word) => word.text.toLowerCase()))]
  const several = words.length > 1
  const fr = `Dans ${lowerFirst(named(criterion).fr)}, ${listed(words, '« ', ' »', ' et ')}`
  const en = `In ${lowerFirst(named(criterion).en)}, ${listed(words, '“', '”', ' and ')}`
  if (vague.every((word) => word.isManner)) {
    return {
      fr: `${fr} ${several ? 'n’ajoutent' : 'n’ajoute'} rien de vérifiable : ${several ? 'supprimez-les' : 'supprimez-le'}, ou dites à quoi cela se voit.`,
      en: `${en} ${several ? 'add' : 'adds'} nothing that can be checked: take ${several ? 'them' : 'it'} out, or say what shows it.`,
    }
  }
  return {
    fr: `${fr} ne ${several ? 'disent' : 'dit'} pas à quoi on le verra : donnez le repère (« adapté à… », « au regard de… ») ou des indicateurs.`,
    en: `${en} ${several ? 'do' : 'does'} not say how it will be seen: give the reference (“adapté à…”, “au regard de…”) or indicators.`,
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const listed = (words: readonly string[], open: string, close: string, and: string): string =>
  words
    .map((word) => `${open}${word}${close}`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, and)
