import { defineRule } from '../rule.ts'
import { opening, statedCriteria } from './shared/criteria.ts'

export const rule = defineRule<{ readonly part: number }>({
  id: 'criteres-eliminatoires-nombreux',
  title: { fr: 'Beaucoup de critères éliminatoires', en: 'Many eliminatory criteria' },
  source: {
    catalogue: 'R-CRIT-ELIM',
    reference: 'Équité entre candidats (France compétences, Préconisations, 2021)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        part: { type: 'number', minimum: 0, maximum: 1, description: 'Part de critères éliminatoires admise.' },
      },
    },
    defaults: { part: 0.2 },
  },
  documentation: {
    fr: {
      what: 'Plus d’un critère sur cinq est éliminatoire.',
      why: 'Quand presque tout élimine, la certification ne se valide plus par la combinaison des compétences. Les métiers de la sécurité peuvent le justifier.',
      how: 'Gardez éliminatoire ce qui met en danger une personne ou rend l’ouvrage inutilisable.',
    },
    en: {
      what: 'More than one criterion in five is eliminatory.',
      why: 'When almost everything eliminates, the award no longer rests on the combination of competencies. Safety trades may justify it.',
      how: 'Keep as eliminatory what endangers a person or makes the work unusable.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - { enonce: Le port des gants est constant., eliminatoire: true }
          - Le détecteur est étalonné.
          - Le rapport est daté.
          - Le rapport est signé.
          - Les fuites sont cotées.`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - id: C1
        enonce: Contrôler l’étanchéité d’un circuit frigorifique à l’aide d’un détecteur afin de prévenir les fuites
        criteres:
          - enonce: Le port des gants est constant.
            eliminatoire: true
          - enonce: Le détecteur est étalonné.
            eliminatoire: true
          - Le rapport est daté.
          - Le rapport est signé.
          - Les fuites sont cotées.`,
        at: ['Le port des gants'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, options }) {
    const criteria = [...statedCriteria(referential)]
    const eliminatory = criteria.filter(({ criterion }) => criterion.eliminatory)
    const [first] = eliminatory
    if (first === undefined || eliminatory.length < 2 || eliminatory.length <= criteria.length * options.part) return
    yield {
      at: opening(source, first),
      message: {
        fr: `${eliminatory.length} critères sur ${criteria.length} sont éliminatoires : chacun décide seul. Gardez ceux qui touchent à la sécurité ou rendent l’ouvrage inutilisable.`,
        en: `${eliminatory.length} criteria out of ${criteria.length} are eliminatory: each decides alone. Keep those that bear on safety or make the work unusable.`,
      },
    }
  },
})
