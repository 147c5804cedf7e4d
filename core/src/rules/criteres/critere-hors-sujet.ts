import type { Coverage } from '../../coverage/coverage.ts'
import { wordFamilies } from '../../french/index.ts'
import type { Activity, Assessment, Competency } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { judgedBy, named, opening, type Stated, statedCriteria } from './shared/criteria.ts'

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
      what: 'Le critère n’a aucun mot, ni aucun mot de même famille, en commun avec sa compétence, l’activité, le titre du bloc, l’épreuve ou les autres critères de la compétence.',
      why: 'Un critère placé sous la mauvaise compétence passe inaperçu à la relecture. Un synonyme suffit à expliquer l’écart : c’est une invitation à regarder.',
      how: 'Vérifiez la place du critère ; au besoin, reprenez le terme de la compétence.',
    },
    en: {
      what: 'The criterion shares no word, nor any word of the same family, with its competency, the activity, the title of the bloc, the assessment or the other criteria of the competency.',
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
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Gérer un rucher
    competences:
      - id: C1
        enonce: Choisir l’emplacement des colonies en fonction des floraisons afin de limiter les pertes
        criteres:
          - Le choix opéré évite les vents dominants.
          - La gestion annuelle prévoit deux visites.`,
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
  scope: 'block',
  *check({ source, referential, coverage }) {
    const known = new Map<Competency, ReadonlySet<string>>()
    const familiesAround = (competency: Competency): ReadonlySet<string> => {
      const families = known.get(competency) ?? wordFamilies(textAround(competency, coverage))
      known.set(competency, families)
      return families
    }
    for (const stated of statedCriteria(referential)) {
      const [competency, ...others] = judgedBy(stated.criterion)
      if (competency === undefined || others.length > 0 || stated.analysis.bareNounGroup) continue
      const own = wordFamilies(stated.statement.value)
      if (own.size < FEWEST_WORDS) continue
      const around = familiesAround(competency)
      if ([...own].some((family) => around.has(family)) || isNearSiblings(stated, competency, own)) continue
      const { fr, en } = named(stated.criterion)
      yield {
        at: opening(source, stated),
        message: {
          fr: `${fr} ne reprend aucun terme de sa compétence, de son activité ni de son épreuve : est-il à sa place ? S’il l’est, reprenez le terme de la compétence pour que le lien se voie.`,
          en: `${en} takes up no term of its competency, its activity or its assessment: is it in its place? If so, take up the term of the competency so that the link shows.`,
        },
      }
    }
  },
})

/** Words that any criterion may hold, whatever its subject. */
const OF_ANY_CRITERION = wordFamilies(
  'identifier repérer clair clairement adapté pertinent respecter correct correctement choisir choix présenter utiliser précis définir ' +
    'analyser permettre prendre compte cohérent candidat ensemble éléments mettre réaliser complet justifier mesurer relever',
)

/** What the other criteria of the competency speak of is its subject, even in words that it does not use. */
function isNearSiblings({ criterion, statement }: Stated, competency: Competency, own: ReadonlySet<string>): boolean {
  const texts = competency.criteria.flatMap((other) =>
    other === criterion || other.statement === null || other.statement.value === statement.value
      ? []
      : [other.statement.value],
  )
  const spoken = wordFamilies([...texts, ...criterion.groups.map(({ value }) => value)].join(' '))
  return [...own].some((family) => spoken.has(family) && !OF_ANY_CRITERION.has(family))
}

function textAround(competency: Competency, coverage: Coverage): string {
  const { block, activities, assessments } = competency
  const tied = activities.flatMap(({ targets }) => targets).flatMap((each) => (each.kind === 'activity' ? [each] : []))
  return [
    textOfCompetency(competency),
    ...tied.map(textOfActivity),
    ...[block.title, ...block.summaries].map((text) => text?.value ?? ''),
    ...[...coverage.of(competency).assessments, ...assessments].map(textOfAssessment),
  ].join(' ')
}

const textOfActivity = ({ title, description, tasks }: Activity): string =>
  [title, description, ...tasks].flatMap((text) => text?.value ?? []).join(' ')

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
