import type { Paragraph } from '../../in/document.ts'
import type { Habits, Label } from '../columns/column-roles.ts'
import type { Section } from '../sections/fragments.ts'
import { type Code, head, isPrefix } from '../words/codes.ts'
import { startsWithInfinitive } from '../words/cues.ts'

/** Where a competency is stated: by its code and an action, or by a sentence of one in a document without codes. */

export function startsCompetency({ text, marker }: Paragraph, { competencyCodes }: Habits): boolean {
  const { codes, rest } = head(text)
  if (codes.some(({ kind }) => kind === 'competence')) return startsWithInfinitive(rest)
  return !competencyCodes && marker === null && text.length > SHORTEST && startsWithInfinitive(text)
}

/** An uncoded action is a competency, not the title of one, when it is longer. */
const SHORTEST = 40

/** « C1.2 Dépister… » among criteria says again a competency that is known, or is that competency. */
export function withStatements(
  paragraphs: readonly Paragraph[],
  labels: readonly Label[],
  sections: readonly Section[],
): readonly Label[] {
  const placed = sections.flatMap(({ fragments }) => fragments.filter(isCompetency).map(({ paragraph }) => paragraph))
  const labelled = paragraphs.filter((_, index) => labels[index]?.role === 'competence')
  const stated = [...placed, ...labelled].flatMap(({ text }) => head(text).codes.filter(isOfCompetency))
  return labels.map((label, index) => {
    const code = label.role === 'critere' ? statedBy(paragraphs[index]) : null
    const known = code === null || stated.some(({ id, parts }) => id === code.id || isPrefix(parts, code.parts))
    return known ? label : { role: 'competence', doubtful: false }
  })
}

/** The code of the only competency that a paragraph states. */
function statedBy(paragraph: Paragraph | undefined): Code | null {
  if (paragraph === undefined || paragraph.marker !== null) return null
  const { codes, rest } = head(paragraph.text)
  const [code] = codes
  return codes.length === 1 && code?.kind === 'competence' && startsWithInfinitive(rest) ? code : null
}

const isCompetency = ({ role }: Label | Section['fragments'][number]): boolean => role === 'competence'
const isOfCompetency = ({ kind }: Code): boolean => kind === 'competence'
