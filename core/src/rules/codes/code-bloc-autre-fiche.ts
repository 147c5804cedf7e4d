import { isTrueAt } from '../../model/access.ts'
import { canonicalCode } from '../../model/codes.ts'
import { defineRule } from '../rule.ts'
import { canonicalOf, coded, writtenCode } from './shared/coded.ts'

export const rule = defineRule({
  id: 'code-bloc-autre-fiche',
  title: { fr: 'Code de bloc d’une autre fiche', en: 'Bloc code of another record' },
  source: {
    catalogue: 'R-ID-UNIQUE',
    reference: 'France compétences, export RNCP et schéma XSD v4.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'off' },
  documentation: {
    fr: {
      what: 'Le code d’un bloc porte un autre numéro de fiche que la certification, et rien ne dit que ce bloc est commun aux deux.',
      why: 'C’est souvent le reste d’une ancienne fiche ; sinon c’est un bloc partagé, et l’équivalence doit être déclarée.',
      how: 'Corrigez le code, ou écrivez `commun: true` et une entrée dans `correspondances`.',
    },
    en: {
      what: 'The code of a bloc bears another record number than the certification, and nothing says that this bloc is common to both.',
      why: 'It is often left over from an older record; otherwise it is a shared bloc, and the equivalence must be declared.',
      how: 'Correct the code, or write `commun: true` and an entry in `correspondances`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { numero: RNCP12345, correspondances: [{ bloc: RNCP6789BC02, avec: RNCP6789BC02 }] }
blocs: [{ id: RNCP12345BC01 }, { id: RNCP6789BC02 }, { id: RNCP6790BC01, commun: true }]`,
      },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { numero: RNCP12345 }\nblocs: [{ id: RNCP12345BC01 }, { id: RNCP12346BC02 }]',
        at: ['RNCP12346BC02'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential: { certification, blocks } }) {
    const { number, correspondences } = certification
    if (number === null) return
    const record = canonicalCode(number.value)
    const declared = new Set(correspondences.map(({ block }) => canonicalCode(block?.value ?? '')))
    for (const block of coded(blocks)) {
      const bears = /^(RNCP\d{1,6})(?!\d)/.exec(canonicalOf(block))?.[1]
      if (bears === undefined || bears === record || isTrueAt(block.node, 'commun') || declared.has(canonicalOf(block)))
        continue
      yield {
        at: block.id.node.range,
        message: {
          fr: `Le code ${writtenCode(block)} porte le numéro d’une autre fiche que ${number.value.trim()} : corrigez-le, ou déclarez le bloc commun et sa correspondance.`,
          en: `The code ${writtenCode(block)} bears the number of another record than ${number.value.trim()}: correct it, or declare the bloc shared and its correspondence.`,
        },
        related: [
          { at: number.node.range, message: { fr: 'Le numéro de cette fiche.', en: 'The number of this record.' } },
        ],
      }
    }
  },
})
