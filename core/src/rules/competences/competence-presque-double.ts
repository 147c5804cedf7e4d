import { nearDuplicates } from '../../french/near-duplicates.ts'
import { defineRule } from '../rule.ts'
import { headPlace, named, type Stated, statedCompetencies } from './shared/competencies.ts'

interface Options {
  readonly ressemblance: number
}

export const rule = defineRule<Options>({
  id: 'competence-presque-double',
  title: { fr: 'Deux compétences presque identiques', en: 'Two nearly identical competencies' },
  source: {
    catalogue: 'R-COMP-DUP',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ressemblance: {
          type: 'number',
          minimum: 0.5,
          maximum: 1,
          description: 'Part de mots communs à partir de laquelle deux énoncés sont signalés.',
        },
      },
    },
    defaults: { ressemblance: 0.8 },
  },
  documentation: {
    fr: {
      what: 'Deux compétences d’un même bloc (ou d’un RS) disent presque la même chose. D’un bloc à l’autre, une autre règle parle.',
      why: 'Le même contenu serait évalué deux fois, ou la différence qui compte ne se voit pas.',
      how: 'Réunissez-les, ou dites ce qui les distingue (l’objet, le contexte).',
    },
    en: {
      what: 'Two competencies of one bloc (or of an RS) say almost the same thing. From one bloc to another, another rule speaks.',
      why: 'The same content would be assessed twice, or the difference that matters does not show.',
      how: 'Join them, or say what sets them apart (the object, the context).',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Rédiger le cahier des charges technique d’un chantier de rénovation }
      - { id: C2, enonce: Rédiger le compte rendu des visites de sécurité du chantier }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Planifier les travaux de rénovation d’un bâtiment occupé avec les entreprises }
      - { id: C2, enonce: "Planifier les travaux de rénovation du bâtiment occupé, avec les entreprises" }`,
        at: ['Planifier'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential, options }) {
    const stated = [...statedCompetencies(source, referential)]
    for (const block of referential.blocks) {
      const competencies = stated.filter(({ competency }) => competency.block === block)
      const textOf = (stated: Stated) => stated.statement.text
      for (const { first, second } of nearDuplicates(competencies, textOf, options.ressemblance)) {
        const { fr, en } = named(second.competency)
        const other = first.competency.id?.value ?? null
        yield {
          at: headPlace(second),
          message: {
            fr: `${fr} dit presque la même chose que ${other ?? 'une autre du bloc'} : réunissez-les ou dites ce qui les distingue, sinon le même contenu serait évalué deux fois.`,
            en: `${en} says almost the same as ${other ?? 'another of the bloc'}: join them or say what sets them apart, or the same content would be assessed twice.`,
          },
          related: [
            {
              at: headPlace(first),
              message: { fr: 'La compétence qui lui ressemble.', en: 'The competency that resembles it.' },
            },
          ],
        }
      }
    }
  },
})
