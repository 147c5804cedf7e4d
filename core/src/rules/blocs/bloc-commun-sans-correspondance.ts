import { isTrueAt } from '../../model/access.ts'
import { canonicalCode, codeOf } from '../../model/codes.ts'
import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'bloc-commun-sans-correspondance',
  title: { fr: 'Bloc commun sans correspondance', en: 'Shared bloc without a correspondence' },
  source: {
    catalogue: 'R-BLOC-COMMON',
    reference:
      'France compétences, note sur les blocs de compétences, 24 septembre 2019 ; Code du travail, art. R6113-9, 8°',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un bloc est marqué `commun: true` et aucune entrée de `correspondances` ne le cite.',
      why: 'Partager un bloc crée une équivalence : qui l’a validé ailleurs l’a ici, et la fiche doit le dire (critère 8).',
      how: 'Ajoutez à `correspondances` le bloc et la fiche ou le bloc équivalent : `{ bloc: BC1, avec: RNCP12345BC02 }`.',
    },
    en: {
      what: 'A bloc is marked `commun: true` and no entry of `correspondances` cites it.',
      why: 'Sharing a bloc creates an equivalence: whoever validated it elsewhere has it here, and the record must say so (criterion 8).',
      how: 'Add the bloc and the equivalent record or bloc to `correspondances`: `{ bloc: BC1, avec: RNCP12345BC02 }`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { correspondances: [{ bloc: BC1, avec: RNCP12345BC02 }] }
blocs: [{ id: BC1, commun: true }]`,
      },
    ],
    invalid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1, commun: true }]', at: ['BC1'] }],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const { correspondences } = referential.certification
    if (correspondences.some(({ block }) => block === null)) return
    const cited = new Set(correspondences.map(({ block }) => canonicalCode(block?.value ?? '')))
    for (const block of writtenBlocks(referential)) {
      const code = codeOf(block)
      if (!isTrueAt(block.node, 'commun') || (code !== null && cited.has(canonicalCode(code)))) continue
      const { fr, en } = named(block)
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${fr} est commun à une autre certification, mais « correspondances » ne dit pas laquelle : déclarez l’équivalence, elle ouvre des droits aux candidats.`,
          en: `${en} is shared with another certification, but \`correspondances\` does not say which: declare the equivalence, it gives candidates rights.`,
        },
        missing: true,
      }
    }
  },
})
