import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf, plain, wordsOf } from './shared/assessments.ts'
import { findIn, rangeOf } from './shared/find.ts'
import { INFO, READ } from './shared/source.ts'

export const rule = defineRule({
  id: 'epreuves-reservees-a-une-voie',
  title: { fr: 'Épreuves réservées aux candidats formés', en: 'Assessments kept for trained candidates' },
  source: {
    catalogue: 'R-MOD-VAE',
    reference: 'Code du travail, art. R6113-9, 6° (possibilité d’accès par la VAE)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Toutes les épreuves sont écrites « pour les candidats issus de la formation », et rien ne dit comment un autre candidat (VAE, candidature individuelle) est évalué.',
      why: 'Une certification s’obtient par plusieurs voies : celle qui n’est pas décrite reste fermée en pratique, et l’instruction le relève.',
      how: 'Ajoutez une variante par voie, ou écrivez dans `regles_obtention` que les épreuves sont les mêmes pour toutes. Si la formation est la seule voie, `voies_acces` le dit.',
    },
    en: {
      what: 'All the assessments are written “for the candidates of the training”, and nothing says how another candidate (VAE, individual application) is assessed.',
      why: 'A certification may be obtained by several routes: the one that is not described stays closed in practice, and the review points it out.',
      how: 'Add a variant for each route, or write in `regles_obtention` that the assessments are the same for all. If training is the only route, `voies_acces` says so.',
    },
  },
  examples: {
    valid: [
      { yaml: two('Étude de cas pour les candidats issus de la formation.', 'Oral de vingt minutes.') },
      {
        yaml: two(
          'Étude de cas pour les candidats issus de la formation.',
          'Oral des candidats issus de la formation. Pour la VAE, le même oral à partir du livret 2.',
        ),
      },
      {
        yaml: `referentiel: 1
certification: { voies_acces: [formation_continue] }
modalites: [{ consigne: Étude de cas pour un candidat issu de la formation. }]
`,
      },
      {
        yaml: `referentiel: 1
certification: { regles_obtention: Les épreuves sont les mêmes pour toutes les voies d’accès. }
modalites: [{ consigne: Étude de cas pour un candidat issu de la formation. }]
`,
      },
      { yaml: two('Étude de données issues de la formation.', 'Le candidat en tire une note.') },
    ],
    invalid: [
      {
        yaml: two(
          'Étude de cas pour les candidats issus de la formation.',
          'Oral des candidats issus de la formation.',
        ),
        at: ['candidats issus de la formation'],
      },
    ],
  },
  *check({ referential, source }) {
    if (hasOneRoute(referential) || describesOthers(referential)) return
    const assessments = assessmentsOf(referential)
    const places = assessments.flatMap((assessment) => findIn(assessment, KEPT) ?? [])
    const [first, ...others] = places
    if (first === undefined || places.length < assessments.length) return
    yield {
      at: rangeOf(source, first),
      message: {
        fr: `${places.length === 1 ? 'L’épreuve est réservée' : `Les ${places.length} épreuves sont réservées`} aux candidats de la formation, et rien ne dit comment un autre candidat (VAE, candidature individuelle) est évalué : ajoutez une variante, ou dites que les épreuves sont les mêmes pour toutes les voies.`,
        en: `${places.length === 1 ? 'The assessment is kept' : `The ${places.length} assessments are kept`} for candidates of the training, and nothing says how another candidate (VAE, individual application) is assessed: add a variant, or say that the assessments are the same for all routes.`,
      },
      related: others.slice(0, MOST_RELATED).map((place) => ({
        at: rangeOf(source, place),
        message: { fr: 'Ici aussi.', en: 'Here too.' },
      })),
    }
  },
})

const MOST_RELATED = 10

const KEPT =
  /candidat(?:e|\(e\)|[·.]e)?(?:s|\(s\)|[·.]s)? (?:issu(?:e|\(e\)|[·.]e)?(?:s|\(s\)|[·.]s)? d[’']une?|issu(?:e|\(e\)|[·.]e)?(?:s|\(s\)|[·.]s)? de la|ayant suivi (?:la|une)|inscrits? (?:à|dans) (?:la|une)) (?:action de )?(?:formation|voie de la formation)/i

const FROM_TRAINING = /^(?:formation|apprentissage|contrat_professionnalisation|alternance)/
const OTHER_ROUTE =
  /\bvae\b|validation des acquis|candidats? (?:libres?|individuels?)|candidatures? (?:libres?|individuelles?)|capitalisation/
const SAME_FOR_ALL =
  /(?:mêmes?|identiques?|communes?)[^.]{0,60}(?:voies?|candidats?|publics?)|(?:toutes les|quelle que soit la) voies?|quel que soit (?:le|son) (?:statut|parcours)/

/** The routes are told and lead through training only; or they hold the VAE, which has its own rule. */
function hasOneRoute({ certification }: Referential): boolean {
  const routes = certification.accessRoutes.map(({ value }) => plain(value.trim()))
  return routes.length > 0 && (routes.includes('vae') || routes.every((route) => FROM_TRAINING.test(route)))
}

function describesOthers(referential: Referential): boolean {
  const { awardRules, regulation } = referential.certification
  const general = [awardRules, regulation, ...referential.unplaced.map(({ text }) => text)]
  return (
    general.some((text) => text !== null && saysSo(plain(text.value))) ||
    assessmentsOf(referential).some(
      (assessment) => assessment.variants.length > 0 || OTHER_ROUTE.test(wordsOf(assessment)),
    )
  )
}

const saysSo = (words: string): boolean => OTHER_ROUTE.test(words) || SAME_FOR_ALL.test(words)

function two(first: string, second: string): string {
  return `referentiel: 1
modalites:
  - { id: E1, consigne: "${first}" }
  - { id: E2, consigne: "${second}" }
`
}
