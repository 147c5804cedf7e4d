import { entryOf } from '../../model/access.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'rs-avec-blocs',
  title: { fr: 'Blocs dans une certification du RS', en: 'Blocs in a certification of the RS' },
  source: {
    catalogue: 'R-RS-NOBLOC',
    reference: 'France compétences, FAQ sur les blocs de compétences',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'off', de_droit: 'off', rs: 'error' },
  documentation: {
    fr: {
      what: 'Une certification du Répertoire spécifique est découpée en `blocs`.',
      why: 'Les blocs de compétences n’existent que dans les certifications professionnelles (RNCP) ; un RS s’obtient en entier.',
      how: 'Placez `competences`, `modalites` et `criteres` à la racine du fichier ; ou écrivez `registre: RNCP` si la certification vise un métier. Une correspondance avec un bloc RNCP se déclare dans `correspondances`.',
    },
    en: {
      what: 'A certification of the RS is cut into `blocs`.',
      why: 'Blocs exist only in professional certifications (RNCP); an RS is obtained as a whole.',
      how: 'Put `competences`, `modalites` and `criteres` at the top of the file; or write `registre: RNCP` if the certification aims at a trade. A correspondence with a bloc of the RNCP is declared in `correspondances`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification:
  registre: RS
  correspondances: [{ avec: RNCP12345BC01 }]
competences: [{ enonce: Tailler un arbre fruitier }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RS }
blocs:
  - id: BC1
    competences: [{ enonce: Tailler un arbre fruitier }]`,
        at: ['blocs'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const { root, blocks } = referential
    const at = entryOf(root, 'blocs')?.key.range
    if (at === undefined || blocks.every((block) => block.implicit)) return
    yield {
      at,
      message: {
        fr: 'Une certification du RS n’a pas de blocs : placez compétences, modalités et critères à la racine du fichier, ou corrigez « registre » si elle relève du RNCP.',
        en: 'A certification of the RS has no blocs: put competencies, assessments and criteria at the top of the file, or correct `registre` if it belongs to the RNCP.',
      },
    }
  },
})
