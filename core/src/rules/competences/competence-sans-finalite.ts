import { defineRule } from '../rule.ts'
import { headPlace, named, statedCompetencies } from './shared/competencies.ts'

/** A purpose said by a participle (« garantissant la sécurité des usagers ») is a purpose. */
const PURPOSE_BY_PARTICIPLE =
  /(?<!\p{L})(?:permettant|garantissant|assurant|visant|favorisant|contribuant|aboutissant|de sorte|pour|afin)(?!\p{L})/iu

export const rule = defineRule({
  id: 'competence-sans-finalite',
  title: { fr: 'Compétence sans finalité', en: 'Competency without a purpose' },
  source: {
    catalogue: 'R-COMP-FIN',
    reference: 'France compétences, FAQ sur l’écriture en compétence',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’énoncé ne dit pas dans quel but l’action est faite.',
      why: 'France compétences attend le « pourquoi » après le verbe et son objet. Dans un référentiel accepté de niveau 6, les vingt et une compétences le disent.',
      how: 'Terminez par le but professionnel : « afin de… », « pour… », « en vue de… », « de manière à… ».',
    },
    en: {
      what: 'The statement does not say what the action is for.',
      why: 'France compétences expects the “why” after the verb and its object. In an accepted level-6 référentiel all twenty-one competencies state it.',
      how: 'End with the professional purpose: “afin de…”, “pour…”, “en vue de…”, “de manière à…”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler l’étanchéité d’un circuit afin de prévenir les fuites }
      - { id: C2, enonce: Établir un plan d’évacuation garantissant la sécurité des visiteurs }
      - { id: C3, enonce: Régler un four de manière à réduire les pertes }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler l’étanchéité d’un circuit à l’aide d’un détecteur électronique }`,
        at: ['Contrôler'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const stated of statedCompetencies(source, referential)) {
      const { head, finalities, text } = stated.analysis
      if (head === null || finalities.length > 0 || PURPOSE_BY_PARTICIPLE.test(text)) continue
      const { fr, en } = named(stated.competency)
      yield {
        at: headPlace(stated),
        message: {
          fr: `${fr} ne dit pas dans quel but l’action est faite : ajoutez-le (« afin de… », « en vue de… »), France compétences l’attend après le verbe et son objet.`,
          en: `${en} does not say what the action is for: add it (“afin de…”, “en vue de…”), France compétences expects it after the verb and its object.`,
        },
      }
    }
  },
})
