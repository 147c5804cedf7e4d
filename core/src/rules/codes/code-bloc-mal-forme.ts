import { defineRule } from '../rule.ts'
import { coded, writtenCode } from './shared/coded.ts'

const WELL_FORMED = /^RNCP\d{1,6}BC\d{2}$/

export const rule = defineRule({
  id: 'code-bloc-mal-forme',
  title: { fr: 'Code de bloc RNCP mal formé', en: 'Malformed RNCP bloc code' },
  source: {
    catalogue: 'R-ID-UNIQUE',
    reference: 'France compétences, export RNCP et schéma XSD v4.1',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un code de bloc commence par RNCP mais ne s’écrit pas `RNCP12345BC01` : RNCP, le numéro de fiche, BC, deux chiffres. Un code provisoire (`BC1`) est normal avant l’enregistrement.',
      why: 'Les données ouvertes et la déclaration des blocs validés utilisent cette forme exacte.',
      how: 'Réécrivez le code sans espace ni tiret, avec deux chiffres à la fin.',
    },
    en: {
      what: 'The code of a bloc begins with RNCP but is not written `RNCP12345BC01`: RNCP, the number of the record, BC, two digits. A provisional code (`BC1`) is normal before registration.',
      why: 'The open data and the declaration of validated blocs use this exact form.',
      how: 'Write the code again without space or hyphen, with two digits at the end.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ id: RNCP509BC05 }, { id: BC1 }, { id: "01" }]' }],
    invalid: [
      {
        yaml: 'referentiel: 1\nblocs: [{ id: RNCP12345-BC1 }, { id: RNCP12345BC }]',
        at: ['RNCP12345-BC1', 'RNCP12345BC'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    for (const block of coded(referential.blocks)) {
      const code = writtenCode(block)
      if (!/^RNCP/i.test(code) || WELL_FORMED.test(code)) continue
      yield {
        at: block.id.node.range,
        message: {
          fr: `« ${code} » n’est pas un code de bloc : il s’écrit RNCP, le numéro de fiche, BC et deux chiffres (RNCP12345BC01).`,
          en: `“${code}” is not the code of a bloc: it is written RNCP, the number of the record, BC and two digits (RNCP12345BC01).`,
        },
      }
    }
  },
})
