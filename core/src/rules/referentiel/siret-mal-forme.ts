import { defineRule } from '../rule.ts'
import { isSiret, siretDigits } from './shared/siret.ts'

export const rule = defineRule({
  id: 'siret-mal-forme',
  title: { fr: 'SIRET mal formé', en: 'Malformed SIRET' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un `siret` n’a pas quatorze chiffres. Les espaces ne comptent pas.',
      why: 'Un SIREN (neuf chiffres), un numéro de TVA ou un SIRET tronqué n’identifie pas l’établissement.',
      how: 'Relevez les quatorze chiffres : les neuf du SIREN, puis les cinq de l’établissement. Écrivez-les entre guillemets.',
    },
    en: {
      what: 'A `siret` does not have fourteen digits. Spaces do not count.',
      why: 'A SIREN (nine digits), a VAT number or a truncated SIRET does not identify the establishment.',
      how: 'Copy the fourteen digits: the nine of the SIREN, then the five of the establishment. Write them between quotes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  certificateurs: [{ nom: École du bois, siret: "732 829 320 00074" }, { nom: Lycée, siret: 73282932000074 }]`,
      },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { certificateurs: [{ nom: École du bois, siret: "732829320" }] }',
        at: ['"732829320"'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    for (const { siret } of referential.certification.certifiers) {
      if (siret === null || isSiret(siretDigits(siret.value))) continue
      const digits = siretDigits(siret.value)
      const only = /^\d+$/.test(digits)
      const siren = digits.length === 9
      yield {
        at: siret.node.range,
        message: {
          fr: only
            ? `Ce SIRET a ${digits.length} chiffres au lieu de quatorze${siren ? ' : c’est un SIREN, ajoutez les cinq chiffres de l’établissement' : ' : vérifiez-le'}.`
            : 'Un SIRET n’a que des chiffres, quatorze : vérifiez celui-ci.',
          en: only
            ? `This SIRET has ${digits.length} digits instead of fourteen${siren ? ': it is a SIREN, add the five digits of the establishment' : ': check it'}.`
            : 'A SIRET holds digits only, fourteen of them: check this one.',
        },
      }
    }
  },
})
