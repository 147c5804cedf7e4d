import { firstKeyOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'siret-absent',
  title: { fr: 'Certificateur sans SIRET', en: 'Certifier without a SIRET' },
  source: {
    catalogue: 'R-META',
    reference: 'Arrêté du 4 janvier 2019 relatif aux informations transmises à France compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un organisme certificateur n’a pas de `siret`.',
      why: 'C’est le SIRET, et non le nom, qui identifie l’organisme dans la fiche et dans les échanges avec France compétences.',
      how: 'Ajoutez `siret`, entre guillemets : quatorze chiffres.',
    },
    en: {
      what: 'A certifier has no `siret`.',
      why: 'The SIRET, not the name, identifies the body in the record and in exchanges with France compétences.',
      how: 'Add `siret`, between quotes: fourteen digits.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\ncertification: { certificateurs: [{ nom: École du bois, siret: "73282932000074" }] }' },
    ],
    invalid: [
      { yaml: 'referentiel: 1\ncertification: { certificateurs: [{ nom: École du bois }] }', at: ['École du bois'] },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const { node, name, siret } of referential.certification.certifiers) {
      if (siret !== null) continue
      const body =
        name === null
          ? { fr: 'Ce certificateur', en: 'This certifier' }
          : { fr: `« ${name.value.trim()} »`, en: `“${name.value.trim()}”` }
      yield {
        at: name?.node.range ?? firstKeyOf(source, node),
        message: {
          fr: `${body.fr} n’a pas de SIRET : ajoutez « siret », les quatorze chiffres qui l’identifient dans la fiche.`,
          en: `${body.en} has no SIRET: add \`siret\`, the fourteen digits that identify it in the record.`,
        },
        missing: true,
      }
    }
  },
})
