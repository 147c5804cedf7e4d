import type { Language, Localised } from '../language.ts'
import type { Passage } from './word-changes.ts'

const NAMES: ReadonlyMap<string, Localised> = new Map([
  [' ', { fr: 'espace', en: 'space' }],
  ['\u00a0', { fr: 'espace insécable', en: 'no-break space' }],
  ['\u202f', { fr: 'espace fine insécable', en: 'narrow no-break space' }],
  ['\u2009', { fr: 'espace fine', en: 'thin space' }],
])
const OTHER: Localised = { fr: 'autre espace', en: 'other space' }
const NONE: Localised = { fr: 'aucune espace', en: 'no space' }

const isBlank = ({ text }: Passage): boolean => text.trim() === ''

/**
 * What became of the spaces of a text in which nothing else changed: « espace → espace insécable, 2 fois ».
 * @returns `null` when something else changed, or nothing did
 */
export function spacesSentence(passages: readonly Passage[], language: Language): string | null {
  const changed = passages.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0 || !changed.every(isBlank)) return null
  const counts = new Map<string, number>()
  for (const [index, { kind, text }] of passages.entries()) {
    const next = passages[index + 1]
    if (kind === 'same' || (kind === 'added' && passages[index - 1]?.kind === 'removed')) continue
    const [was, is] = kind === 'added' ? ['', text] : [text, next?.kind === 'added' ? next.text : '']
    const words = `${named(was, language)} → ${named(is, language)}`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  const times = { fr: 'fois', en: 'times' }[language]
  return [...counts]
    .map(([words, count]) => (count === 1 ? words : `${words}, ${count}\u00a0${times}`))
    .join(language === 'fr' ? '\u00a0; ' : '; ')
}

/** What is shown of passages: a space that changed cannot be seen struck or underlined, it is shown as it now is. */
export const withPlainSpaces = (passages: readonly Passage[]): readonly Passage[] =>
  passages.flatMap((passage): readonly Passage[] => {
    if (passage.kind === 'same' || !isBlank(passage)) return [passage]
    return passage.kind === 'removed' ? [] : [{ kind: 'same', text: passage.text }]
  })

const named = (spaces: string, language: Language): string =>
  [...spaces].map((space) => (NAMES.get(space) ?? OTHER)[language]).join(' + ') || NONE[language]
