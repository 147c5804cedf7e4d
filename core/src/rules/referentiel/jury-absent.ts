import type { Text } from '../../model/referential.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'

const ROUTES: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  formation_initiale: { fr: 'la formation initiale', en: 'initial training' },
  apprentissage: { fr: 'l’apprentissage', en: 'apprenticeship' },
  formation_continue: { fr: 'la formation continue', en: 'continuing training' },
  contrat_professionnalisation: { fr: 'le contrat de professionnalisation', en: 'the contrat de professionnalisation' },
  candidature_individuelle: { fr: 'la candidature individuelle', en: 'individual candidacy' },
  vae: { fr: 'la VAE', en: 'VAE' },
}

export const rule = defineRule({
  id: 'jury-absent',
  title: { fr: 'Voie d’accès sans jury', en: 'Access route without a jury' },
  source: {
    catalogue: 'R-VAE',
    reference: 'Code du travail, art. R6113-9 ; arrêté du 4 janvier 2019 (composition des jurys par voie d’accès)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une voie d’accès ouverte n’a pas de jury. Un jury commun, sans `voies`, les sert toutes.',
      why: 'La fiche demande la composition du jury pour chaque voie ouverte : c’est lui qui délivre la certification.',
      how: 'Ajoutez un jury à `jurys`, ou la voie aux `voies` d’un jury existant. Le jury d’une épreuve n’en tient pas lieu.',
    },
    en: {
      what: 'An open access route has no jury. A common jury, without `voies`, serves them all.',
      why: 'The record asks for the composition of the jury of each open route: it delivers the certification.',
      how: 'Add a jury to `jurys`, or the route to the `voies` of an existing jury. The jury of an assessment does not stand for it.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  voies_acces: [formation_continue, vae]
  jurys: [{ membres: 3, composition: Trois menuisiers en activité }]`,
      },
      {
        yaml: `referentiel: 1
certification:
  voies_acces: [formation_continue, vae]
  jurys:
    - { voies: [formation_continue], composition: Deux menuisiers }
    - { voies: [vae], composition: Trois menuisiers }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification:
  voies_acces: [formation_continue, apprentissage, vae]
  jurys: [{ voies: [formation_continue], composition: Deux menuisiers }]`,
        at: ['apprentissage'],
      },
    ],
  },
  scope: 'element',
  *check({ referential: { certification } }) {
    const { juries, accessRoutes, node } = certification
    if (juries.length === 0 && isSaidByStructure('certification', node, 'jurys')) return
    if (juries.some((jury) => jury.routes.length === 0)) return
    const served = new Set(juries.flatMap((jury) => jury.routes.map((route) => route.value)))
    const alone = accessRoutes.filter((route) => !served.has(route.value))
    const [first] = alone
    if (first === undefined) return
    const { fr, en } = words(alone)
    yield {
      at: first.node.range,
      message: {
        fr: `Aucun jury n’est prévu pour ${fr} : ajoutez-le à « jurys » (un jury sans « voies » les sert toutes). La fiche le demande pour chaque voie ouverte.`,
        en: `No jury is provided for ${en}: add it to \`jurys\` (a jury without \`voies\` serves them all). The record asks for one for each open route.`,
      },
      missing: true,
    }
  },
})

function words(routes: readonly Text[]): { readonly fr: string; readonly en: string } {
  const names = routes.map(({ value }) => ROUTES[value] ?? { fr: value, en: value })
  return { fr: names.map(({ fr }) => fr).join(', '), en: names.map(({ en }) => en).join(', ') }
}
