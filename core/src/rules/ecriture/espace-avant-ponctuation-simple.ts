import { defineRule } from '../rule.ts'
import { isOnOneLine, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

const SPACE_BEFORE_COMMA_OR_STOP = /(?<=[\p{L}\p{N})\]»"’%])[ \u00a0\u202f]+(?:,(?!\d)|\.(?![.\p{L}\p{N}]|\s*\.))/gu
const HINT = /[ \u00a0\u202f][,.]/

export const rule = defineRule({
  id: 'espace-avant-ponctuation-simple',
  title: { fr: 'Espace avant une virgule ou un point', en: 'Space before a comma or a full stop' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une espace précède une virgule ou un point.',
      why: 'En français, la virgule et le point se collent au mot qui précède (Lexique de l’Imprimerie nationale).',
      how: 'Retirez l’espace ; `equerre check --fix` le fait.',
    },
    en: {
      what: 'A space stands before a comma or a full stop.',
      why: 'In French a comma or a full stop follows the word without a space (Lexique of the Imprimerie nationale).',
      how: 'Remove the space; `equerre check --fix` does it.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Animer le site web, les réseaux sociaux et la lettre d’information.') },
      { yaml: withStatement('Développer une application .NET et relire [...] le code.') },
      { yaml: withStatement('Appliquer une remise de 0 ,5 point.') },
    ],
    invalid: [
      { yaml: withStatement('Animer le site web , les réseaux sociaux.'), at: [' ,'] },
      { yaml: withStatement('"Animer le site web ."'), at: [' .'] },
    ],
  },
  *check({ referential, source }) {
    yield* remarks(source, occurrencesOf(referential, SPACE_BEFORE_COMMA_OR_STOP, HINT).filter(isOnOneLine), {
      message: ({ found }) => ({
        fr: `Pas d’espace avant ${found.endsWith(',') ? 'une virgule' : 'un point'}.`,
        en: `No space before ${found.endsWith(',') ? 'a comma' : 'a full stop'}.`,
      }),
      replacement: ({ found }) => found.trim(),
      fix: () => ({ title: { fr: 'Retirer l’espace', en: 'Remove the space' }, safety: 'safe' }),
    })
  },
})
