import { defineRule } from '../rule.ts'
import { occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

const STUCK_TO_NEXT = /(?<=\p{L}{2}[)»]?)[,;](?=[(«]?\p{L}{2})/gu
const HINT = /[,;][^\s\d]/

export const rule = defineRule({
  id: 'espace-manquante-apres-virgule',
  title: { fr: 'Espace manquante après une virgule', en: 'Missing space after a comma' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une virgule ou un point-virgule est collé au mot qui suit.',
      why: 'Une espace sépare toujours la virgule du mot suivant (Lexique de l’Imprimerie nationale).',
      how: 'Ajoutez une espace ; `equerre check --fix` le fait.',
    },
    en: {
      what: 'A comma or a semicolon touches the word after it.',
      why: 'A space always separates a comma from the next word (Lexique of the Imprimerie nationale).',
      how: 'Add a space; `equerre check --fix` does it.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Traiter les litiges, les retards et 3,5 % de pertes.') },
      { yaml: withStatement('Écrire à a,b@exemple.fr au sujet de C1,C2.') },
    ],
    invalid: [{ yaml: withStatement('Traiter les litiges,la propriété et les retards.'), at: [','] }],
  },
  *check({ referential, source }) {
    yield* remarks(source, occurrencesOf(referential, STUCK_TO_NEXT, HINT), {
      message: ({ found }) => ({
        fr: `Il manque une espace après « ${found} ».`,
        en: `A space is missing after “${found}”.`,
      }),
      replacement: ({ found }) => `${found} `,
      fix: () => ({ title: { fr: 'Ajouter une espace', en: 'Add a space' }, safety: 'safe' }),
    })
  },
})
