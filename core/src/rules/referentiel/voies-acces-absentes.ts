import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'voies-acces-absentes',
  title: { fr: 'Voies d’accès non précisées', en: 'Access routes not stated' },
  source: {
    catalogue: 'R-VAE',
    reference: 'Arrêté du 4 janvier 2019 ; Code du travail, art. R6113-9, 6°',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La certification ne dit pas par quelles voies on y accède.',
      why: 'La fiche demande chaque voie ouverte (formation, apprentissage, candidature individuelle, VAE…) et son jury ; la possibilité de VAE est le critère 6.',
      how: 'Écrivez `voies_acces` : la liste des voies ouvertes.',
    },
    en: {
      what: 'The certification does not say by which routes it is reached.',
      why: 'The record asks for each open route (training, apprenticeship, individual candidacy, VAE…) and its jury; the possibility of VAE is criterion 6.',
      how: 'Write `voies_acces`: the list of open routes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, voies_acces: [formation_continue, vae] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }`,
        at: ['certification'],
      },
    ],
  },
  *check({ referential }) {
    const at = placeOfLack(referential, 'voies_acces')
    if (at === null) return
    yield {
      at,
      message: {
        fr: 'Les voies d’accès manquent : ajoutez « voies_acces » (formation, apprentissage, candidature individuelle, VAE…), que la fiche demande une à une.',
        en: 'The access routes are missing: add `voies_acces` (training, apprenticeship, individual candidacy, VAE…), which the record asks for one by one.',
      },
      missing: true,
    }
  },
})
