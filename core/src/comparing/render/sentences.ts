import type { Language } from '../../language.ts'
import { COUNTED, counted } from '../../report/words.ts'
import type { Change, Changed } from '../changes.ts'
import type { Comparison } from '../compare.ts'
import type { ComparedFile } from '../compared-file.ts'
import type { Digest, Renumbering } from '../digest.ts'
import { spacesSentence } from '../spaces.ts'
import { TALLIED, type Tallied, type Tally, tallyOf } from '../tally.ts'
import { isTypography } from '../typography.ts'
import {
  ADDED,
  CHANGED,
  KIND_NAMES,
  KIND_TITLES,
  type Kind,
  MOVED,
  REMOVED,
  RENUMBERED,
  REWORDED,
  COMPARISON_WORDS as WORDS,
} from './words.ts'

/** What every renderer says in the same words. */

export const KINDS = ['block', 'activity', 'competency', 'assessment', 'criterion'] as const

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')

const PARTICIPLES: Readonly<Record<Tallied, typeof ADDED>> = {
  added: ADDED,
  removed: REMOVED,
  reworded: REWORDED,
  moved: MOVED,
  renumbered: RENUMBERED,
  changed: CHANGED,
}

/** « 2 ajoutées, 1 reformulée », of the elements of one kind; empty when none changed. */
function kindTally(kind: Kind, tally: Tally, language: Language): string {
  return TALLIED.flatMap((tallied) => {
    const count = tally[kind][tallied]
    if (count === 0) return []
    const words = PARTICIPLES[tallied](kind)[language]
    return [`${count}\u00a0${words}${language === 'fr' && count > 1 ? 's' : ''}`]
  }).join(', ')
}

/** One line for the certification and for each kind that changed: « Compétences : 2 ajoutées, 1 reformulée ». */
export function tallyLines(
  { certification, changes }: Pick<Comparison, 'certification' | 'changes'>,
  language: Language,
): readonly string[] {
  const tally = tallyOf(changes)
  const facts =
    certification.length > MOST_FACTS
      ? { fr: `${certification.length}\u00a0informations`, en: `${certification.length}\u00a0facts` }[language]
      : certification.map(({ title }) => uncapital(title[language])).join(', ')
  const first = facts === '' ? [] : [`${WORDS.certification[language]}${colon(language)} ${facts}`]
  const others = KINDS.flatMap((kind) => {
    const said = kindTally(kind, tally, language)
    return said === '' ? [] : [`${KIND_TITLES[kind][language]}${colon(language)} ${said}`]
  })
  return [...first, ...others]
}

const MOST_FACTS = 6

/** « Niveau » as a word of a sentence; « NSF » stays as it is. */
const uncapital = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

