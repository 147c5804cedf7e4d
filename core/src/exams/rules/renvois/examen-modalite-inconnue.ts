import { unknownLink } from '../../wording/unknown.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-modalite-inconnue',
  title: { fr: 'Épreuve inconnue', en: 'Unknown assessment' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'L’épreuve nommée dans `modalite` n’existe pas dans le référentiel, ni par son code, ni par son intitulé.',
      why: 'L’examen blanc ne reproduit rien : durée, points et compétences ne peuvent pas être comparés.',
      how: 'Écrivez le code de l’épreuve, ou son intitulé mot pour mot.',
    },
    en: {
      what: 'The assessment named in `modalite` is not in the référentiel, neither by its code nor by its title.',
      why: 'The mock exam mirrors nothing: duration, points and competencies cannot be compared.',
      how: 'Write the code of the assessment, or its title word for word.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: E1
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: étude de cas d’atelier
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
modalite: E4
`,
        at: ['E4'],
      },
    ],
  },
  *check({ source, links }) {
    const link = links?.assessment ?? null
    if (link !== null && link.target === null) {
      yield unknownLink(source, link, {
        fr: 'Aucune épreuve du référentiel n’a ce code ni cet intitulé',
        en: 'No assessment of the référentiel has this code or this title',
      })
    }
  },
})
