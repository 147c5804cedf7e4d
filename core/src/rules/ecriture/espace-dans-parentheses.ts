import { defineRule } from '../rule.ts'
import { isOnOneLine, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

/** A parenthesis that closes in the same text; empty brackets are boxes to tick. */
const INNER_SPACE = /\([ \u00a0\u202f]+(?=[^\s()][^()]*\))|(?<=\([^()]*[^\s()])[ \u00a0\u202f]+\)/gu
const HINT = /\([ \u00a0\u202f]|[ \u00a0\u202f]\)/

export const rule = defineRule({
  id: 'espace-dans-parentheses',
  title: { fr: 'Espace à l’intérieur d’une parenthèse', en: 'Space inside a parenthesis' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une espace suit la parenthèse ouvrante ou précède la fermante.',
      why: 'La parenthèse se colle à ce qu’elle contient (Lexique de l’Imprimerie nationale).',
      how: 'Retirez l’espace ; `equerre check --fix` le fait.',
    },
    en: {
      what: 'A space follows the opening parenthesis or precedes the closing one.',
      why: 'A parenthesis touches what it contains (Lexique of the Imprimerie nationale).',
      how: 'Remove the space; `equerre check --fix` does it.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Travailler en équipe (groupe de 2) et cocher les cases ( ).') },
      { yaml: withStatement('"Préparer 1 ) le plan, 2 ) le budget."') },
    ],
    invalid: [{ yaml: withStatement('Travailler en équipe ( groupe de 2 ) sur un cas.'), at: ['( ', ' )'] }],
  },
  *check({ referential, source }) {
    yield* remarks(source, occurrencesOf(referential, INNER_SPACE, HINT).filter(isOnOneLine), {
      message: () => ({ fr: 'Pas d’espace à l’intérieur d’une parenthèse.', en: 'No space inside a parenthesis.' }),
      replacement: ({ found }) => found.trim(),
      fix: () => ({ title: { fr: 'Retirer l’espace', en: 'Remove the space' }, safety: 'safe' }),
    })
  },
})
