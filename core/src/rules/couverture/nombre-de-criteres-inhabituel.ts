import type { CompetencyCoverage } from '../../coverage/coverage.ts'
import { mention, named, placeOf } from '../../model/naming.ts'
import type { Criterion } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { defineRule, type Report } from '../rule.ts'

interface Options {
  readonly minimum: number
  readonly maximum: number
}

export const rule = defineRule<Options>({
  id: 'nombre-de-criteres-inhabituel',
  title: { fr: 'Nombre de critères inhabituel', en: 'Unusual number of criteria' },
  source: {
    catalogue: 'R-COMP-CRIT',
    reference: 'France compétences, Préconisations d’octobre 2021, 2.2 ; aucun nombre légal',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        minimum: { type: 'integer', minimum: 1, description: 'Nombre de critères au-dessous duquel le signaler.' },
        maximum: { type: 'integer', minimum: 1, description: 'Nombre de critères au-dessus duquel le signaler.' },
      },
    },
    defaults: { minimum: 2, maximum: 12 },
  },
  documentation: {
    fr: {
      what: 'Une compétence a un seul critère, ou plus de douze. Un critère de plusieurs phrases ou muni d’indicateurs en vaut plusieurs, et des critères communs au bloc s’ajoutent aux siens. Quand la plupart sont dans ce cas, un seul constat le dit.',
      why: 'Aucun nombre n’est imposé. Mais un critère unique juge rarement tout l’énoncé, et au-delà de douze un jury ne les applique plus.',
      how: 'Voyez quelle partie de l’énoncé aucun critère ne juge, ou réunissez ceux qui se recoupent.',
    },
    en: {
      what: 'A competency has a single criterion, or more than twelve. A criterion of several sentences or with indicators counts for several, and criteria common to the bloc add to its own. When most are in that case, one finding says so.',
      why: 'No number is imposed. But a single criterion seldom judges the whole statement, and beyond twelve a jury no longer applies them.',
      how: 'See which part of the statement no criterion judges, or join those that overlap.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine, criteres: [La machine est réglée., La pièce est conforme.] }
      - { id: C2, enonce: Rendre compte, criteres: [Le compte rendu est daté. Il nomme chaque réglage.] }
  - competences: [{ id: C3, enonce: Accueillir un client, criteres: [Le client est salué.] }]
    criteres: [L’accueil suit la charte.]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine, criteres: [La machine est réglée., La pièce est conforme.] }
      - { id: C2, enonce: Rendre compte, criteres: [Le compte rendu est daté.] }
      - { id: C3, enonce: Ranger le poste, criteres: [Le poste est vide., Les outils sont comptés.] }`,
        at: ['C2'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Régler une machine, criteres: [La machine est réglée.] }
      - { id: C2, enonce: Rendre compte, criteres: [Le compte rendu est daté.] }
      - { id: C3, enonce: Ranger le poste, criteres: [Le poste est vide.] }`,
        at: ['C1'],
      },
    ],
  },
  *check({ source, coverage, options }) {
    const judged = coverage.competencies.filter(
      ({ criteria, sharedCriteria }) => criteria.length > 0 && sharedCriteria.length === 0,
    )
    const few = judged.filter((each) => assertions(each) < options.minimum)
    const many = judged.filter(({ criteria }) => criteria.length > options.maximum)
    const isHouse = (list: readonly unknown[]) => list.length > 2 && list.length * 2 > judged.length
    if (isHouse(few)) yield together(source, few, judged.length)
    else for (const each of few) yield alone(source, each, 'few', options.minimum)
    const seen = new Set<Criterion>()
    for (const each of many) {
      const [first] = each.criteria
      // Competencies judged by the same criteria are too many criteria once.
      if (first === undefined || seen.has(first)) continue
      seen.add(first)
      yield alone(source, each, 'many', options.maximum)
    }
  },
})

/** What the criteria of a competency assert: their sentences, or their indicators when there are more. */
function assertions({ criteria }: CompetencyCoverage): number {
  return criteria.reduce((sum, { statement, indicators }) => {
    return sum + Math.max(statement === null ? 1 : sentencesIn(statement.value), indicators.length)
  }, 0)
}

/** A capital after a final sign opens a sentence; most criteria are one. */
const sentencesIn = (text: string): number =>
  /[.!?;]\s/.test(text) ? text.split(/(?<=[.!?;])\s+(?=\p{Lu})/u).length : 1

function alone(
  source: SourceDocument,
  { competency, criteria }: CompetencyCoverage,
  kind: 'few' | 'many',
  bound: number,
): Report {
  const { fr, en } = named(competency)
  const count = criteria.length
  return {
    at: placeOf(source, competency),
    message:
      kind === 'few'
        ? {
            fr: `${fr} n’a ${count === 1 ? 'qu’un critère' : `que ${count} critères`} : juge-t-${count === 1 ? 'il' : 'on'} tout l’énoncé, sa finalité comprise ?`,
            en: `${en} has only ${count === 1 ? 'one criterion' : `${count} criteria`}: is the whole statement judged, its purpose included?`,
          }
        : {
            fr: `${fr} a ${count} critères (${bound} au plus d’habitude) : un jury peut-il les appliquer tous ?`,
            en: `${en} has ${count} criteria (${bound} at most as a rule): can a jury apply them all?`,
          },
  }
}

function together(source: SourceDocument, few: readonly CompetencyCoverage[], total: number): Report {
  const [first, ...others] = few
  return {
    at: first === undefined ? { start: 0, end: 0 } : placeOf(source, first.competency),
    message: {
      fr: `${few.length} compétences sur ${total} n’ont qu’un critère : juge-t-il à chaque fois tout l’énoncé, sa finalité comprise ?`,
      en: `${few.length} competencies out of ${total} have a single criterion: does it judge the whole statement each time, its purpose included?`,
    },
    related: others.slice(0, 5).map(({ competency }) => ({
      at: placeOf(source, competency),
      message: { fr: `De même ${mention(competency).fr}.`, en: `Likewise ${mention(competency).en}.` },
    })),
  }
}
