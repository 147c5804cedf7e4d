import { codeOf } from '../../model/codes.ts'
import { everyReference } from '../../model/every-reference.ts'
import { mention, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { alternatives, replacements } from './shared/replacement.ts'

export const rule = defineRule({
  id: 'reference-ambigue',
  title: { fr: 'Renvoi ambigu', en: 'Ambiguous reference' },
  source: {
    catalogue: 'R-CRIT-ORPHAN',
    reference: 'Code du travail, art. R6113-9, 3° ; France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Un renvoi nomme un code que portent plusieurs éléments, dans d’autres blocs que le sien.',
      why: 'Rien ne dit lequel est évalué : deux lecteurs comprendront deux choses.',
      how: 'Écrivez le code avec son bloc : `BC2/C1`.',
    },
    en: {
      what: 'A reference names a code borne by several elements, in other blocs than its own.',
      why: 'Nothing says which one is assessed: two readers will understand two things.',
      how: 'Write the code with its bloc: `BC2/C1`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { handicap: { competences: [BC2/C1] } } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: Régler une machine }], modalites: [{ competences: [C1] }] }
  - { id: BC2, competences: [{ id: C1, enonce: Accueillir un client }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { themes_transverses: { handicap: { competences: [C1] } } }
blocs:
  - { id: BC1, competences: [{ id: C1, enonce: Régler une machine }] }
  - { id: BC2, competences: [{ id: C1, enonce: Accueillir un client }] }`,
        at: ['C1'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const reference of everyReference(referential)) {
      if (reference.status !== 'ambiguous') continue
      const qualified = reference.candidates.flatMap((candidate) => {
        const block = codeOf(candidate.block)
        return block === null ? [] : [`${block}/${codeOf(candidate) ?? reference.code}`]
      })
      yield {
        at: reference.range,
        message: {
          fr: `${reference.code} existe dans ${reference.candidates.length} blocs : ${qualified.length === 0 ? 'donnez un code aux blocs, puis écrivez le code avec son bloc' : `écrivez ${alternatives(qualified, 'ou')}`}.`,
          en: `${reference.code} exists in ${reference.candidates.length} blocs: ${qualified.length === 0 ? 'give the blocs a code, then write the code with its bloc' : `write ${alternatives(qualified, 'or')}`}.`,
        },
        related: reference.candidates.map((candidate) => ({
          at: placeOf(source, candidate),
          message: { fr: `Dans ${mention(candidate.block).fr}.`, en: `In ${mention(candidate.block).en}.` },
        })),
        fixes: replacements(source, reference, qualified),
      }
    }
  },
})
