import { analyseStatement, BLOOM_LEVELS, type BloomLevel } from '../../french/index.ts'
import type { Block } from '../../model/referential.ts'
import { noted } from '../notes.ts'
import { defineRule } from '../rule.ts'
import { wholeText } from './shared/competencies.ts'

interface Options {
  readonly part_simple: number
  readonly competences: number
}

const HIGHEST_SIMPLE: BloomLevel = 'appliquer'

export const rule = defineRule<Options>({
  id: 'niveau-verbes-inadaptes',
  title: { fr: 'Verbes qui ne correspondent pas au niveau', en: 'Verbs that do not fit the level' },
  source: { catalogue: 'R-COMP-LEVEL', reference: 'Code du travail, art. D6113-19', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        part_simple: {
          type: 'number',
          minimum: 0,
          maximum: 1,
          description: 'Part des verbes d’application et au-dessous admise à partir du niveau 6.',
        },
        competences: {
          type: 'integer',
          minimum: 1,
          description: 'Nombre de compétences dont le verbe est connu, au-dessous duquel rien n’est dit.',
        },
      },
    },
    defaults: { part_simple: 0.5, competences: 6 },
  },
  documentation: {
    fr: {
      what: 'Au niveau 6 et au-dessus, plus de la moitié des verbes restent à « appliquer » ou au-dessous ; au niveau 7 et au-dessus, aucun n’évalue ni ne conçoit ; au niveau 3, plus de la moitié conçoivent ou évaluent.',
      why: 'L’article D6113-19 gradue les niveaux : analyser et résoudre l’imprévu au niveau 6, élaborer des stratégies au niveau 7, appliquer des méthodes de base au niveau 3.',
      how: 'Relisez les verbes : l’objet compte autant que le verbe, c’est vous qui jugez. Un seul constat pour tout le référentiel.',
    },
    en: {
      what: 'At level 6 and above, more than half of the verbs stay at “appliquer” or lower; at level 7 and above none evaluates or designs; at level 3, more than half design or evaluate.',
      why: 'Article D6113-19 grades the levels: analyse and solve the unforeseen at level 6, devise strategies at level 7, apply basic methods at level 3.',
      how: 'Read the verbs again: the object counts as much as the verb, you are the judge. One finding for the whole référentiel.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { niveau: 6 }
blocs:
  - competences:
      - { enonce: Analyser les besoins d’un service }
      - { enonce: Concevoir un plan de prévention }
      - { enonce: Évaluer les risques d’un poste }
      - { enonce: Piloter un budget d’investissement }
      - { enonce: Appliquer une procédure de contrôle }
      - { enonce: Utiliser un logiciel de planification }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification:
  niveau: 6
blocs:
  - competences:
      - { enonce: Appliquer une procédure de contrôle }
      - { enonce: Utiliser un logiciel de planification }
      - { enonce: Exécuter un ordre de travail }
      - { enonce: Installer un poste de mesure }
      - { enonce: Identifier les pièces d’un moteur }
      - { enonce: Analyser une panne }`,
        at: ['6'],
      },
    ],
  },
  *check({ referential, options }) {
    const { level, levelText } = referential.certification
    if (level === null || levelText === null) return
    const highest = referential.blocks.flatMap(levelsIn)
    if (highest.length < options.competences) return
    const simple = highest.filter((rank) => rank <= BLOOM_LEVELS.indexOf(HIGHEST_SIMPLE)).length
    const strategic = highest.filter((rank) => rank > BLOOM_LEVELS.indexOf('analyser')).length
    const message = mismatch(level, simple, strategic, highest.length, options.part_simple)
    if (message !== null) yield { at: levelText.node.range, message }
  },
})

const highestLevel = (levels: readonly BloomLevel[]): readonly number[] =>
  levels.length === 0 ? [] : [Math.max(...levels.map((level) => BLOOM_LEVELS.indexOf(level)))]

function mismatch(level: number, simple: number, strategic: number, count: number, allowed: number) {
  if (level >= 6 && simple / count > allowed) {
    return {
      fr: `Niveau ${level} : ${simple} verbes sur ${count} restent à « appliquer » ou au-dessous, alors que ce niveau demande d’analyser et de résoudre l’imprévu (art. D6113-19). Relisez les verbes ou le niveau demandé.`,
      en: `Level ${level}: ${simple} verbs out of ${count} stay at “appliquer” or lower, while this level calls for analysing and solving the unforeseen (art. D6113-19). Read the verbs, or the level asked for, again.`,
    }
  }
  if (level >= 7 && strategic === 0) {
    return {
      fr: `Niveau ${level} : aucun verbe ne conçoit, ne décide ni n’évalue, alors que ce niveau demande d’élaborer des stratégies (art. D6113-19).`,
      en: `Level ${level}: no verb designs, decides or evaluates, while this level calls for devising strategies (art. D6113-19).`,
    }
  }
  if (level === 3 && strategic / count > 0.5) {
    return {
      fr: `Niveau 3 : ${strategic} verbes sur ${count} conçoivent ou évaluent, alors que ce niveau demande d’appliquer des méthodes de base dans un contexte connu (art. D6113-19).`,
      en: `Level 3: ${strategic} verbs out of ${count} design or evaluate, while this level calls for applying basic methods in a known context (art. D6113-19).`,
    }
  }
  return null
}

/** The highest levels of the verbs of a bloc that are known. */
const levelsIn = noted(({ competencies }: Block) =>
  competencies.flatMap((competency) => {
    const text = wholeText(competency)
    return text === '' ? [] : highestLevel(analyseStatement(text).head?.levels ?? [])
  }),
)
