import { mention } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { isOfTrainersOnly, juriesOf, juryPlace, sizeOf } from './shared/juries.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'jury-sans-externe',
  title: { fr: 'Jury sans membre extérieur à la formation', en: 'Jury without a member from outside the training' },
  source: {
    catalogue: 'R-MOD-EVAL',
    reference:
      'France compétences, Préconisations d’octobre 2021, 3.1 ; pratique : la moitié au moins de professionnels extérieurs',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Le jury ne compte aucun membre extérieur, ou sa composition ne nomme que des formateurs.',
      why: 'Celui qui a formé le candidat ne peut pas être seul à le juger : l’impartialité de l’évaluation en dépend (Préconisations, 3.1).',
      how: 'Ajoutez un professionnel extérieur à la formation et dites-le (`externes`, `composition`).',
    },
    en: {
      what: 'The jury has no external member, or its composition names trainers only.',
      why: 'Whoever trained the candidate cannot be the only one to judge them: the impartiality of the assessment depends on it (Préconisations, 3.1).',
      how: 'Add a professional from outside the training and say so (`externes`, `composition`).',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- jury: { membres: 2, composition: Un formateur et un professionnel en activité. }') },
      { yaml: withAssessment('- jury: { membres: 2 }') },
      {
        yaml: withAssessment(
          '- jury: { membres: 2, externes: 0, composition: Deux professionnels extérieurs à la formation. }',
        ),
      },
    ],
    invalid: [
      { yaml: withAssessment('- jury: { membres: 2, externes: 0 }'), at: ['0'] },
      {
        yaml: withAssessment('- jury:\n    composition: Deux formateurs de l’équipe pédagogique.'),
        at: ['Deux formateurs de l’équipe'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const written of juriesOf(referential)) {
      const { jury, assessment } = written
      if (sizeOf(jury) === 1) continue
      const trainersOnly = isOfTrainersOnly(jury)
      const noExternal = jury.externals === 0 && (trainersOnly || jury.composition === null)
      if (!noExternal && (!trainersOnly || (jury.externals ?? 0) > 0)) continue
      const of = assessment === null ? null : mention(assessment)
      yield {
        at: juryPlace(source, written, jury.externals === 0 ? 'externes' : 'composition'),
        message: {
          fr: `${of === null ? 'Le jury de certification' : `Le jury de ${of.fr}`} ne compte aucun membre extérieur à la formation, ce qui fragilise son impartialité : ajoutez un professionnel extérieur.`,
          en: `${of === null ? 'The award board' : `The jury of ${of.en}`} has no member from outside the training, which weakens its impartiality: add an external professional.`,
        },
      }
    }
  },
})