/** « 3 constats apparus, 1 disparu »; empty when none did. */
export function findingsSentence({ findings }: Pick<Comparison, 'findings'>, language: Language): string {
  const [more, fewer] = [findings.appeared.length, findings.disappeared.length]
  const plural = (count: number): string => (language === 'fr' && count > 1 ? 's' : '')
  const parts = [
    more === 0
      ? ''
      : `${counted(more, COUNTED.finding, language)} ${{ fr: 'apparu', en: 'appeared' }[language]}${plural(more)}`,
    fewer === 0
      ? ''
      : `${more === 0 ? counted(fewer, COUNTED.finding, language) : fewer} ${{ fr: 'disparu', en: 'disappeared' }[language]}${plural(fewer)}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** What changed in an element besides its words: « renumérotée », « déplacée depuis le bloc BC1 vers le bloc BC2 ». */
export function factsOf({ kind, renumbered, moved }: Changed, language: Language): readonly string[] {
  return [
    ...(renumbered ? [RENUMBERED(kind)[language]] : []),
    ...(moved === null
      ? []
      : [
          `${MOVED(kind)[language]} ${WORDS.from[language]} ${moved.from[language]} ${WORDS.to[language]} ${moved.to[language]}`,
        ]),
  ]
}

/** « typographie », of a text in which only marks changed, and what became of its spaces when only they did; nothing of another. */
export function typographyMarks({ reworded, before, after }: Changed, language: Language): readonly string[] {
  if (reworded === null || !isTypography(before.text, after.text)) return []
  const word = WORDS.typography[language].toLowerCase()
  const spaces = spacesSentence(reworded, language)
  return [spaces === null ? word : `${word}${colon(language)} ${spaces}`]
}

/** « C1.1 », « C1.1 → C1.2 », « Critère de C1.1 » for what has no code. */
export function nameOf({ before, after, kind }: Change, language: Language): string {
  const one = ({ code, element }: NonNullable<Change['before']>): string => {
    if (code !== null) return code
    const owner =
      element.kind === 'criterion' || element.kind === 'assessment' ? (element.owner?.id?.value.trim() ?? null) : null
    return [KIND_NAMES[kind][language], ...(owner === null ? [] : [WORDS.of[language], owner])].join(' ')
  }
  const [was, is] = [before === null ? null : one(before), after === null ? null : one(after)]
  if (was === null || is === null || before?.code === after?.code) return is ?? was ?? ''
  return `${was} → ${is}`
}

/** The same under what holds it, which need not be named again. */
export const innerName = ({ before, after, kind }: Change, language: Language): string =>
  (after ?? before)?.code ?? KIND_NAMES[kind][language]

/** A sentence on what was renumbered, and each code it is about. */
export interface RenumberingLine {
  readonly sentence: string
  readonly changes: readonly Changed[]
}

/** One sentence when hardly any code stayed, else one a bloc and kind. */
export function renumberingLines({ isWhole, groups }: Renumbering, language: Language): readonly RenumberingLine[] {
  if (!isWhole) {
    return groups.map(({ home, kind, changes }) => {
      const where =
        home === null ? '' : ` (${KIND_NAMES[home.kind][language].toLowerCase()} ${home.id?.value.trim() ?? '–'})`
      return {
        sentence: `${renumbered(kind, changes.length, language)}${where}${colon(language)} ${ends(changes)}.`,
        changes,
      }
    })
  }
  const changes = groups.flatMap((group) => group.changes)
  const counts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [counted(count, COUNTED[kind], language)]
  })
  const all = { fr: 'Toute la numérotation change', en: 'The whole numbering changes' }[language]
  return [{ sentence: `${all}${colon(language)} ${listed(counts, language)} (${ends(changes)}).`, changes }]
}

function renumbered(kind: Kind, count: number, language: Language): string {
  const participle = `${RENUMBERED(kind)[language]}${language === 'fr' && count > 1 ? 's' : ''}`
  return `${counted(count, COUNTED[kind], language)} ${participle}`
}

/** « C1.1 → C1.2, …, C1.7 → C1.8 »: the first and the last are enough to see the way. */
function ends(changes: readonly Changed[]): string {
  const codes = changes.map(({ before, after }) => `${before.code ?? '–'} → ${after.code ?? '–'}`)
  const [first = ''] = codes
  if (codes.length < 4) return codes.join(', ')
  return `${first}, ${codes[1] ?? ''}, …, ${codes.at(-1) ?? ''}`
}

export function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${{ fr: 'et', en: 'and' }[language]} ${last}`
}

/** « 14 textes ne changent que par leurs marques (apostrophes, guillemets, espaces) : C1.1, C1.2… » */
export function typographySentence({ typography }: Digest, language: Language): string {
  const names = typography.map((change) => nameOf(change, language))
  const shown = [...new Set(names)].slice(0, MOST_NAMES)
  const rest = names.length > shown.length ? ', …' : ''
  return {
    fr: `${typography.length}\u00a0textes ne changent que par la typographie (apostrophes, guillemets, espaces)\u00a0: ${shown.join(', ')}${rest}.`,
    en: `${typography.length}\u00a0texts change in typography only (apostrophes, quotes, spaces): ${shown.join(', ')}${rest}.`,
  }[language]
}

const MOST_NAMES = 8

/** What cannot be read of a version, and what was done about it; one sentence a broken side. */
export function brokenSentences(
  { broken }: Pick<Comparison, 'broken'>,
  lineOf: ((side: 'before' | 'after', offset: number) => number) | null,
  language: Language,
): readonly string[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const [problem] = broken[side]
    if (problem === undefined) return []
    const line = lineOf === null ? null : lineOf(side, problem.range.start)
    const place = line === null ? '' : { fr: `ligne ${line}\u00a0: `, en: `line ${line}: ` }[language]
    const version = {
      before: { fr: 'L’ancienne version', en: 'The old version' },
      after: { fr: 'La nouvelle version', en: 'The new version' },
    }[side][language]
    return [
      {
        fr: `${version} ne se lit pas en entier (${place}${problem.message.fr}) Seul ce qui se lit est comparé.`,
        en: `${version} does not read as a whole (${place}${problem.message.en}) Only what does is compared.`,
      }[language],
    ]
  })
}

/** The line, from 1, of a place of one version. */
export const lineIn =
  ({ before, after }: ComparedFile) =>
  (side: 'before' | 'after', offset: number): number =>
    ((side === 'before' ? before : after)?.version.source.positionAt(offset).line ?? 0) + 1
