import { defineRule } from '../rule.ts'
import { placeOfFile } from './shared/certification.ts'
import { emptyCollections, isReferential, listed } from './shared/collections.ts'

export const rule = defineRule({
  id: 'rs-incomplet',
  title: { fr: 'Référentiel du RS incomplet', en: 'Incomplete référentiel of the RS' },
  source: {
    catalogue: 'R-STRUCT-RS',
    reference: 'Code du travail, art. L6113-1 ; France compétences, Vademecum RS, critère 2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'off', de_droit: 'off', rs: 'error' },
  documentation: {
    fr: {
      what: 'Une certification du Répertoire spécifique n’a aucune compétence, aucune modalité d’évaluation ou aucun critère. Les activités, elles, ne sont pas demandées.',
      why: 'Le critère 2 d’enregistrement au RS porte sur la qualité du référentiel de compétences et du référentiel d’évaluation.',
      how: 'Ajoutez `competences`, `modalites` et `criteres` à la racine du fichier.',
    },
    en: {
      what: 'A certification of the RS holds no competency, no assessment or no criterion at all. Activities are not asked for.',
      why: 'Criterion 2 for registration in the RS bears on the quality of the référentiel of competencies and of the référentiel of evaluation.',
      how: 'Add `competences`, `modalites` and `criteres` at the top of the file.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RS }
competences:
  - enonce: Tailler un arbre fruitier
    criteres: [Chaque coupe suit l’angle de la branche.]
modalites: [{ intitule: Taille en verger }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RS }
competences:
  - enonce: Tailler un arbre fruitier`,
        at: ['competences'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    if (!isReferential(referential)) return
    const names = emptyCollections(referential).filter((name) => name !== 'activites')
    const at = placeOfFile(referential, 'competences')
    if (names.length === 0 || at === null) return
    const { fr, en } = listed(names)
    yield {
      at,
      message: {
        fr: `Il manque ${fr} : une certification du RS se définit par ses compétences et leur évaluation. Complétez avant tout dépôt.`,
        en: `Missing: ${en}. A certification of the RS is defined by its competencies and their evaluation. Complete it before any demand.`,
      },
      missing: true,
    }
  },
})
