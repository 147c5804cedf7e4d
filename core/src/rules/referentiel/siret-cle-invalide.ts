import { defineRule } from '../rule.ts'
import { hasValidKey, isSiret, siretDigits } from './shared/siret.ts'

export const rule = defineRule({
  id: 'siret-cle-invalide',
  title: { fr: 'SIRET dont la clé est fausse', en: 'SIRET whose check digit is wrong' },
  source: { catalogue: 'R-META', reference: 'Insee, clé de contrôle du SIRET (formule de Luhn)', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Les quatorze chiffres d’un `siret` ne respectent pas la clé de contrôle. Les établissements de La Poste, qui ont la leur, sont admis.',
      why: 'C’est presque toujours un chiffre mal recopié.',
      how: 'Comparez avec l’avis de situation de l’Insee. S’il est juste, faites taire ce constat avec la raison.',
    },
    en: {
      what: 'The fourteen digits of a `siret` do not satisfy the check digit. The establishments of La Poste, which have their own, are accepted.',
      why: 'It is almost always a digit copied wrong.',
      how: 'Compare with the notice of Insee. If it is right, silence this finding with the reason.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  certificateurs: [{ nom: École du bois, siret: "73282932000074" }, { nom: Bureau de poste, siret: "35600000009075" }]`,
      },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { certificateurs: [{ nom: École du bois, siret: "73282932000075" }] }',
        at: ['"73282932000075"'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    for (const { siret } of referential.certification.certifiers) {
      const digits = siretDigits(siret?.value ?? '')
      if (siret === null || !isSiret(digits) || hasValidKey(digits)) continue
      yield {
        at: siret.node.range,
        message: {
          fr: 'Ce SIRET ne respecte pas sa clé de contrôle : un chiffre a sans doute été mal recopié. Comparez-le avec l’avis de situation de l’Insee.',
          en: 'The check digit of this SIRET is wrong: a digit was probably copied wrong. Compare it with the notice of Insee.',
        },
      }
    }
  },
})
