import { nodeUnder } from '../../model/access.ts'
import type { SourceNode } from '../../source/tree.ts'
import { defineRule, type Fix } from '../rule.ts'

export const rule = defineRule({
  id: 'numero-autre-registre',
  title: { fr: 'Numéro de fiche de l’autre registre', en: 'Record number of the other register' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'France compétences, schéma XSD v4.1 des fiches', read: '2026-11-20' },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Le `numero` commence par RNCP dans une certification du RS, ou l’inverse.',
      why: 'Le numéro dit le répertoire : l’un des deux est faux, et les règles appliquées peut-être avec lui.',
      how: 'Corrigez `numero` ou `registre`.',
    },
    en: {
      what: 'The `numero` begins with RNCP in a certification of the RS, or the reverse.',
      why: 'The number tells the register: one of the two is wrong, and perhaps the rules applied with it.',
      how: 'Correct `numero` or `registre`.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { registre: RNCP, numero: RNCP12345 }' }],
    invalid: [{ yaml: 'referentiel: 1\ncertification: { registre: RNCP, numero: RS6789 }', at: ['RS6789'] }],
  },
  scope: 'element',
  *check({ referential }) {
    const { node, register, number } = referential.certification
    const written = /^(RNCP|RS)\d/i.exec(number?.value ?? '')?.[1]?.toUpperCase()
    if (number === null || register === null || written === undefined || written === register) return
    yield {
      at: number.node.range,
      message: {
        fr: `Ce numéro est celui d’une fiche du ${written}, mais « registre » dit ${register} : corrigez l’un des deux.`,
        en: `This number is that of a record of the ${written}, but \`registre\` says ${register}: correct one of them.`,
      },
      fixes: toOther(nodeUnder(node, 'registre'), written),
    }
  },
})

function toOther(node: SourceNode | null, register: string): readonly Fix[] {
  if (node === null) return []
  const title = { fr: `Écrire « registre: ${register} »`, en: `Write \`registre: ${register}\`` }
  return [{ title, safety: 'proposal', edits: [{ range: node.range, text: register }] }]
}
