import type { Paragraph } from '../../in/document.ts'
import { namesAssessment } from '../words/cues.ts'

export interface Titled {
  readonly title: string | null
  /** The paragraphs left once the title is taken off; all of them when it does not stand at the head. */
  readonly body: readonly Paragraph[]
  readonly atHead: boolean
}

const CONDITIONS_TITLE = /^(?:conditions?|modalit[ée]s?)\s+(?:de|d['’])\s?(?:r[ée]alisation|[ée]valuation|passation)/iu

export function titleOf(paragraphs: readonly Paragraph[]): Titled {
  const [first, ...others] = paragraphs
  if (first === undefined) return { title: null, body: paragraphs, atHead: false }
  const conditions = paragraphs.findIndex(({ text }) => CONDITIONS_TITLE.test(text))
  const told = paragraphs.slice(conditions + 1).find(({ text }) => namesAssessment(text))
  const named = conditions >= 0 ? told : (paragraphs.find(({ text }) => namesAssessment(text)) ?? null)
  if (conditions >= 0 || (named !== null && named !== undefined && named !== first)) {
    return { title: named == null ? null : shortTitle(named.text).title, body: paragraphs, atHead: false }
  }
  if (named == null && (paragraphs.length === 1 || first.text.length > 160))
    return { title: null, body: paragraphs, atHead: true }
  const { title, rest } = shortTitle(first.text)
  return { title, body: rest === '' ? others : [{ ...first, text: rest, marker: null }, ...others], atHead: true }
}

/** A brief that follows its title without a mark: its first words, with a capital, in the middle of a sentence. */
const GLUED_BRIEF =
  /^(.{15,}?[\p{Ll}\d)»])\s+(?=(?:Sur la base|[ÀA] partir d|Dans le cadre d|Au cours d|[ÀA] l['’](?:issue|aide) d|En situation|Pour une?|Les? (?:\/la )?candidate?s?|Le\/la candidat|Il s['’]agi[rt])(?![\p{L}]))/u

/** A title is its first sentence; what follows belongs to the brief. */
function shortTitle(text: string): { title: string; rest: string } {
  const end = /^(.{15,}?[^.A-Z\s]{2})([.:])\s+(?=[\p{Lu}«])/u.exec(text)
  const closed = end === null || (end[2] === ':' && text.length <= 120) ? null : end
  const glued = GLUED_BRIEF.exec(text)
  const cut = glued !== null && (closed === null || glued[0].length < closed[0].length) ? glued : closed
  const title = cut === null ? text : (cut[1] ?? text)
  const rest = cut === null ? '' : text.slice(cut[0].length)
  return { title: title.replace(/[\s\u00a0]*[:.]$/u, ''), rest }
}
