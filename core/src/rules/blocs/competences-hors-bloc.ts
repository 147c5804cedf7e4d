import { entryOf } from '../../model/access.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'competences-hors-bloc',
  title: { fr: 'Compétences hors de tout bloc', en: 'Competencies outside any bloc' },
  source: {
    catalogue: 'R-STRUCT-3',
    reference: 'Code du travail, art. L6113-1 ; France compétences, FAQ sur les blocs de compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'off' },
  documentation: {
    fr: {
      what: 'Une certification du RNCP a des compétences à la racine du fichier, hors de tout bloc.',
      why: 'Le RNCP n’enregistre que des certifications en blocs ; une compétence hors bloc ne serait ni validée ni acquise avec aucun.',
      how: 'Placez-les dans `blocs`, ou écrivez `registre: RS` si la certification relève du Répertoire spécifique.',
    },
    en: {
      what: 'A certification of the RNCP has competencies at the top of the file, outside any bloc.',
      why: 'The RNCP only registers certifications made of blocs; a competency outside them would be validated and acquired with none.',
      how: 'Put them in `blocs`, or write `registre: RS` if the certification belongs to the RS.',
    },
  },
  examples: {
    valid: [
      {
        yaml: 'referentiel: 1\ncertification: { registre: RNCP }\nblocs: [{ competences: [{ enonce: Gérer un stock }] }]',
      },
      { yaml: 'referentiel: 1\ncompetences: [{ enonce: Gérer un stock }]' },
    ],
    invalid: [
      {
        yaml: 'referentiel: 1\ncertification: { registre: RNCP }\ncompetences: [{ enonce: Gérer un stock }]',
        at: ['competences'],
      },
      {
        yaml: `referentiel: 1
blocs: [{ competences: [{ enonce: Gérer un stock }] }]
competences: [{ enonce: Ranger une réserve }]`,
        at: ['competences'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const { root, blocks, certification } = referential
    const outside = blocks.some((block) => block.implicit && block.competencies.length > 0)
    const at = entryOf(root, 'competences')?.key.range
    // Without blocs and without a register the file may be an RS: the missing register is reported instead.
    const isNational = certification.register === 'RNCP' || writtenBlocks(referential).length > 0
    if (!outside || !isNational || at === undefined || certification.register === 'RS') return
    yield {
      at,
      message: {
        fr: 'Ces compétences ne sont dans aucun bloc : au RNCP, tout se valide par blocs. Placez-les dans « blocs », ou écrivez « registre: RS ».',
        en: 'These competencies are in no bloc: in the RNCP everything is validated by blocs. Put them in `blocs`, or write `registre: RS`.',
      },
    }
  },
})
