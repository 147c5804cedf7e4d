import { defineRule } from '../rule.ts'
import { placeOfLack } from './shared/certification.ts'

export const rule = defineRule({
  id: 'regles-obtention-absentes',
  title: { fr: 'Règles d’obtention absentes', en: 'Rules of award missing' },
  source: {
    catalogue: 'R-BLOC-ALL',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'La certification ne dit pas comment elle s’obtient.',
      why: 'La validation de tous les blocs, et de l’éventuelle épreuve finale, donne la certification ; chaque bloc s’acquiert à part et définitivement. Le candidat doit pouvoir le lire.',
      how: 'Écrivez `regles_obtention` : comment les blocs donnent la certification et comment ils se capitalisent.',
    },
    en: {
      what: 'The certification does not say how it is obtained.',
      why: 'Validating all the blocs, and any final assessment, gives the certification; each bloc is acquired on its own and for good. The candidate must be able to read it.',
      how: 'Write `regles_obtention`: how the blocs give the certification and how they add up.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RNCP, regles_obtention: "La validation de tous les blocs, capitalisables à vie, donne la certification." }`,
      },
      {
        yaml: `referentiel: 1
certification: { registre: RS }`,
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
    const at = placeOfLack(referential, 'regles_obtention')
    if (at === null || referential.certification.register === 'RS') return
    yield {
      at,
      message: {
        fr: 'Les règles d’obtention manquent : ajoutez « regles_obtention » pour dire comment la validation des blocs donne la certification et comment ils se capitalisent.',
        en: 'The rules of award are missing: add `regles_obtention` to say how validating the blocs gives the certification and how they add up.',
      },
      missing: true,
    }
  },
})
