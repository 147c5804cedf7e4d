import { countWords } from '../../french/index.ts'
import { entryOf } from '../../model/access.ts'
import { opening } from '../../model/naming.ts'
import { isSaidByStructure } from '../../structure/said.ts'
import { defineRule } from '../rule.ts'
import { placeOfFile } from './shared/certification.ts'

interface Options {
  readonly mots: number
}

export const rule = defineRule<Options>({
  id: 'rs-sans-contexte',
  title: { fr: 'RS sans contexte professionnel', en: 'RS without a professional context' },
  source: {
    catalogue: 'R-STRUCT-RS',
    reference: 'France compétences, FAQ sur les blocs de compétences et Vademecum RS, critère 2',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'off', de_droit: 'off', rs: 'warning' },
  options: {
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        mots: {
          type: 'integer',
          minimum: 1,
          description: 'Nombre de mots au-dessous duquel le contexte est trop bref.',
        },
      },
    },
    defaults: { mots: 20 },
  },
  documentation: {
    fr: {
      what: 'Le `contexte` d’une certification du RS est absent, ou trop bref pour situer quoi que ce soit.',
      why: 'Un RS n’a pas de référentiel d’activités : une introduction doit dire dans quelle situation professionnelle les compétences s’exercent.',
      how: 'Écrivez `contexte` en deux ou trois phrases : qui exerce ces compétences, où, à quelle occasion.',
    },
    en: {
      what: 'The `contexte` of a certification of the RS is absent, or too short to situate anything.',
      why: 'An RS has no référentiel of activities: an introduction must say in which professional situation the competencies are used.',
      how: 'Write `contexte` in two or three sentences: who uses these competencies, where, on what occasion.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { registre: RS }
contexte: >-
  Les salariés d’une exploitation fruitière taillent les arbres en hiver, seuls ou en équipe, sous la
  responsabilité du chef de culture et par tous les temps.
competences: [{ enonce: Tailler un arbre fruitier }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
certification: { registre: RS }
competences: [{ enonce: Tailler un arbre fruitier }]`,
        at: ['referentiel'],
      },
      {
        yaml: `referentiel: 1
certification: { registre: RS }
contexte: La taille des arbres fruitiers en exploitation.
competences: [{ enonce: Tailler un arbre fruitier }]`,
        at: ['La taille des arbres'],
      },
    ],
  },
  *check({ source, referential, options }) {
    const { root, context } = referential
    if (context !== null) {
      const words = countWords(context.value)
      if (words >= options.mots) return
      yield {
        at: opening(source, context),
        message: {
          fr: `Le contexte tient en ${words} mots : dites qui exerce ces compétences, où et à quelle occasion, puisqu’un RS n’a pas de référentiel d’activités.`,
          en: `The context holds ${words} words: say who uses these competencies, where and on what occasion, since an RS has no référentiel of activities.`,
        },
      }
      return
    }
    const at = entryOf(root, 'contexte')?.key.range ?? placeOfFile(referential, 'referentiel')
    if (root === null || at === null || isSaidByStructure('root', root, 'contexte')) return
    yield {
      at,
      message: {
        fr: 'Le contexte professionnel manque : ajoutez « contexte », car un RS n’a pas de référentiel d’activités pour situer ses compétences.',
        en: 'The professional context is missing: add `contexte`, since an RS has no référentiel of activities to situate its competencies.',
      },
      missing: true,
    }
  },
})
