import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'niveau-absent',
  title: { fr: 'Niveau non précisé', en: 'Level not stated' },
  source: { catalogue: 'R-META', reference: 'Code du travail, art. D6113-18 à D6113-20', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La certification RNCP n’a pas de niveau du cadre national.',
      why: 'Le niveau, de 3 à 8, est demandé à l’enregistrement, et les compétences doivent lui correspondre.',
      how: 'Écrivez `niveau` : 3 (CAP), 4 (bac), 5 (BTS), 6 (licence), 7 (master) ou 8 (doctorat).',
    },
    en: {
      what: 'The certification of the RNCP has no level of the national framework.',
      why: 'The level, from 3 to 8, is asked for at registration, and the competencies must fit it.',
      how: 'Write `niveau`: 3 (CAP), 4 (bac), 5 (BTS), 6 (licence), 7 (master) or 8 (doctorat).',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, registre: RNCP, niveau: 4 }`,
      },
      {
        yaml: `referentiel: 1
certification: { intitule: Taille d’arbres fruitiers, registre: RS }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Menuisier agenceur, registre: RNCP }`,
        at: ['certification'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    const at = placeOfLack(referential, 'niveau')
    if (at === null || referential.certification.register === 'RS') return
    yield {
      at,
      message: {
        fr: 'Le niveau n’est pas précisé : ajoutez « niveau », de 3 à 8 (art. D6113-19). Les compétences se jugent aussi par rapport à lui.',
        en: 'The level is not stated: add `niveau`, from 3 to 8 (art. D6113-19). Competencies are judged against it too.',
      },
      missing: true,
    }
  },
})
