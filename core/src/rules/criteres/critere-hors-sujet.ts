import { contentStems, sharedStems } from '../../french/index.ts'
import type { Assessment, Competency } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { judgedBy, named, opening, statedCriteria } from './shared/criteria.ts'

const FEWEST_WORDS = 3

export const rule = defineRule({
  id: 'critere-hors-sujet',
  title: {
    fr: 'Critère sans rapport visible avec sa compétence',
    en: 'Criterion with no visible link to its competency',
  },
  source: {
    catalogue: 'R-CRIT-ABOUT',
    reference: 'Code du travail, art. R6113-9, 3° (cohérence d’ensemble des référentiels)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Le critère ne partage aucun mot avec sa compétence, ni avec la modalité qui l’évalue.',
      why: 'Un critère placé sous la mauvaise compétence passe inaperçu à la relecture. Un synonyme suffit à expliquer l’écart : c’est une invitation à regarder.',
      how: 'Vérifiez la place du critère ; au besoin, reprenez le terme de la compétence.',
    },
    en: {
      what: 'The criterion shares no word with its competency nor with the modality that assesses it.',
      why: 'A criterion put under the wrong competency goes unnoticed when read over. A synonym is enough to explain the gap: it is an invitation to look.',
      how: 'Check the place of the criterion; if need be take up the term of the competency.',
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
          - Les fuites sont localisées sur le schéma.`,
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
          - La facture mentionne le taux de TVA applicable.`,
        at: ['La facture mentionne le'],
      },
    ],
  },
  *check({ source, referential, coverage }) {
    for (const stated of statedCriteria(referential)) {
      const [competency, ...others] = judgedBy(stated.criterion)
      if (competency === undefined || others.length > 0 || stated.analysis.bareNounGroup) continue
      const around = [textOfCompetency(competency), ...coverage.of(competency).assessments.map(textOfAssessment)].join(
        ' ',
      )
      if (
        contentStems(stated.statement.value).size < FEWEST_WORDS ||
        sharedStems(stated.statement.value, around).length > 0
      )
        continue
      const { fr, en } = named(stated.criterion)
      yield {
        at: opening(source, stated),
        message: {
          fr: `${fr} n’a aucun mot en commun avec sa compétence ni avec son épreuve : est-il à sa place ? S’il l’est, reprenez le terme de la compétence pour que le lien se voie.`,
          en: `${en} has no word in common with its competency or its assessment: is it in its place? If so, take up the term of the competency so that the link shows.`,
        },
      }
    }
  },
})

const textOfCompetency = ({ statement, details, continuation }: Competency): string =>
  [statement, ...details, continuation].flatMap((text) => text?.value ?? []).join(' ')

const textOfAssessment = ({ title, statement, brief, deliverables, tasks }: Assessment): string =>
  [
    title,
    statement,
    brief,
    ...deliverables.flatMap((deliverable) => [deliverable.title, ...deliverable.components]),
    ...tasks.map((task) => task.statement),
  ]
    .flatMap((text) => text?.value ?? [])
    .join(' ')
