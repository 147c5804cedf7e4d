import { defineRule } from '../rule.ts'
import { isOnOneLine, occurrencesOf, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

/** « prospect/ ou client » has too many words rather than a space too many: another rule says so. */
const ONE_SIDED =
  /(?<=[\p{L}\p{N})])(?:(?<=(?<!\p{L})et)|(?![ \u00a0]*\/[ \u00a0]*ou(?!\p{L})))(?:\/[ \u00a0]+|[ \u00a0]+\/)(?=[\p{L}\p{N}(])/gu
const HINT = /\/[ \u00a0]|[ \u00a0]\//

export const rule = defineRule({
  id: 'barre-oblique-espacee',
  title: { fr: 'Barre oblique espacée d’un seul côté', en: 'Slash with a space on one side only' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une espace précède ou suit une barre oblique, mais pas des deux côtés.',
      why: '« et/ ou » se lit mal et ne se retrouve pas quand on cherche « et/ou ».',
      how: 'Retirez l’espace, ou mettez-en une de chaque côté entre des groupes de mots. Équerre le dit une fois pour tout le document.',
    },
    en: {
      what: 'A space stands before or after a slash, but not on both sides.',
      why: '“et/ ou” reads badly and is not found by a search for “et/ou”.',
      how: 'Remove the space, or put one on each side between groups of words. Équerre says it once for the whole document.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Vendre en boutique et/ou en ligne un produit / service sur https://exemple.fr/ suite.') },
      { yaml: withStatement('Convaincre un prospect/ ou client.') },
    ],
    invalid: [
      { yaml: withStatements('Vendre en boutique et/ ou en ligne.', 'Convaincre le prospect /client.'), at: ['/ '] },
    ],
  },
  *check({ referential, source }) {
    const slashes = occurrencesOf(referential, ONE_SIDED, HINT).filter(isOnOneLine)
    const message = {
      fr: `Cette barre oblique a une espace d’un seul côté${timesFr(slashes.length)} : retirez-la, ou mettez-en une de chaque côté.`,
      en: `This slash has a space on one side only${timesEn(slashes.length)}: remove it, or put one on each side.`,
    }
    const fixes = rewriting(source, slashes, ({ found }) => found.trim(), {
      title: { fr: 'Retirer les espaces autour des barres obliques', en: 'Remove the spaces around slashes' },
      safety: 'proposal',
    })
    yield* said(source, slashes, message, fixes)
  },
})

const timesFr = (count: number): string => (count > 1 ? ` (${count} fois dans le document)` : '')
const timesEn = (count: number): string => (count > 1 ? ` (${count} times in the document)` : '')
