import type { Span } from './statement.ts'

/**
 * Words that bound an objective in time: a date, a duration, a milestone, a rhythm.
 * Offsets are positions in the string given.
 */

const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|soixante|cent)(?:\\s*(?:à|ou|-)\\s*(?:\\d+|deux|trois|quatre|cinq|six|huit|dix))?'
const UNIT =
  '(?:secondes?|minutes?|mn|min|h|heures?|demi-journées?|journées?|jours?(?:\\s+(?:ouvrés?|ouvrables?|calendaires?))?|semaines?|quinzaines?|mois|trimestres?|semestres?|ans?|années?|séances?|sessions?|saisons?)'
const MONTH = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)'

const PATTERNS = [
  `${NUMBER}\\s*${UNIT}`,
  `(?:\\d{1,2}(?:er)?\\s+)?${MONTH}\\s+\\d{4}`,
  '\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}',
  "(?:d['’]ici|au plus tard|avant)\\s+\\S+",
  "(?:à l['’]issue|à la fin|au terme|au cours|en fin|dès le début|au début|à mi-parcours|dans les?\\s+délais?)\\s*(?:de|du|des|d['’]|la|le|les|impartis?|fixés?|prévus?|légaux|contractuels|réglementaires)?\\s*\\S*",
  '(?:dans|sous|en|pendant|durant|chaque|tous les|toutes les|par)\\s+(?:le |la |les |un |une )?(?:jour|journée|semaine|mois|trimestre|semestre|an|année|saison|délai|heure|matin|soir|lundi|vendredi)s?',
  'quotidien(?:ne|nement)?s?|hebdomadaires?|mensuel(?:le|lement)?s?|trimestriel(?:le|lement)?s?|semestriel(?:le|lement)?s?|annuel(?:le|lement)?s?',
]

const DEADLINE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS.join('|')})(?![\\p{L}\\p{N}])`, 'giu')

/** Every expression of time in a text; empty when nothing bounds it. */
export function findDeadlines(text: string): readonly Span[] {
  return [...text.matchAll(DEADLINE)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}
