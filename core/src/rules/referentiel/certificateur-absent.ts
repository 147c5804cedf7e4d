import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'certificateur-absent',
  title: { fr: 'Certificateur non précisé', en: 'Certifier not stated' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La certification ne nomme aucun organisme certificateur.',
      why: 'C’est le certificateur qui dépose la demande, délivre la certification et répond de ses épreuves.',
      how: 'Écrivez `certificateurs` : le nom et le SIRET de chaque organisme.',
    },
    en: {
      what: 'The certification names no certifier.',
      why: 'The certifier makes the demand, delivers the certification and answers for its assessments.',
      how: 'Write `certificateurs`: the name and the SIRET of each body.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, certificateurs: [{ nom: École du bois }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP }`,
        at: ['certification'],
      },
      {
        yaml: `referentiel: 1
certification:
  registre: RNCP
  certificateurs: []`,
        at: ['certificateurs'],
      },
    ],
  },
  *check({ referential }) {
    const at = placeOfLack(referential, 'certificateurs')
    if (at === null) return
    yield {
      at,
      message: {
        fr: 'Aucun certificateur n’est nommé : ajoutez « certificateurs » avec le nom et le SIRET de l’organisme qui délivre la certification.',
        en: 'No certifier is named: add `certificateurs` with the name and the SIRET of the body that delivers the certification.',
      },
      missing: true,
    }
  },
})
