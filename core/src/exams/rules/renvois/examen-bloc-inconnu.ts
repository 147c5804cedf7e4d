import { unknownLink } from '../../wording/unknown.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-bloc-inconnu',
  title: { fr: 'Bloc inconnu', en: 'Unknown bloc' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Le code écrit dans `bloc` n’est celui d’aucun bloc du référentiel.',
      why: 'L’examen ne peut pas être rapporté à ce qu’il prépare.',
      how: 'Corrigez le code.',
    },
    en: {
      what: 'The code written in `bloc` is that of no bloc of the référentiel.',
      why: 'The exam cannot be related to what it prepares for.',
      how: 'Correct the code.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
`,
      },
      {
        yaml: `examen: 1
bloc: BC9
`,
        referential: { why: 'absent' },
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC3
`,
        at: ['BC3'],
      },
    ],
  },
  *check({ source, links }) {
    const link = links?.block ?? null
    if (link !== null && link.target === null) {
      yield unknownLink(source, link, {
        fr: 'Aucun bloc du référentiel n’a ce code',
        en: 'No bloc of the référentiel has this code',
      })
    }
  },
})
