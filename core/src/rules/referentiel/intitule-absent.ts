import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'intitule-absent',
  title: { fr: 'Certification sans intitulé', en: 'Certification without a title' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La certification n’a pas d’intitulé.',
      why: 'L’intitulé figure sur la fiche, sur le parchemin et dans toute communication : c’est par lui que la certification est connue.',
      how: 'Écrivez `intitule` : le nom complet, tel qu’il figurera sur la fiche.',
    },
    en: {
      what: 'The certification has no title.',
      why: 'The title stands on the record, on the certificate and in every communication: it is how the certification is known.',
      how: 'Write `intitule`: the full name, as it will stand on the record.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, registre: RNCP }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, niveau: 4 }`,
        at: ['certification'],
      },
      {
        yaml: `referentiel: 1
certification:
  registre: RNCP
  intitule:`,
        at: ['intitule'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    const at = placeOfLack(referential, 'intitule')
    if (at === null) return
    yield {
      at,
      message: {
        fr: 'La certification n’a pas d’intitulé : ajoutez « intitule », le nom qui figurera sur la fiche et sur le parchemin.',
        en: 'The certification has no title: add `intitule`, the name that will stand on the record and on the certificate.',
      },
      missing: true,
    }
  },
})
