import { countWords } from '../../french/index.ts'
import { named, placeOf } from '../../model/naming.ts'
import type { Block } from '../../model/referential.ts'
import { wholeStatement } from '../../model/whole-statement.ts'
import type { SourceDocument } from '../../source/document.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

/** A statement this long is a list of competencies that an import did not cut: its length is reported, not its number. */
const UNCUT_LIST = 120

export const rule = defineRule({
  id: 'bloc-moins-de-deux-competences',
  title: { fr: 'Bloc de moins de deux compétences', en: 'Bloc of fewer than two competencies' },
  source: {
    catalogue: 'R-BLOC-MIN2',
    reference:
      'Code du travail, art. L6113-1 ; France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un bloc n’a qu’une compétence, ou aucune.',
      why: 'La loi définit les blocs comme des « ensembles homogènes et cohérents de compétences » : une compétence seule n’en est pas un.',
      how: 'Réunissez-la au bloc voisin, ou détaillez les compétences que l’activité demande vraiment.',
    },
    en: {
      what: 'A bloc holds one competency, or none.',
      why: 'The law defines blocs as homogeneous and coherent sets of competencies: a single one is no set.',
      how: 'Join it to the next bloc, or write out the competencies that the activity really takes.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ enonce: Assembler un meuble }, { enonce: Poser un meuble }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ enonce: Assembler un meuble }, { enonce: Poser un meuble }]
  - id: BC2
    competences: [{ enonce: Chiffrer un devis }]
  - id: BC3
    intitule: Suivi de chantier`,
        at: ['BC2', 'BC3'],
      },
    ],
  },
  *check({ source, referential }) {
    // With no competency anywhere the référentiel is incomplete, which another rule says once.
    if (referential.blocks.every((block) => block.competencies.length === 0)) return
    for (const block of writtenBlocks(referential)) {
      const count = block.competencies.length
      if (count > 1 || isUnreadOrUncut(source, block)) continue
      const { fr, en } = named(block)
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${fr} n’a ${count === 0 ? 'aucune compétence' : 'qu’une compétence'} : un bloc en réunit au moins deux. Détaillez-les, ou réunissez ce bloc à un autre.`,
          en: `${en} holds ${count === 0 ? 'no competency' : 'a single competency'}: a bloc brings together two at least. Write them out, or join this bloc to another.`,
        },
        ...(count === 0 ? { missing: true } : {}),
      }
    }
  },
})

function isUnreadOrUncut(source: SourceDocument, block: Block): boolean {
  const [only] = block.competencies
  if (only === undefined) return isSaidByStructure('block', block.node, 'competences')
  return countWords(wholeStatement(source, only)?.text ?? '') > UNCUT_LIST
}
