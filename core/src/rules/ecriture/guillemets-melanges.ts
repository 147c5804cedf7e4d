import { defineRule } from '../rule.ts'
import { countOf, type Occurrence, occurrencesOf, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatements } from './shared/source.ts'

const FRENCH = /«[^«»]+»/gu
const OTHERS = /(?<![\p{L}\p{N}])(?:"[^"]+"|“[^“”]+”)(?![\p{L}\p{N}])/gu
const HINT = /["“]/

export const rule = defineRule({
  id: 'guillemets-melanges',
  title: { fr: 'Guillemets français et anglais mêlés', en: 'French and English quotation marks mixed' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le document emploie les guillemets français et, ailleurs, des guillemets droits ou anglais.',
      why: 'Les guillemets anglais ne servent en français qu’à l’intérieur d’une citation ; ailleurs, le mélange gêne la lecture (Lexique de l’Imprimerie nationale).',
      how: 'Écrivez partout les guillemets français : Équerre propose le remplacement.',
    },
    en: {
      what: 'The document uses French quotation marks and, elsewhere, straight or English ones.',
      why: 'In French, English quotation marks only stand inside a quotation; elsewhere the mixture hinders reading (Lexique of the Imprimerie nationale).',
      how: 'Use French quotation marks everywhere: Équerre offers the replacement.',
    },
  },
  examples: {
    valid: [
      {
        yaml: 'referentiel: 1\ncompetences:\n  - { id: C1, enonce: \'Rédiger un "dossier" avec un écran de 15" ou 17".\' }\n',
      },
      { yaml: withStatements('Lire « le “dossier” du client ».') },
    ],
    invalid: [{ yaml: withStatements('Rédiger un « dossier ».', 'Tenir un “livret” de suivi.'), at: ['“livret”'] }],
  },
  *check({ referential, source }) {
    if (countOf(referential, FRENCH) === 0 || countOf(referential, OTHERS, HINT) === 0) return
    const french = occurrencesOf(referential, FRENCH)
    const others = occurrencesOf(referential, OTHERS, HINT).filter(
      (quote) => !french.some((other) => isInside(quote, other)),
    )
    const message = {
      fr: 'Le document emploie ailleurs les guillemets français « … » : gardez-les ici aussi.',
      en: 'The document uses French quotation marks « … » elsewhere: keep them here too.',
    }
    const fixes = rewriting(source, others, ({ found }) => `«\u00a0${found.slice(1, -1).trim()}\u00a0»`, {
      title: { fr: 'Écrire partout les guillemets français', en: 'Use French quotation marks everywhere' },
      safety: 'proposal',
    })
    yield* said(source, others, message, fixes)
  },
})

const isInside = (part: Occurrence, whole: Occurrence): boolean =>
  part.text === whole.text && whole.start <= part.start && part.end <= whole.end
