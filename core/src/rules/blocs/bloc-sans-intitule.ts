import { codeOf } from '../../model/codes.ts'
import { placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'bloc-sans-intitule',
  title: { fr: 'Bloc sans intitulé', en: 'Bloc without a title' },
  source: {
    catalogue: 'R-BLOC-TITLE',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un bloc n’a pas d’`intitule`.',
      why: 'Le certificat remis au candidat qui ne valide que ce bloc porte cet intitulé, et la fiche le publie.',
      how: 'Nommez l’activité que le bloc permet d’exercer.',
    },
    en: {
      what: 'A bloc has no `intitule`.',
      why: 'The certificate given to a candidate who validates this bloc alone bears that title, and the record publishes it.',
      how: 'Name the activity that the bloc allows one to carry out.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1, intitule: Gestion des approvisionnements }]' }],
    invalid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1, competences: [{ enonce: Gérer un stock }] }]', at: ['BC1'] }],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const block of writtenBlocks(referential)) {
      if (block.title !== null || isSaidByStructure('block', block.node, 'intitule')) continue
      const code = codeOf(block)
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${code === null ? 'Ce bloc' : `Le bloc ${code}`} n’a pas d’intitulé : nommez l’activité qu’il permet d’exercer, elle figurera sur le certificat du bloc.`,
          en: `${code === null ? 'This bloc' : `Bloc ${code}`} has no title: name the activity it allows one to carry out, it will stand on the certificate of the bloc.`,
        },
        missing: true,
      }
    }
  },
})
