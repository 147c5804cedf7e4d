import { named, placeOf } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { lacksOwnAssessment } from './shared/own-assessment.ts'

export const rule = defineRule({
  id: 'bloc-sans-modalite',
  title: { fr: 'Bloc sans modalité d’évaluation', en: 'Bloc without an assessment' },
  source: { catalogue: 'R-BLOC-EVAL', reference: 'Code du travail, art. L6113-1 et R6113-9, 7°', read: '2026-11-20' },
  severity: { sur_demande: 'error', de_droit: 'warning', rs: 'off' },
  documentation: {
    fr: {
      what: 'Un bloc n’a aucune épreuve : ni dans ses `modalites`, ni dans ses compétences, ni dans un autre bloc qui nommerait ses compétences.',
      why: 'Chaque bloc a ses « modalités spécifiques d’évaluation » (R6113-9, 7°) : il se valide séparément, donc s’évalue séparément.',
      how: 'Ajoutez `modalites` au bloc, avec au moins une épreuve proche de l’activité exercée.',
    },
    en: {
      what: 'A bloc has no assessment: none in its `modalites`, none in its competencies, none in another bloc that would name its competencies.',
      why: 'Each bloc has its own assessments (R6113-9, 7°): it is validated separately, hence assessed separately.',
      how: 'Add `modalites` to the bloc, with at least one assessment close to the activity.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]
    modalites: [{ intitule: Montage en atelier, competences: [BC1/C1, BC2/C1] }]
  - id: BC2
    competences: [{ id: C1, enonce: Chiffrer un devis }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences: [{ id: C1, enonce: Assembler un meuble }]
    modalites: [{ intitule: Montage en atelier }]
  - id: BC2
    competences: [{ id: C1, enonce: Chiffrer un devis }]`,
        at: ['BC2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, coverage }) {
    // With no assessment anywhere the référentiel is incomplete, which another rule says once.
    if (referential.blocks.every((block) => block.assessments.length === 0)) return
    for (const block of referential.blocks) {
      if (!lacksOwnAssessment(block, coverage) || isSaidByStructure('block', block.node, 'modalites')) continue
      const { fr, en } = named(block)
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${fr} n’a aucune épreuve : chaque bloc se valide séparément et doit avoir la sienne (art. R6113-9, 7°). Ajoutez « modalites ».`,
          en: `${en} has no assessment: each bloc is validated separately and must have its own (art. R6113-9, 7°). Add \`modalites\`.`,
        },
        missing: true,
      }
    }
  },
})
