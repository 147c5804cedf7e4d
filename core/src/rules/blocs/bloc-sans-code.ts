import { named, placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'bloc-sans-code',
  title: { fr: 'Bloc sans code', en: 'Bloc without a code' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'France compétences, schéma XSD v4.1 des fiches', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un bloc n’a pas d’`id`. Quand aucun n’en a, un seul constat le dit.',
      why: 'Les correspondances, la déclaration des blocs validés et les renvois (`BC2/C1`) désignent un bloc par son code.',
      how: 'Donnez un code à chaque bloc : `BC1`, `BC2`… puis `RNCP12345BC01` quand le numéro de fiche est attribué.',
    },
    en: {
      what: 'A bloc has no `id`. When none has, one finding says so.',
      why: 'Correspondences, the declaration of validated blocs and references (`BC2/C1`) name a bloc by its code.',
      how: 'Give each bloc a code: `BC1`, `BC2`… then `RNCP12345BC01` once the record has a number.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1, intitule: Gestion des stocks }]' }],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - { id: BC1, intitule: Gestion des stocks }
  - { intitule: Accueil du public }`,
        at: ['Accueil du public'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - { intitule: Gestion des stocks }
  - { intitule: Accueil du public }`,
        at: ['Gestion des stocks'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const blocks = writtenBlocks(referential)
    const without = blocks.filter((block) => block.id === null && !isSaidByStructure('block', block.node, 'id'))
    const [first, ...others] = without
    if (first === undefined) return
    if (without.length > 1 && without.length === blocks.length) {
      yield {
        at: placeOf(source, first),
        message: {
          fr: `Aucun des ${blocks.length} blocs n’a de code : donnez-leur « id » (BC1, BC2…), que les renvois et les correspondances utilisent.`,
          en: `None of the ${blocks.length} blocs has a code: give them an \`id\` (BC1, BC2…), which references and correspondences use.`,
        },
        related: others.slice(0, 3).map((block) => ({
          at: placeOf(source, block),
          message: { fr: 'Un autre bloc sans code.', en: 'Another bloc without a code.' },
        })),
        missing: true,
      }
      return
    }
    for (const block of without) {
      const { fr, en } = named(block)
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${fr} n’a pas de code : donnez-lui « id », que les renvois et les correspondances utilisent.`,
          en: `${en} has no code: give it an \`id\`, which references and correspondences use.`,
        },
        missing: true,
      }
    }
  },
})
