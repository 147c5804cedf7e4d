import { normalise } from '../../french/index.ts'
import { mention, placeOf } from '../../model/naming.ts'
import type { Block } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'bloc-intitule-en-double',
  title: { fr: 'Deux blocs de même intitulé', en: 'Two blocs with one title' },
  source: {
    catalogue: 'R-BLOC-TITLE',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Deux blocs ont le même intitulé.',
      why: 'Le certificat de l’un ne se distinguerait pas de celui de l’autre, et deux blocs sur la même activité font douter du découpage.',
      how: 'Dites dans chaque intitulé l’activité propre au bloc.',
    },
    en: {
      what: 'Two blocs have the same title.',
      why: 'The certificate of one could not be told from that of the other, and two blocs on one activity cast doubt on the division.',
      how: 'Say in each title the activity proper to the bloc.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ intitule: Gestion des stocks }, { intitule: Gestion des achats }]' }],
    invalid: [
      {
        yaml: 'referentiel: 1\nblocs: [{ intitule: Gestion des stocks }, { intitule: Gestion des stocks. }]',
        at: ['Gestion des stocks.'],
      },
    ],
  },
  *check({ source, referential }) {
    const known = new Map<string, Block>()
    for (const block of writtenBlocks(referential)) {
      if (block.title === null) continue
      const text = normalise(block.title.value)
      const first = known.get(text)
      if (first === undefined) {
        known.set(text, block)
        continue
      }
      const where = mention(first)
      yield {
        at: block.title.node.range,
        message: {
          fr: `Cet intitulé est déjà celui d’un autre bloc${first.id === null ? '' : ` (${first.id.value.trim()})`} : dites l’activité propre à chacun.`,
          en: `This title is already that of another bloc${first.id === null ? '' : ` (${first.id.value.trim()})`}: say the activity proper to each.`,
        },
        related: [{ at: placeOf(source, first), message: { fr: `C’est ${where.fr}.`, en: `It is ${where.en}.` } }],
      }
    }
  },
})
