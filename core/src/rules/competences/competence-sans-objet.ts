import { contentWords } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { headPlace, named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-sans-objet',
  title: { fr: 'Compétence dont l’objet manque', en: 'Competency without an object' },
  source: {
    catalogue: 'R-COMP-OBJ',
    reference: 'France compétences, FAQ sur l’écriture en compétence',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Rien ne suit le verbe avant le but ou les moyens : on ne sait pas sur quoi porte l’action.',
      why: 'France compétences attend le « quoi » après le verbe. Sans objet, l’étendue de la compétence n’est pas connue.',
      how: 'Ajoutez ce que l’action produit ou transforme : « Négocier les conditions d’un contrat de sous-traitance ».',
    },
    en: {
      what: 'Nothing follows the verb before the purpose or the means: one cannot tell what the action bears on.',
      why: 'France compétences expects the “what” after the verb. Without an object the scope of the competency is unknown.',
      how: 'Add what the action produces or changes: “Négocier les conditions d’un contrat de sous-traitance”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Mettre en œuvre un plan de nettoyage afin de protéger les personnes }
      - { id: C2, enonce: "Négocier avec les sous-traitants en vue d’un accord" }
      - { id: C3, enonce: Prendre en charge un patient }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Communiquer afin de fédérer les équipes }
      - { id: C2, enonce: Planifier. }`,
        at: ['Communiquer', 'Planifier'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const stated of statedCompetencies(source, referential)) {
      const { head, object } = stated.analysis
      if (head === null || (object !== null && contentWords(object.text).length > 0)) continue
      const { fr, en } = named(stated.competency)
      yield {
        at: headPlace(stated),
        message: {
          fr: `${fr} ne dit pas sur quoi porte l’action « ${head.text} » : ajoutez son objet, ce qu’elle produit ou transforme.`,
          en: `${en} does not say what “${head.text}” bears on: add its object, what it produces or changes.`,
        },
      }
    }
  },
})
