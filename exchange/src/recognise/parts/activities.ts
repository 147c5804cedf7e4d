import { sameMarker } from '../../in/markers.ts'
import { type ActivityDraft, joinTexts, type Ledger, noteGuess, positionOf } from '../drafts.ts'
import type { Fragment } from '../sections/fragments.ts'
import { head, numberHead } from '../words/codes.ts'
import { openness, startsLower, startsWithInfinitive } from '../words/cues.ts'
import { sameText } from '../words/same-text.ts'

/** The activities of a bloc from its column: coded titles, bullets as tasks, uncoded cells. */
export function parseActivities(fragments: readonly Fragment[], ledger: Ledger): ActivityDraft[] {
  const activities: ActivityDraft[] = []
  const listed = areListed(fragments)
  const numbered = fragments.some(
    ({ paragraph }) => head(paragraph.text).codes.length === 0 && numberHead(paragraph.text).codes.length > 0,
  )
  const coded = fragments.some(({ paragraph }) => head(paragraph.text).codes.some((code) => code.kind === 'activite'))
  let last: Fragment | null = null
  /** One that is named again, for what stands below it there. */
  let again: ActivityDraft | null = null
  for (const fragment of fragments) {
    const { paragraph } = fragment
    const current = again ?? activities[activities.length - 1]
    const leading = head(paragraph.text)
    const { codes, rest } = leading.codes.length === 0 && numbered && !coded ? numberHead(paragraph.text) : leading
    if (AGAIN.test(paragraph.text)) {
      const named = activities.find(({ id, title }) =>
        id === null ? sameText(title, withoutMention(rest)) : codes.some((one) => one.id === id),
      )
      if (named !== undefined) named.again.push(fragment.row)
      ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
      last = fragment
      continue
    }
    const code = codes.find(({ kind }) => kind === 'activite' || kind === 'nombre' || kind === 'tache')
    const open = (id: string | null, parts: readonly string[], title: string): void => {
      again = null
      activities.push({ ...positionOf(fragment), id, parts, title, description: '', tasks: [], again: [], doubts: [] })
    }
    if (code !== undefined && code.kind === 'tache' && current !== undefined) current.tasks.push(rest)
    else if (code !== undefined) {
      const known = activities.find(
        ({ id, title }) => id === code.id && (rest === '' ? title !== '' : sameText(title, rest)),
      )
      if (known === undefined) open(code.id, code.parts, rest)
      else {
        known.again.push(fragment.row)
        again = known
        ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
      }
    } else if (listed) open(null, [], paragraph.text)
    else if (paragraph.marker !== null && !(current !== undefined && current.id !== null && current.title === '')) {
      if (current === undefined) open(null, [], '')
      const owner = again ?? activities[activities.length - 1]
      owner?.tasks.push(paragraph.text)
    } else if (current !== undefined && current.id !== null && current.title === '' && current.tasks.length === 0)
      current.title = paragraph.text
    else if (current !== undefined && startsLower(paragraph.text)) {
      append(current, paragraph.text)
      ledger.joined.push({ text: paragraph.text, from: last?.paragraph.place ?? paragraph.place, to: paragraph.place })
    } else if (
      current !== undefined &&
      (coded || (!fragment.opensCell && current.tasks.length === 0 && paragraph.text.length > 90))
    ) {
      if (openness(current.title) === 2 && current.tasks.length === 0) append(current, paragraph.text)
      else current.description = joinTexts(current.description, paragraph.text)
    } else if (activities.some((activity) => sameText(activity.title, paragraph.text))) {
      ledger.dropped.push({ text: paragraph.text, reason: 'doublon', place: paragraph.place })
    } else open(null, [], paragraph.text.replace(/\s*:$/u, ''))
    if (fragment.doubtful) noteGuess(activities[activities.length - 1], fragment)
    last = fragment
  }
  return activities
}

/**
 * Nothing but the items of one list under a heading, none in a cell beside others: each is an activity, not a task of one, unless a
 * verb says what is done, as in tasks.
 */
function areListed(fragments: readonly Fragment[]): boolean {
  const cells = fragments.filter(({ opensCell }) => opensCell)
  const marker = fragments[0]?.paragraph.marker ?? ''
  return (
    fragments.length > 1 &&
    cells.length === 1 &&
    fragments.every(
      ({ paragraph, inText }) =>
        inText &&
        paragraph.marker !== null &&
        sameMarker(paragraph.marker, marker) &&
        head(paragraph.text).codes.length === 0 &&
        !startsWithInfinitive(paragraph.text),
    )
  )
}

/** « A1 Accueil (voir plus haut) »: the activity stands whole in another row. */
const AGAIN = /\(voir (?:plus haut|ci-dessus)\)$/iu
const withoutMention = (text: string): string => text.replace(AGAIN, '').trim()

/** The nearest activity above in the numbering: A.1 for A.1.1. */
export function parentOf(activity: ActivityDraft, all: readonly ActivityDraft[]): ActivityDraft | null {
  let parent: ActivityDraft | null = null
  for (const other of all) {
    if (other === activity || other.parts.length === 0 || other.parts.length >= activity.parts.length) continue
    if (!other.parts.every((part, index) => part === activity.parts[index])) continue
    if (parent === null || other.parts.length > parent.parts.length) parent = other
  }
  return parent
}

function append(activity: ActivityDraft, text: string): void {
  const task = activity.tasks.pop()
  if (task !== undefined) activity.tasks.push(joinTexts(task, text))
  else if (activity.description !== '') activity.description = joinTexts(activity.description, text)
  else activity.title = joinTexts(activity.title, text)
}
