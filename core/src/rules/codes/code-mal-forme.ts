import { isNameable } from '../../model/meant-code.ts'
import { defineRule } from '../rule.ts'
import { type Coded, coded, codedBlocks, writtenCode } from './shared/coded.ts'

const LONGEST = 30

export const rule = defineRule({
  id: 'code-mal-forme',
  title: { fr: 'Code qui ne peut pas être nommé', en: 'Code that cannot be named' },
  source: { catalogue: 'R-ID-UNIQUE', reference: 'France compétences, schéma XSD v4.1 des fiches', read: '2026-11-20' },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Un code se lirait comme autre chose dans un renvoi (« toutes », « C1 à C3 », « C1 et C2 »), n’a ni lettre ni chiffre, ou est une phrase.',
      why: 'Aucun renvoi ne pourrait désigner l’élément.',
      how: 'Écrivez un code court : `C1.1`, `A2`, `E1`. Le texte va dans `intitule` ou `enonce`.',
    },
    en: {
      what: 'A code would read as something else in a reference (“toutes”, “C1 à C3”, “C1 et C2”), has no letter or digit, or is a sentence.',
      why: 'No reference could name the element.',
      how: 'Write a short code: `C1.1`, `A2`, `E1`. The text belongs in `intitule` or `enonce`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: RNCP12345BC01
    competences: [{ id: C.2.1a, enonce: Régler une machine }, { id: C2-1, enonce: Rendre compte }]
    modalites: [{ id: Épreuve finale }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: toutes, enonce: Régler une machine }
      - { id: C1 à C3, enonce: Rendre compte }
      - { id: Contrôler la conformité des pièces usinées, enonce: Contrôler les pièces }`,
        at: ['toutes', 'C1 à C3', 'Contrôler la conformité des pièces usinées'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    const inBlocks = codedBlocks(referential).flatMap(({ activities, competencies, assessments, criteria }) => [
      ...activities,
      ...competencies,
      ...assessments,
      ...criteria,
    ])
    for (const element of [...coded(referential.blocks), ...inBlocks]) {
      const problem = problemOf(element)
      if (problem === null) continue
      yield {
        at: element.id.node.range,
        message: {
          fr: `« ${writtenCode(element)} » ${problem.fr} : donnez à cet élément un code court, que les renvois peuvent nommer.`,
          en: `“${writtenCode(element)}” ${problem.en}: give this element a short code that references can name.`,
        },
      }
    }
  },
})

function problemOf(element: Coded): { readonly fr: string; readonly en: string } | null {
  const code = writtenCode(element)
  // The structure check refuses these.
  if (/[/*,]/.test(code)) return null
  if (!/[\p{L}\p{N}]/u.test(code)) return { fr: 'n’a ni lettre ni chiffre', en: 'has no letter or digit' }
  if (code.length > LONGEST) return { fr: 'est un texte, pas un code', en: 'is a text, not a code' }
  if (isNameable(code)) return null
  return { fr: 'se lirait dans un renvoi comme plusieurs codes', en: 'would read in a reference as several codes' }
}
