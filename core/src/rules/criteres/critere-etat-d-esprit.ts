import { defineRule } from '../rule.ts'
import { named, placeIn, statedCriteria } from './shared/criteria.ts'

export const rule = defineRule({
  id: 'critere-etat-d-esprit',
  title: { fr: 'Critère qui juge un état d’esprit', en: 'Criterion that judges a state of mind' },
  source: { catalogue: 'R-CRIT-STATE', reference: 'Pratique des rédacteurs de référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Le critère dit que le candidat comprend, connaît, maîtrise ou est sensibilisé.',
      why: 'Cela ne s’observe pas : l’évaluateur le suppose. Un dossier qui « comprend » des pièces ou des risques « maîtrisés » ne sont pas signalés.',
      how: 'Dites ce que le candidat fait ou produit qui le montre : « Le candidat explique… », « Le schéma situe… ».',
    },
    en: {
      what: 'The criterion says that the candidate understands, knows, masters or is aware.',
      why: 'This cannot be observed: the assessor supposes it. A file that “comprend” documents, or risks that are “maîtrisés”, are not reported.',
      how: 'Say what the candidate does or produces that shows it: “Le candidat explique…”, “Le schéma situe…”.',
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
          - Le dossier comprend un relevé daté de chaque mesure.
          - Les risques de brûlure sont maîtrisés par le port des gants.`,
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
          - Le candidat connaît les seuils d’alerte du fluide.`,
        at: ['connaît'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential }) {
    for (const stated of statedCriteria(referential)) {
      const state = stated.analysis.mentalState.find(({ subjectIsPerson }) => subjectIsPerson)
      if (state === undefined) continue
      const { fr, en } = named(stated.criterion)
      yield {
        at: placeIn(source, stated, state),
        message: {
          fr: `${fr} juge un état d’esprit (« ${state.text} »), que personne ne voit : dites ce que le candidat fait ou produit qui le montre.`,
          en: `${en} judges a state of mind (“${state.text}”), which nobody can see: say what the candidate does or produces that shows it.`,
        },
      }
    }
  },
})
