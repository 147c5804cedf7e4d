import { findDeadlines } from './deadline.ts'
import type { Span } from './statement.ts'

/**
 * Words that give a value to reach: a figure, a share, a minimum, an absence of faults, a reference to comply with.
 * Offsets are positions in the string given. A figure that only counts time is no threshold.
 */

const PATTERNS = [
  '\\d+(?:[.,]\\d+)?\\s*(?:%|€|points?|m²|kg|km|°c)?',
  "(?:au moins|au minimum|à minima|a minima|au maximum|au plus(?! tard)|moins de|plus de|sans dépasser|à partir de|jusqu['’]à)\\s+\\S+",
  'sans\\s+(?:aucune?\\s+)?(?:erreur|faute|oubli|écart|défaut|omission|réserve|perte|rupture|accident|aide)s?',
  "(?:la totalité|l['’]ensemble|l['’]intégralité|la moitié|les deux tiers|les trois quarts|tous les|toutes les|chacune?|aucune?)\\s+(?:de|des|du|d['’])?\\s*\\S+",
  "conform(?:e|es|ément)\\s+(?:à|au|aux)\\s+\\S+|dans le respect d(?:e|u|es)\\s+\\S+|selon (?:la|le|les|l['’])\\s*\\S+",
]

const THRESHOLD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS.join('|')})(?![\\p{L}\\p{N}%€])`, 'giu')

/** Every value to reach in a text; empty when nothing can be measured. */
export function findThresholds(text: string): readonly Span[] {
  const times = findDeadlines(text)
  return [...text.matchAll(THRESHOLD)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter((span) => !times.some((time) => time.start <= span.start && span.end <= time.end))
}
