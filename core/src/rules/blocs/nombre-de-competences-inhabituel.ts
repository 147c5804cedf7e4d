import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

interface Options {
  readonly minimum: number
  readonly maximum: number
}

export const rule = defineRule<Options>({
  id: 'nombre-de-competences-inhabituel',
  title: { fr: 'Nombre de compétences inhabituel dans un bloc', en: 'Unusual number of competencies in a bloc' },
  source: { catalogue: 'R-BLOC-COUNT', reference: 'Usage des certificateurs ; aucun nombre légal', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'off' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        minimum: { type: 'integer', minimum: 1, description: 'Nombre de compétences au-dessous duquel le signaler.' },
        maximum: { type: 'integer', minimum: 1, description: 'Nombre de compétences au-dessus duquel le signaler.' },
      },
    },
    defaults: { minimum: 2, maximum: 12 },
  },
  documentation: {
    fr: {
      what: 'Un bloc a plus de douze compétences. (Moins de deux, c’est une autre règle, et une erreur.)',
      why: 'Aucun nombre n’est imposé. Mais un bloc trop gros ne s’évalue plus : les épreuves n’en montrent qu’une partie.',
      how: 'Voyez si le bloc recouvre deux activités, ou si des compétences peuvent se réunir.',
    },
    en: {
      what: 'A bloc holds more than twelve competencies. (Fewer than two is another rule, and an error.)',
      why: 'No number is imposed. But too large a bloc can no longer be assessed: the assessments show only a part of it.',
      how: 'See whether the bloc covers two activities, or whether competencies can be joined.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ id: BC1, competences: [{ enonce: Gérer }, { enonce: Ranger }] }]' }],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
${Array.from({ length: 13 }, (_, index) => `      - { id: C${index + 1}, enonce: Contrôler le poste ${index + 1} }`).join('\n')}`,
        at: ['BC1'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential, options }) {
    for (const block of writtenBlocks(referential)) {
      const count = block.competencies.length
      // Fewer than two is an error, reported as such.
      if (count < 2 || (count >= options.minimum && count <= options.maximum)) continue
      const { fr, en } = named(block)
      const many = count > options.maximum
      yield {
        at: placeOf(source, block),
        message: {
          fr: `${fr} a ${count} compétences (${many ? `${options.maximum} au plus` : `${options.minimum} au moins`} d’habitude) : ${many ? 'recouvre-t-il deux activités ?' : 'suffit-il à exercer une activité de façon autonome ?'}`,
          en: `${en} holds ${count} competencies (${many ? `${options.maximum} at most` : `${options.minimum} at least`} as a rule): ${many ? 'does it cover two activities?' : 'is it enough to carry out an activity autonomously?'}`,
        },
      }
    }
  },
})
