import { defineRule } from '../rule.ts'
import { type Occurrence, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

/** « pré- et post-production » shares its end with the next word. */
const HYPHEN_THEN_SPACE = /(?<=\p{L})- (?!(?:et|ou|ni|puis|voire|à|au|comme)(?!\p{L}))(?=\p{Ll}{2})/gu

/** The word before; « a- définir » opens an item, « e- commerce » does not. */
const WORD_BEFORE = /(?<![\p{L}\p{N}])(?:\p{L}[\p{L}'’-]*\p{L}|e)$/u
const HINT = /\S- /

export const rule = defineRule({
  id: 'trait-d-union-espace',
  title: { fr: 'Espace après un trait d’union', en: 'Space after a hyphen' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un mot composé est coupé par une espace après son trait d’union.',
      why: 'C’est souvent la trace d’une coupe de fin de ligne : le mot ne se retrouve plus à la recherche (Lexique de l’Imprimerie nationale).',
      how: 'Retirez l’espace, ou le trait d’union si le mot n’en prend pas.',
    },
    en: {
      what: 'A compound word is split by a space after its hyphen.',
      why: 'It is often left from the end of a line: the word is no longer found by a search (Lexique of the Imprimerie nationale).',
      how: 'Remove the space, or the hyphen if the word takes none.',
    },
  },
  examples: {
    valid: [
      {
        yaml: withStatements(
          'Suivre la pré- et la post-production.',
          'Encadrer à court- ou moyen terme.',
          'Lire b- la suite.',
        ),
      },
      { yaml: withStatement('Animer le portefeuille-clients - et le réseau - de vente.') },
    ],
    invalid: [{ yaml: withStatement('Animer le portefeuille- clients de la région.'), at: ['portefeuille- '] }],
  },
  *check({ referential, source }) {
    const hyphens = occurrencesOf(referential, HYPHEN_THEN_SPACE, HINT).flatMap((sign) => withWordBefore(sign) ?? [])
    yield* remarks(source, hyphens, {
      message: ({ found }) => ({
        fr: `Une espace suit le trait d’union de « ${found.trim()} » : le mot composé est coupé en deux. Retirez l’espace, ou le trait d’union.`,
        en: `A space follows the hyphen of “${found.trim()}”: the compound word is split. Remove the space, or the hyphen.`,
      }),
      replacement: ({ found }) => found.trimEnd(),
      fix: () => ({ title: { fr: 'Retirer l’espace', en: 'Remove the space' }, safety: 'proposal' }),
    })
  },
})

function withWordBefore({ text, start, end }: Occurrence): Occurrence | null {
  const before = WORD_BEFORE.exec(text.value.slice(Math.max(0, start - 40), start))?.[0]
  if (before === undefined) return null
  return { text, start: start - before.length, end, found: text.value.slice(start - before.length, end) }
}
