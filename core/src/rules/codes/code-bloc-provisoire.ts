import { defineRule } from '../rule.ts'
import { coded, writtenCode } from './shared/coded.ts'

export const rule = defineRule({
  id: 'code-bloc-provisoire',
  title: { fr: 'Code de bloc encore provisoire', en: 'Bloc code still provisional' },
  source: {
    catalogue: 'R-ID-UNIQUE',
    reference: 'France compétences, export RNCP et schéma XSD v4.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'Le numéro de fiche est attribué et des blocs gardent un code provisoire (`BC1`). Un seul constat pour tout le fichier.',
      why: 'La déclaration des blocs validés et les correspondances d’autres certifications utilisent le code complet.',
      how: 'Quand vous publiez le référentiel, écrivez `RNCP12345BC01`. Les renvois (`BC1/C1.1`) sont à réécrire avec lui.',
    },
    en: {
      what: 'The record has its number and blocs keep a provisional code (`BC1`). One finding for the whole file.',
      why: 'The declaration of validated blocs and the correspondences of other certifications use the full code.',
      how: 'When you publish the référentiel, write `RNCP12345BC01`. References (`BC1/C1.1`) are to be rewritten with it.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\ncertification: { numero: RNCP12345 }\nblocs: [{ id: RNCP12345BC01 }]' },
      { yaml: 'referentiel: 1\nblocs: [{ id: BC1 }]' },
    ],
    invalid: [
      { yaml: 'referentiel: 1\ncertification: { numero: RNCP12345 }\nblocs: [{ id: BC1 }, { id: BC2 }]', at: ['BC1'] },
    ],
  },
  scope: 'structure',
  *check({ referential: { certification, blocks } }) {
    const record = /^RNCP\d{1,6}$/i.exec(certification.number?.value.trim() ?? '')?.[0]
    if (record === undefined) return
    const provisional = coded(blocks).filter((block) => !/^RNCP/i.test(writtenCode(block)))
    const [first, ...others] = provisional
    if (first === undefined) return
    const number = /(\d{1,2})\D*$/.exec(writtenCode(first))?.[1] ?? '1'
    const full = `${record.toUpperCase()}BC${number.padStart(2, '0')}`
    yield {
      at: first.id.node.range,
      message: {
        fr: `${others.length === 0 ? 'Ce bloc garde' : `${provisional.length} blocs gardent`} un code provisoire : la fiche a son numéro, ${writtenCode(first)} s’y écrit ${full}.`,
        en: `${others.length === 0 ? 'This bloc keeps' : `${provisional.length} blocs keep`} a provisional code: the record has its number, ${writtenCode(first)} is written ${full} there.`,
      },
      related: others.map((block) => ({
        at: block.id.node.range,
        message: { fr: 'Un autre code provisoire.', en: 'Another provisional code.' },
      })),
    }
  },
})
