import { isSaidByStructure } from '../../structure/said.ts'
import { placeOfFile } from '../referentiel/shared/certification.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'transversales-non-declarees',
  title: { fr: 'Compétences transversales non déclarées', en: 'Transversal competencies not declared' },
  source: { catalogue: 'R-TRANSV', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Aucune compétence n’est déclarée transversale, et rien ne dit qu’il n’y en a pas.',
      why: 'L’article L6113-1 demande les compétences « y compris transversales ».',
      how: 'Écrivez `transversale: true` sur celles qui valent pour toutes les activités, ou `transversales` dans `certification` : les codes, ou la raison pour laquelle il n’y en a aucune.',
    },
    en: {
      what: 'No competency is declared transversal, and nothing says that there is none.',
      why: 'Article L6113-1 asks for competencies “y compris transversales”.',
      how: 'Write `transversale: true` on those that hold for all activities, or `transversales` in `certification`: the codes, or the reason why there is none.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\nblocs: [{ competences: [{ enonce: Travailler en équipe, transversale: true }] }]' },
      {
        yaml: `referentiel: 1
certification: { transversales: Elles sont intégrées aux compétences du métier. }
blocs: [{ competences: [{ enonce: Régler une machine }] }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1 }, { id: A2 }]
    competences: [{ enonce: Travailler en équipe, activites: toutes }]`,
      },
    ],
    invalid: [
      { yaml: 'referentiel: 1\nblocs: [{ competences: [{ enonce: Régler une machine }] }]', at: ['referentiel'] },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    const { certification, blocks } = referential
    const competencies = blocks.flatMap((block) => block.competencies)
    const at = placeOfFile(referential, certification.node === null ? 'referentiel' : 'certification')
    if (competencies.length === 0 || at === null) return
    const isDeclared = competencies.some(
      ({ transversal, activities }) => transversal || activities.some((reference) => reference.form === 'all'),
    )
    // Whatever the certification writes there answers the question, or is reported for its shape.
    if (isDeclared || isSaidByStructure('certification', certification.node, 'transversales')) return
    yield {
      at,
      message: {
        fr: 'Aucune compétence n’est déclarée transversale : marquez « transversale: true » celles qui le sont, ou dites dans « transversales » pourquoi il n’y en a pas (art. L6113-1).',
        en: 'No competency is declared transversal: mark those that are `transversale: true`, or say in `transversales` why there is none (art. L6113-1).',
      },
      missing: true,
    }
  },
})
