import { nodeUnder, numberAt } from '../../../model/access.ts'
import { isSame, numberText } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'points-differents-de-l-echelle',
  title: { fr: 'Points différents de ceux du référentiel', en: 'Points differ from those of the référentiel' },
  source: {
    catalogue: null,
    reference:
      'France compétences, Préconisations d’octobre 2021, 2.1 : l’évaluation porte sur des situations proches du travail réel',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Le référentiel note sur un total, et l’examen sur un autre.',
      why: 'Le candidat ne peut pas comparer sa note au seuil de la certification.',
      how: 'Mettez l’examen sur le total du référentiel.',
    },
    en: {
      what: 'The référentiel marks out of one total, and the exam out of another.',
      why: 'The candidate cannot compare the mark to the threshold of the certification.',
      how: 'Put the exam on the total of the référentiel.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 20
`,
        referential: `referentiel: 1
certification: { echelle: { note: { sur: 20, seuil: 10 } } }
blocs:
  - { id: BC1, competences: [{ id: C1.1, enonce: Planifier les réparations }] }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 40
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 40
`,
        referential: `referentiel: 1
certification: { echelle: { note: { sur: 20, seuil: 10 } } }
blocs:
  - { id: BC1, competences: [{ id: C1.1, enonce: Planifier les réparations }] }
`,
        at: ['40'],
      },
    ],
  },
  *check({ exam, links }) {
    // An exam without points is practice: there is no mark to compare.
    if (links === null || exam.points === null || exam.points === 0 || exam.pointsNode === null) return
    // An assessment that has a scale of its own is marked by it.
    const own = nodeUnder(links.assessment?.target?.node ?? null, 'echelle')
    const mark = own === null ? (links.referential.certification.scale?.mark ?? null) : nodeUnder(own, 'note')
    const total = numberAt(mark, 'sur')
    if (total === null || isSame(total, exam.points)) return
    yield {
      at: exam.pointsNode.range,
      message: {
        fr: `Le référentiel note sur ${numberText(total, 'fr')} : mettez l’examen sur le même total, pour que la note se compare au seuil.`,
        en: `The référentiel marks out of ${numberText(total, 'en')}: put the exam on the same total, so that the mark compares to the threshold.`,
      },
    }
  },
})
