import { defineRule } from '../rule.ts'
import { occurrencesOf, rewriting, said } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement, withStatements } from './shared/source.ts'

/** Words of French that take « œ »; « moelle », « coexister » and the like do not. */
const WITHOUT_LIGATURE =
  /(?<![a-zà-ÿ])(?:man|ch|ranc|dés|[cshbvnmf])?oe(?:uvr[a-zà-ÿ]*|u(?:rs?|fs?|x|ds?)?|il(?:s|let|lets|lade|lades|lère|lères)?|nolog[a-zà-ÿ]*|notouris[a-zà-ÿ]*|d[èe]mes?|sophage|strogènes?|cum[ée]ni[a-zà-ÿ]*|tus)(?![a-zà-ÿ])/gi
const HINT = /oe[cdinstu]/i

export const rule = defineRule({
  id: 'ligature-absente',
  title: { fr: '« œ » écrit en deux lettres', en: '“œ” written as two letters' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Un mot qui prend la ligature « œ » (œuvre, cœur, main-d’œuvre) est écrit avec « oe ».',
      why: 'La ligature fait partie de l’orthographe, et les deux graphies ne se retrouvent pas l’une par l’autre (Lexique de l’Imprimerie nationale).',
      how: 'Écrivez « œ » ; `equerre check --fix` le fait. Équerre le dit une fois pour tout le document.',
    },
    en: {
      what: 'A French word that takes the ligature “œ” (œuvre, cœur) is written with “oe”.',
      why: 'The ligature is part of the spelling, and a search for one form does not find the other (Lexique of the Imprimerie nationale).',
      how: 'Write “œ”; `equerre check --fix` does it. Équerre says it once for the whole document.',
    },
  },
  examples: {
    valid: [{ yaml: withStatement('Mettre en œuvre la coexistence des moelleux et du goéland.') }],
    invalid: [
      { yaml: withStatements('Mettre en oeuvre le plan.', 'Suivre la main-d’oeuvre.'), at: ['oeuvre'] },
      { yaml: withStatement('Placer le client au Coeur de la démarche.'), at: ['Coeur'] },
    ],
  },
  *check({ referential, source }) {
    const words = occurrencesOf(referential, WITHOUT_LIGATURE, HINT)
    const written = (found: string): string => found.replace('oe', 'œ').replace(/OE|Oe/, 'Œ')
    const [first] = words
    if (first === undefined) return
    const message = {
      fr: `« ${first.found} » s’écrit « ${written(first.found)} », avec la ligature.`,
      en: `“${first.found}” is written “${written(first.found)}”, with the ligature.`,
    }
    const fixes = rewriting(source, words, ({ found }) => written(found), {
      title: { fr: 'Écrire « œ »', en: 'Write “œ”' },
      safety: 'safe',
    })
    yield* said(source, words, message, fixes)
  },
})
