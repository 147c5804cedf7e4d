import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'code-nomenclature-mal-forme',
  title: { fr: 'Code NSF, ROME ou Formacode mal formé', en: 'Malformed NSF, ROME or Formacode code' },
  source: {
    catalogue: 'R-META',
    reference: 'Nomenclatures NSF, ROME et Formacode ; arrêté du 4 janvier 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un code n’a pas la forme de sa nomenclature : trois chiffres et au besoin une lettre (NSF), une lettre et quatre chiffres (ROME), cinq chiffres (Formacode).',
      why: 'Un code mal écrit ne classe la certification nulle part : elle ne se retrouve ni par métier ni par domaine.',
      how: 'Relevez le code dans sa nomenclature. Un code qui commence par 0 se met entre guillemets.',
    },
    en: {
      what: 'A code does not have the form of its nomenclature: three digits and perhaps a letter (NSF), a letter and four digits (ROME), five digits (Formacode).',
      why: 'A badly written code files the certification nowhere: it is found neither by trade nor by field.',
      how: 'Look the code up in its nomenclature. A code that begins with 0 goes between quotes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: 'referentiel: 1\ncertification: { codes_nsf: [310p, 312, 333r], codes_rome: [D1503], formacodes: ["34561", 15094] }',
      },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { codes_nsf: [3101p], codes_rome: [D15O3], formacodes: [3456] }',
        at: ['3101p', 'D15O3', '3456'],
      },
    ],
  },
  scope: 'element',
  *check({ referential: { certification } }) {
    yield* malformed(
      certification.nsfCodes,
      /^\d{2,3}[a-z]{0,2}$/i,
      'NSF',
      'trois chiffres, au besoin une lettre',
      'three digits, perhaps a letter',
    )
    yield* malformed(
      certification.romeCodes,
      /^[A-N]\d{4}$/i,
      'ROME',
      'une lettre et quatre chiffres',
      'a letter and four digits',
    )
    yield* malformed(certification.formacodes, /^\d{5}$/, 'Formacode', 'cinq chiffres', 'five digits')
  },
})

/** A code may be followed by its label: `D1503 - Management de magasin`. */
const codeIn = (text: string): string => /^\s*(\S+)/.exec(text)?.[1] ?? ''

function* malformed(codes: readonly Text[], form: RegExp, name: string, fr: string, en: string) {
  for (const code of codes) {
    if (form.test(codeIn(code.value).replace(/[:,;]+$/, ''))) continue
    yield {
      at: code.node.range,
      message: {
        fr: `« ${code.value.trim()} » n’a pas la forme d’un code ${name} (${fr}) : relevez-le dans la nomenclature.`,
        en: `“${code.value.trim()}” is not a well-formed ${name} code (${en}): look it up in the nomenclature.`,
      },
    }
  }
}
