import { defineRule } from '../rule.ts'
import { type Occurrence, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

const ELISION =
  /(?<![a-zà-ÿœ0-9'’])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)(?:[ \u00a0]['’‘`´][ \u00a0]?|['’‘`´][ \u00a0]|[‘`´])(?=[a-zà-ÿœ])/gi
const HINT = /[ \u00a0]['’‘`´]|['’‘`´][ \u00a0]|[‘`´]/

export const rule = defineRule({
  id: 'apostrophe-espacee',
  title: { fr: 'Apostrophe mal placée', en: 'Misplaced apostrophe' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une espace entoure l’apostrophe d’une élision, ou un autre signe (guillemet simple, accent) en tient lieu.',
      why: 'L’apostrophe se colle aux deux mots qu’elle lie ; mal placée, elle coupe le mot et gêne la recherche (Lexique de l’Imprimerie nationale).',
      how: 'Collez l’apostrophe ; `equerre check --fix` le fait.',
    },
    en: {
      what: 'A space stands beside the apostrophe of an elision, or another sign (single quote, accent) is used for it.',
      why: 'The apostrophe touches both words it joins; misplaced, it splits the word and hinders searching (Lexique of the Imprimerie nationale).',
      how: 'Join the apostrophe; `equerre check --fix` does it.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement("Analyser l’environnement et l'activité.") },
      { yaml: withStatement('"Relever les points A, B, C et d’« une offre »."') },
    ],
    invalid: [
      {
        yaml: withStatements('Analyser l ‘environnement.', 'Suivre d’ un trait l´activité.'),
        at: ['l ‘', 'd’ ', 'l´'],
      },
    ],
  },
  *check({ referential, source }) {
    yield* remarks(source, occurrencesOf(referential, ELISION, HINT), {
      message: (place) => ({
        fr: `L’apostrophe se colle aux deux mots qu’elle lie : « ${lettersOf(place)}’… ».`,
        en: `The apostrophe touches both words it joins: “${lettersOf(place)}’…”.`,
      }),
      replacement: (place) => `${lettersOf(place)}’`,
      fix: () => ({ title: { fr: 'Coller l’apostrophe', en: 'Join the apostrophe' }, safety: 'safe' }),
    })
  },
})

const lettersOf = ({ found }: Occurrence): string => found.replace(/\P{L}+$/u, '')
