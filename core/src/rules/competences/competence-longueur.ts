import { countWords } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { headPlace, named, statedCompetencies } from './shared/competencies.ts'

interface Options {
  readonly minimum: number
  readonly maximum: number
}

export const rule = defineRule<Options>({
  id: 'competence-longueur',
  title: { fr: 'Compétence très courte ou très longue', en: 'Very short or very long competency' },
  source: {
    catalogue: 'R-COMP-LEN',
    reference: 'Mesuré : 24 à 49 mots, médiane 39, dans un référentiel accepté de niveau 6',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'off', rs: 'info' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        minimum: { type: 'integer', minimum: 0, description: 'Nombre de mots au-dessous duquel l’énoncé est signalé.' },
        maximum: { type: 'integer', minimum: 1, description: 'Nombre de mots au-dessus duquel l’énoncé est signalé.' },
      },
    },
    defaults: { minimum: 8, maximum: 60 },
  },
  documentation: {
    fr: {
      what: 'L’énoncé a moins de 8 mots ou plus de 60.',
      why: 'Trop court, il manque souvent l’objet ou le but ; trop long, il cache plusieurs compétences. Aucun texte ne fixe de longueur : c’est un repère.',
      how: 'Complétez l’énoncé, ou déplacez le détail dans les critères.',
    },
    en: {
      what: 'The statement has fewer than 8 words or more than 60.',
      why: 'Too short, it often lacks its object or purpose; too long, it hides several competencies. No text sets a length: this is a landmark.',
      how: 'Complete the statement, or move the detail to the criteria.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler l’étanchéité d’un circuit à l’aide d’un détecteur afin de prévenir les fuites }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit frigorifique }`,
        at: ['Contrôler'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential, options }) {
    for (const stated of statedCompetencies(source, referential)) {
      const words = countWords(stated.statement.text)
      if (words >= options.minimum && words <= options.maximum) continue
      const { fr, en } = named(stated.competency)
      const short = words < options.minimum
      yield {
        at: headPlace(stated),
        message: {
          fr: `${fr} a ${words} mots : ${short ? 'vérifiez que l’objet et le but sont dits' : 'vérifiez qu’elle n’en cache pas plusieurs, et déplacez le détail dans les critères'}.`,
          en: `${en} has ${words} words: ${short ? 'check that its object and purpose are stated' : 'check that it does not hide several, and move the detail to the criteria'}.`,
        },
      }
    }
  },
})
