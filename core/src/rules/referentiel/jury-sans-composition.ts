import { firstKeyOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'jury-sans-composition',
  title: { fr: 'Jury dont la composition n’est pas dite', en: 'Jury whose composition is not stated' },
  source: {
    catalogue: 'R-VAE',
    reference: 'Arrêté du 4 janvier 2019 (composition des jurys par voie d’accès)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Un jury de certification n’a pas de `composition` : on ne sait pas qui y siège.',
      why: 'L’impartialité se juge à la qualité des membres : professionnels du métier, extérieurs à la formation.',
      how: 'Écrivez `composition` : la qualité des membres et qui préside.',
    },
    en: {
      what: 'A jury of certification has no `composition`: one cannot tell who sits on it.',
      why: 'Impartiality is judged by who the members are: professionals of the trade, external to the training.',
      how: 'Write `composition`: who the members are and who chairs.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\ncertification: { jurys: [{ composition: Deux menuisiers en activité }] }' }],
    invalid: [{ yaml: 'referentiel: 1\ncertification: { jurys: [{ membres: 3 }] }', at: ['membres'] }],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const jury of referential.certification.juries) {
      if (jury.composition !== null) continue
      yield {
        at: firstKeyOf(source, jury.node),
        message: {
          fr: 'La composition de ce jury n’est pas dite : ajoutez « composition » (qualité des membres, part d’extérieurs), que la fiche demande.',
          en: 'The composition of this jury is not stated: add `composition` (who the members are, how many are external), which the record asks for.',
        },
        missing: true,
      }
    }
  },
})
