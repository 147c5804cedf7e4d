import { defineRule } from '../rule.ts'
import { isOnOneLine, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

const SEVERAL_SPACES = /(?<=\S)[ \u00a0\u202f]{2,}(?=\S)/gu

export const rule = defineRule({
  id: 'espaces-doubles',
  title: { fr: 'Plusieurs espaces de suite', en: 'Several spaces in a row' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Deux espaces, ou plus, se suivent à l’intérieur d’un texte.',
      why: 'C’est une trace de frappe ou de copie, qui se voit à l’impression (Lexique de l’Imprimerie nationale).',
      how: 'Gardez une seule espace ; `equerre check --fix` le fait.',
    },
    en: {
      what: 'Two or more spaces follow each other inside a text.',
      why: 'It is a trace of typing or copying that shows in print (Lexique of the Imprimerie nationale).',
      how: 'Keep one space; `equerre check --fix` does it.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('"Trier les commandes du jour : urgentes, puis ordinaires."') },
      { yaml: withStatement('|\n      Trier les commandes :\n\n        - urgentes\n        - ordinaires') },
      { yaml: withStatement('>-\n      Trier les commandes\n      du jour.') },
    ],
    invalid: [
      { yaml: withStatement('Trier les  commandes du jour.'), at: ['  '] },
      { yaml: withStatement('>-\n      Trier les commandes\n      du   jour.'), at: ['   '] },
      { yaml: withStatement('Trier les commandes  ; puis livrer.'), at: ['  '] },
    ],
  },
  *check({ referential, source }) {
    yield* remarks(source, occurrencesOf(referential, SEVERAL_SPACES).filter(isOnOneLine), {
      message: ({ found }) => ({
        fr: `Il y a ici ${found.length} espaces de suite : une seule suffit.`,
        en: `There are ${found.length} spaces in a row here: one is enough.`,
      }),
      replacement: ({ found }) => /[\u00a0\u202f]/.exec(found)?.[0] ?? ' ',
      fix: () => ({ title: { fr: 'Garder une seule espace', en: 'Keep one space' }, safety: 'safe' }),
    })
  },
})
