import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'objectifs-contexte-absents',
  title: { fr: 'Objectifs et contexte absents', en: 'Objectives and context missing' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La certification ne dit ni ses objectifs ni son contexte.',
      why: 'La fiche les demande : ils disent à quel besoin du métier la certification répond, et pour qui.',
      how: 'Écrivez `objectifs_contexte` : le besoin, le public, le contexte professionnel.',
    },
    en: {
      what: 'The certification states neither its objectives nor its context.',
      why: 'The record asks for them: they say which need of the trade the certification meets, and for whom.',
      how: 'Write `objectifs_contexte`: the need, the public, the professional context.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, objectifs_contexte: Les ateliers manquent d’agenceurs capables de suivre un chantier. }`,
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
    const at = placeOfLack(referential, 'objectifs_contexte')
    if (at === null) return
    yield {
      at,
      message: {
        fr: 'Les objectifs et le contexte de la certification manquent : ajoutez « objectifs_contexte » (à quel besoin elle répond, pour qui), que la fiche demande.',
        en: 'The objectives and context of the certification are missing: add `objectifs_contexte` (which need it meets, for whom), which the record asks for.',
      },
      missing: true,
    }
  },
})
