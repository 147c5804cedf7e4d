import type { Paragraph } from '../../in/document.ts'
import type { AssessmentDraft } from '../drafts.ts'
import { findCodes, head } from '../words/codes.ts'
import type { Report } from './report.ts'

interface Item {
  readonly paragraph: Paragraph
  readonly codes: readonly string[]
  /** The reference stands inside the text, not at its end. */
  readonly inside: boolean
}

/** The tasks of an assessment: their order, their references to competencies, their punctuation. */
export function tasks(assessment: AssessmentDraft, report: Report): void {
  const items = assessment.paragraphs.map(itemOf)
  const ordered = items.flatMap(({ codes, paragraph }) =>
    head(paragraph.text).codes.length > 0 && codes[0] !== undefined ? [{ code: codes[0], place: paragraph.place }] : [],
  )
  ordered.forEach(({ code, place }, index) => {
    const before = ordered[index - 1]
    const after = ordered[index + 1]
    if (before === undefined || after === undefined) return
    const late =
      compareCodes(before.code, code) < 0 &&
      compareCodes(code, after.code) > 0 &&
      compareCodes(before.code, after.code) < 0
    if (!late) return
    report(
      'tache-hors-ordre',
      {
        fr: `La tâche de ${code} précède celle de ${after.code}.`,
        en: `The task of ${code} comes before that of ${after.code}.`,
      },
      place,
    )
  })
  for (const list of listsOf(items)) references(list, report)
}

/** The lists of an assessment: a line outside them that announces what follows, « Productions : », parts one from the next. */
function listsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Item[][] = [[]]
  for (const item of items) {
    const announces = /:[\s\u00a0]*$/u.test(item.paragraph.text)
    if (item.paragraph.marker !== null && !announces) lists.at(-1)?.push(item)
    else if (item.paragraph.marker === null && announces) lists.push([])
  }
  return lists
}

function references(listed: readonly Item[], report: Report): void {
  const referring = listed.filter(({ codes }) => codes.length > 0)
  if (referring.length < 2) return
  for (const { paragraph } of listed.filter(({ codes }) => codes.length === 0)) {
    report(
      'tache-sans-renvoi',
      {
        fr: `«\u00a0${paragraph.text.slice(0, 80)}\u00a0» ne renvoie à aucune compétence, à la différence des autres points de la liste.`,
        en: `“${paragraph.text.slice(0, 80)}” refers to no competency, unlike the other items of the list.`,
      },
      paragraph.place,
    )
  }
  const inside = referring.filter((item) => item.inside)
  if (inside.length * 3 <= referring.length) {
    for (const { paragraph, codes } of inside) {
      report(
        'renvoi-au-milieu',
        {
          fr: `Le renvoi à ${codes.join(', ')} est au milieu du point\u00a0; les autres sont à la fin.`,
          en: `The reference to ${codes.join(', ')} is inside its item; the others end theirs.`,
        },
        paragraph.place,
      )
    }
  }
  listPunctuation(listed, report)
}

function itemOf(paragraph: Paragraph): Item {
  const codes = findCodes(paragraph.text).filter(({ kind }) => kind === 'competence')
  const last = codes[codes.length - 1]
  const tail = last === undefined ? '' : paragraph.text.slice(last.end).replace(/[\s().;,]/g, '')
  return { paragraph, codes: codes.map(({ id }) => id), inside: tail !== '' && head(paragraph.text).codes.length === 0 }
}

function compareCodes(a: string, b: string): number {
  const numbers = (code: string): number[] => (code.match(/\d+/g) ?? []).map(Number)
  const [left, right] = [numbers(a), numbers(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? -1) - (right[at] ?? -1)
    if (difference !== 0) return difference
  }
  return a < b ? -1 : a > b ? 1 : 0
}

function listPunctuation(items: readonly Item[], report: Report): void {
  const inner = items.slice(0, -1)
  const closed = inner.filter(({ paragraph }) => /;\s*$/u.test(paragraph.text))
  if (closed.length < 3) return
  for (const { paragraph } of inner) {
    if (/[;.:]\s*$/u.test(paragraph.text)) continue
    report(
      'ponctuation-de-liste',
      {
        fr: `«\u00a0${paragraph.text.slice(0, 80)}\u00a0» ne se termine pas par «\u00a0;\u00a0» comme les autres points.`,
        en: `“${paragraph.text.slice(0, 80)}” does not end with “;” like the other items.`,
      },
      paragraph.place,
    )
  }
}
