import type { Localised } from '@equerre/core'
import type { ExportSubject } from './export-format.ts'

/**
 * What no form can carry, because it was not understood in the file: YAML that had to be recovered, keys that the format does not know or
 * that stand at a wrong place, values it does not allow. None when everything was read.
 */
export function unread({ name, result: { source, findings } }: ExportSubject): readonly Localised[] {
  const broken = source.problems.filter(({ severity }) => severity === 'error').map(({ range }) => range)
  const strange = findings.filter(({ rule, severity }) => severity === 'error' && UNREAD.has(rule))
  const places = [...broken, ...strange.map(({ range }) => range)]
  const lines = [...new Set(places.map(({ start }) => source.positionAt(start).line + 1))].sort((a, b) => a - b)
  if (lines.length === 0) return []
  const one = lines.length === 1
  const more = lines.length > MOST_NAMED
  const named = lines.slice(0, MOST_NAMED).join(', ')
  return [
    {
      fr: `Attention\u00a0: ${one ? 'une erreur d’écriture' : 'des erreurs d’écriture'} dans «\u00a0${name}\u00a0» (${one ? 'ligne' : 'lignes'} ${named}${more ? '…' : ''}). Ce qui n’a pas pu se lire ${one ? 'à cet endroit' : 'à ces endroits'} peut manquer dans ce qui vient d’être exporté. Les constats d’Équerre disent comment ${one ? 'la' : 'les'} corriger\u00a0; exportez ensuite de nouveau.`,
      en: `Beware: ${one ? 'a mistake of writing' : 'mistakes of writing'} in “${name}” (${one ? 'line' : 'lines'} ${named}${more ? '…' : ''}). What could not be read there may be missing from what was exported. The findings of Équerre say how to mend ${one ? 'it' : 'them'}; then export again.`,
    },
  ]
}

const UNREAD: ReadonlySet<string> = new Set([
  'structure-cle-inconnue',
  'structure-cle-mal-placee',
  'structure-valeur-inattendue',
])

/** Enough to see where to look first. */
const MOST_NAMED = 5
