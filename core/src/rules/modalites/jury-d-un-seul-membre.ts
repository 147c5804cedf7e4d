import { mention } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { juriesOf, juryPlace, sizeOf } from './shared/juries.ts'
import { READ, WARNING, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'jury-d-un-seul-membre',
  title: { fr: 'Jury d’un seul membre', en: 'Jury of one member' },
  source: {
    catalogue: 'R-MOD-EVAL',
    reference:
      'France compétences, Préconisations d’octobre 2021, 3.1 (rôles du jury et du certificateur) ; pratique : deux professionnels au moins',
    read: READ,
  },
  severity: WARNING,
  documentation: {
    fr: {
      what: 'Le jury de l’épreuve ou de la certification compte moins de deux membres.',
      why: 'À deux, les évaluateurs confrontent leurs jugements ; seul, rien ne garantit l’impartialité (Préconisations, 3.1).',
      how: 'Prévoyez deux évaluateurs au moins. Au RS, un évaluateur suffit quand un jury délibère ensuite : déclarez ce jury dans `certification.jurys`.',
    },
    en: {
      what: 'The jury of the assessment or of the certification has fewer than two members.',
      why: 'Two evaluators compare their judgements; with one, nothing guarantees impartiality (Préconisations, 3.1).',
      how: 'Plan two evaluators at least. In the RS one evaluator is enough when a jury deliberates afterwards: declare it in `certification.jurys`.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- id: E1\n  jury: { membres: 2, externes: 1 }') },
      { yaml: withAssessment('- id: E1\n  jury: { composition: Un formateur et un professionnel en activité. }') },
      { yaml: withAssessment('- id: E1\n  type: questionnaire\n  jury: { membres: 1 }') },
      {
        profile: 'rs',
        yaml: `referentiel: 1
certification:
  registre: RS
  jurys: [{ membres: 3, externes: 2 }]
modalites:
  - { id: E1, jury: { membres: 1 } }
`,
      },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  jury: { membres: 1, externes: 1 }'), at: ['1'] },
      {
        yaml: withAssessment('- id: E1\n  jury: { composition: Un formateur du centre. }'),
        at: ['Un formateur du centre.'],
      },
    ],
  },
  *check({ referential, source, profile }) {
    const hasBoard = referential.certification.juries.some((jury) => (sizeOf(jury) ?? 2) > 1)
    for (const written of juriesOf(referential)) {
      const { jury, assessment } = written
      const size = sizeOf(jury)
      if (size === null || size > 1 || (profile === 'rs' && assessment !== null && hasBoard)) continue
      const of = assessment === null ? null : mention(assessment)
      yield {
        at: juryPlace(source, written, jury.members === null ? 'composition' : 'membres'),
        message: {
          fr: `${of === null ? 'Le jury de certification' : `Le jury de ${of.fr}`} compte moins de deux membres, ce qui ne garantit pas l’impartialité : prévoyez-en deux au moins.`,
          en: `${of === null ? 'The award board' : `The jury of ${of.en}`} has fewer than two members, which does not guarantee impartiality: plan two at least.`,
        },
      }
    }
  },
})
