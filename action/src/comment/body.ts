import type { Localised } from '../../../core/src/language.ts'
import { markdownText } from '../../../core/src/report/markdown-text.ts'
import { COUNTED, counted } from '../../../core/src/report/words.ts'
import { isConclusive, type Review } from '../review.ts'
import { coverageLines } from './coverage.ts'
import { countsOf, findingsParts, type Room } from './findings.ts'

/** The most that GitHub takes in a comment. */
export const COMMENT_LIMIT = 65_536

/** Room for what changed, even where much is wrong. */
const CHANGES_ROOM = 20_000

/** More than this under a fold is not read: the log holds the rest. */
const MANY = 60

/**
 * The body of the comment: what is wrong in the change, then what changed and what it does to coverage.
 * @param changes writes what changed within so many characters
 * @param limit of characters in all, as UTF-16 counts them
 */
export function bodyOf(review: Review, changes: ((limit: number) => string) | null, limit: number): string {
  const room = limit - (changes === null ? 0 : CHANGES_ROOM)
  const before = (space: Room): string =>
    [
      title(review),
      ...failures(review),
      ...coverageLines(review),
      ...resolved(review),
      ...findingsParts(review, space),
      ...leftOut(review),
    ].join('\n\n')
  const foot = footer(review)
  const fitting = [MANY, 30, 10, 0].map((folded) => before({ open: 10, folded })).find((text) => text.length < room)
  const top = (fitting ?? title(review)).slice(0, room)
  const left = limit - top.length - foot.length - MARGIN
  const changed = changes === null ? '' : changes(left).trim()
  return [top, changed, foot === '' ? '' : `<sub>${foot}</sub>`].filter((part) => part !== '').join('\n\n')
}

/** The marker, the line breaks between the parts, the tags of the footer. */
const MARGIN = 200

function title(review: Review): string {
  const { language, check, diff } = review
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const where = diff === null ? '' : ` ${WHERE[language]}`
  const counts = countsOf(
    check.files.flatMap(({ findings }) => findings),
    language,
  )
  if (!isConclusive(review)) return `## ⛔ Équerre${colon} ${UNFINISHED[language]}`
  if (counts === '') return `## ✅ Équerre${colon} ${CLEAN[language]}${where}`
  const sign = check.summary.error > 0 ? '❌' : check.summary.warning > 0 ? '⚠️' : 'ℹ️'
  return `## ${sign} Équerre${colon} ${counts}${where}`
}

const WHERE: Localised = { fr: 'dans ce qui change', en: 'in what changes' }
const CLEAN: Localised = { fr: 'rien à signaler', en: 'nothing to report' }
const UNFINISHED: Localised = {
  fr: 'la vérification n’est pas allée au bout',
  en: 'the check did not come to its end',
}

function failures({ check }: Review): readonly string[] {
  const wrong = check.configuration.flatMap(({ path, findings }) =>
    findings.map(({ message, range }) => `${path}:${range.start.line + 1} ${message}`),
  )
  return [...check.errors, ...wrong].map((said) => `> [!CAUTION]\n> ${markdownText(said)}`).slice(0, MANY)
}

/** What the change mends is said too: it is why someone took the trouble. */
function resolved({ diff, language }: Review): readonly string[] {
  const count = (diff?.files ?? []).reduce((sum, { findings }) => sum + findings.disappeared.length, 0)
  if (count === 0) return []
  const number = counted(count, COUNTED.finding, language)
  return [
    {
      fr: `🧹 ${number} ${count > 1 ? 'ont disparu' : 'a disparu'} avec ce changement.`,
      en: `🧹 ${number} gone with this change.`,
    }[language],
  ]
}

function leftOut({ check, language }: Review): readonly string[] {
  const older = check.since?.leftOut ?? 0
  const { heldBack = 0, stale = [], path = '' } = check.baseline ?? {}
  const sentences = [
    ...(older === 0 ? [] : [OLDER(older)]),
    ...(heldBack === 0 ? [] : [HELD(heldBack, path)]),
    ...(stale.length === 0 ? [] : [STALE(stale.length, path)]),
  ]
  return sentences.length === 0 ? [] : [`<sub>${sentences.map((said) => markdownText(said[language])).join(' ')}</sub>`]
}

const OLDER = (count: number): Localised => ({
  fr: `${counted(count, COUNTED.finding, 'fr')} sur ce qui n’a pas changé ${count > 1 ? 'ne sont pas repris' : 'n’est pas repris'} ici.`,
  en: `${counted(count, COUNTED.finding, 'en')} on what did not change ${count > 1 ? 'are' : 'is'} not listed here.`,
})

const HELD = (count: number, path: string): Localised => ({
  fr: `${counted(count, COUNTED.finding, 'fr')} déjà ${count > 1 ? 'connus' : 'connu'} (${path}).`,
  en: `${counted(count, COUNTED.finding, 'en')} known already (${path}).`,
})

const STALE = (count: number, path: string): Localised => ({
  fr: `${count > 1 ? `${count} lignes` : 'Une ligne'} de ${path} ne ${count > 1 ? 'répondent' : 'répond'} plus à rien\u00a0: equerre baseline --prune.`,
  en: `${count > 1 ? `${count} entries` : 'One entry'} of ${path} ${count > 1 ? 'are' : 'is'} gone: equerre baseline --prune.`,
})

function footer({ commit, log, check, language }: Review): string {
  return [
    `Équerre ${check.equerre}`,
    ...(commit === null ? [] : [`commit ${commit.slice(0, 7)}`]),
    ...(log === null ? [] : [`[${{ fr: 'journal et résumé', en: 'log and summary' }[language]}](${log})`]),
  ].join(' · ')
}
