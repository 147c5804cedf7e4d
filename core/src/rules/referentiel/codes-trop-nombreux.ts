import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'codes-trop-nombreux',
  title: { fr: 'Trop de codes NSF, ROME ou Formacode', en: 'Too many NSF, ROME or Formacode codes' },
  source: {
    catalogue: 'R-META',
    reference: 'France compétences, schéma XSD v4.1 des fiches et dictionnaire de données v3.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La certification a plus de 3 codes NSF, plus de 5 codes ROME ou plus de 5 Formacodes.',
      why: 'La fiche n’en accepte pas davantage : les derniers seraient perdus.',
      how: 'Gardez les codes qui désignent le cœur du métier.',
    },
    en: {
      what: 'The certification has more than 3 NSF codes, more than 5 ROME codes or more than 5 Formacodes.',
      why: 'The record accepts no more: the last ones would be lost.',
      how: 'Keep the codes that name the heart of the trade.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { codes_nsf: [310p, "312", 333r] }' }],
    invalid: [
      {
        yaml: `referentiel: 1
certification:
  codes_nsf: [310p, "312", "313", "315"]
  codes_rome: [D1401, D1402, D1403, D1406, D1407, D1408, D1503]`,
        at: ['"315"', 'D1408'],
      },
    ],
  },
  scope: 'element',
  *check({ referential: { certification } }) {
    yield* excess(certification.nsfCodes, 3, 'codes NSF', 'NSF codes')
    yield* excess(certification.romeCodes, 5, 'codes ROME', 'ROME codes')
    yield* excess(certification.formacodes, 5, 'Formacodes', 'Formacodes')
  },
})

function* excess(codes: readonly Text[], most: number, fr: string, en: string) {
  const first = codes[most]
  if (first === undefined) return
  yield {
    at: first.node.range,
    message: {
      fr: `${codes.length} ${fr} : la fiche en accepte ${most}. Gardez ceux qui désignent le cœur du métier.`,
      en: `${codes.length} ${en}: the record accepts ${most}. Keep those that name the heart of the trade.`,
    },
  }
}
