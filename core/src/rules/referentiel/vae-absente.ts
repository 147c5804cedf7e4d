import { mappingsAt, nodeUnder, textAt } from '../../model/access.ts'
import { appendItem } from '../../source/insertions.ts'
import type { MappingNode } from '../../source/tree.ts'
import { defineRule, type Fix } from '../rule.ts'
import { keyIn } from './shared/certification.ts'

export const rule = defineRule({
  id: 'vae-absente',
  title: { fr: 'VAE ni ouverte ni écartée', en: 'VAE neither open nor ruled out' },
  source: { catalogue: 'R-VAE', reference: 'Code du travail, art. R6113-9, 6°', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Les voies d’accès sont données sans la VAE, et rien ne dit pourquoi elle serait fermée.',
      why: 'La possibilité d’accéder à la certification par la VAE est le sixième critère d’enregistrement au RNCP.',
      how: 'Ajoutez `vae` à `voies_acces`. Si le métier l’interdit, dites-le : `voies_exclues: [{ voie: vae, raison: … }]`.',
    },
    en: {
      what: 'The access routes are given without VAE, and nothing says why it would be closed.',
      why: 'The possibility of reaching the certification by VAE is the sixth criterion for registration in the RNCP.',
      how: 'Add `vae` to `voies_acces`. If the trade forbids it, say so: `voies_exclues: [{ voie: vae, raison: … }]`.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\ncertification: { voies_acces: [formation_continue, vae] }' },
      {
        yaml: `referentiel: 1
certification:
  voies_acces: [formation_initiale]
  voies_exclues: [{ voie: vae, raison: L’exercice est réservé aux titulaires du titre. }]`,
      },
    ],
    invalid: [
      { yaml: 'referentiel: 1\ncertification: { voies_acces: [formation_continue] }', at: ['voies_acces'] },
      {
        yaml: `referentiel: 1
certification:
  voies_acces: [formation_continue]
  voies_exclues: [{ voie: vae }]`,
        at: ['vae'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    const { node, accessRoutes } = referential.certification
    const at = keyIn(referential, 'voies_acces')
    if (at === null || accessRoutes.length === 0 || accessRoutes.some((route) => route.value === 'vae')) return
    const excluded = mappingsAt(node, 'voies_exclues').find((item) => textAt(item, 'voie')?.value === 'vae')
    if (excluded === undefined) {
      yield {
        at,
        message: {
          fr: 'La VAE n’est pas dans les voies d’accès : ajoutez-la, ou donnez dans « voies_exclues » la raison qui la ferme. C’est un critère d’enregistrement (art. R6113-9, 6°).',
          en: 'VAE is not among the access routes: add it, or give in `voies_exclues` the reason that closes it. It is a criterion for registration (art. R6113-9, 6°).',
        },
        missing: true,
        fixes: opened(source.text, node),
      }
    } else if (textAt(excluded, 'raison') === null) {
      yield {
        at: textAt(excluded, 'voie')?.node.range ?? at,
        message: {
          fr: 'La VAE est fermée sans que « raison » dise pourquoi : ce refus doit être justifié (art. R6113-9, 6°).',
          en: 'VAE is closed and `raison` does not say why: this refusal must be justified (art. R6113-9, 6°).',
        },
        missing: true,
      }
    }
  },
})

function opened(text: string, certification: MappingNode | null): readonly Fix[] {
  const routes = nodeUnder(certification, 'voies_acces')
  const edit = routes?.kind === 'sequence' ? appendItem(text, routes, 'vae') : null
  const title = { fr: 'Ouvrir la VAE', en: 'Open VAE' }
  return edit === null ? [] : [{ title, safety: 'proposal', edits: [edit] }]
}
