import { defineRule } from '../rule.ts'
import { rewriting, said } from './shared/occurrence.ts'
import { INFO, withStatements } from './shared/source.ts'
import { termVariants } from './shared/terms.ts'

export const rule = defineRule({
  id: 'terme-variable',
  title: { fr: 'Un même terme sous plusieurs formes', en: 'One term in several forms' },
  source: {
    catalogue: 'R-X-TERMS',
    reference: 'Pratique rédactionnelle : une chose, un nom (homogénéité du vocabulaire d’un document normatif)',
    read: '2026-11-20',
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le même terme de plusieurs mots change de nombre, d’accord ou de trait d’union d’un endroit à l’autre : « plan d’action commercial », « plan d’actions commerciales » ; « portefeuille clients », « portefeuille client ».',
      why: 'Le lecteur se demande si ce sont deux objets, et un renvoi ne se retrouve pas par la recherche.',
      how: 'Choisissez une forme et gardez-la partout, titres compris : Équerre propose la plus employée, quand l’une l’est plus que l’autre.',
    },
    en: {
      what: 'The same term of several words changes number, agreement or hyphen from place to place: “plan d’action commercial”, “plan d’actions commerciales”; “portefeuille clients”, “portefeuille client”.',
      why: 'Readers wonder whether these are two things, and a search misses some of them.',
      how: 'Choose one form and keep it everywhere, titles included: Équerre offers the most used, when one is.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatements('Rédiger un plan d’action et suivre les plans d’action.', 'Choisir un outil de mesure.') },
      {
        yaml: withStatements(
          'Fixer un nombre de visites.',
          'Réduire le nombre de visite.',
          'Lister un ensemble de critères.',
        ),
      },
      { yaml: withStatements('Choisir un outil de mesure.', 'Étalonner un outil de mesures.') },
      {
        yaml: withStatements(
          'Suivre les clés de Performance.',
          'Revoir les clés de performance.',
          'Lire les Clés de performance.',
        ),
      },
      { yaml: withStatements('Soigner la relation client personnalisée.', 'Tenir le suivi client personnalisé.') },
    ],
    invalid: [
      {
        yaml: withStatements('Rédiger le plan d’action.', 'Suivre le plan d’action.', 'Clore le plan d’actions.'),
        at: ['plan d’actions'],
      },
      {
        yaml: withStatements(
          'Animer le portefeuille clients.',
          'Étendre le portefeuille client.',
          'Trier le portefeuille clients.',
        ),
        at: ['portefeuille client'],
      },
      {
        yaml: withStatements('Choisir les mots-clés.', 'Trier les mots-clés.', 'Lister les mots clés.'),
        at: ['mots clés'],
      },
    ],
  },
  *check({ referential, source }) {
    for (const { usual, others } of termVariants(referential)) {
      for (const { written, places } of others) {
        const isTie = places.length === usual.places.length
        const message = {
          fr: `Le document dit aussi « ${usual.written} » (${isTie ? 'autant de fois' : `${usual.places.length} fois`}) : si c’est la même chose, gardez une seule forme.`,
          en: `The document also says “${usual.written}” (${isTie ? 'as often' : `${usual.places.length} times`}): if it is the same thing, keep one form.`,
        }
        const fixes = rewriting(source, isTie ? [] : places, ({ found }) => inFormOf(found, usual.written), {
          title: {
            fr: `Écrire « ${usual.written} » au lieu de « ${written} »`,
            en: `Write “${usual.written}” for “${written}”`,
          },
          safety: 'proposal',
        })
        const [report] = said(source, places, message, fixes)
        const [first] = usual.places
        if (report === undefined || first === undefined) continue
        const at = source.rangeIn(first.text.node, first.start, first.end)
        yield { ...report, related: [{ at, message: isTie ? OTHER_FORM : ELSEWHERE }, ...(report.related ?? [])] }
      }
    }
  },
})

const OTHER_FORM = { fr: 'L’autre forme, ici pour la première fois.', en: 'The other form, here first.' }
const ELSEWHERE = { fr: 'La forme la plus employée, ici pour la première fois.', en: 'The most used form, here first.' }

/** The usual form, with the capital and, when only the hyphen differs, the number of the place. */
function inFormOf(found: string, usual: string): string {
  const letters = (text: string): string => text.toLowerCase().replace(/[sx]?(?:[-\s]|$)/g, '')
  if (usual.includes('-') !== found.includes('-') && letters(found) === letters(usual)) {
    return usual.includes('-') ? found.replace(/\s/g, '-') : found.replace(/-/g, ' ')
  }
  return /^\p{Lu}/u.test(found) ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual
}
