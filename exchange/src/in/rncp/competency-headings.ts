import { head } from '../../recognise/words/codes.ts'
import { infinitiveAfterClause, startsWithInfinitive } from '../../recognise/words/cues.ts'
import type { Paragraph, UnreadField } from '../document.ts'

export interface ApartFromHeadings {
  readonly competencies: readonly Paragraph[]
  readonly unread: readonly UnreadField[]
}

const HEADING = { fr: 'intertitre de la liste des compétences', en: 'heading in the list of competencies' }

/**
 * The lines of a field « liste des compétences » that are competencies. A heading above a list is none, nor what the list holds where it
 * says that these are things to know: both are kept apart, so that they are not the end of the competency above.
 */
export function apartFromHeadings(lines: readonly Paragraph[]): ApartFromHeadings {
  const competencies: Paragraph[] = []
  const unread: UnreadField[] = []
  let knowledge: string | null = null
  lines.forEach((line, at) => {
    const { text, place } = line
    if (isHeading(line, lines[at + 1])) {
      knowledge = KNOWLEDGE.test(text) ? text.replace(/[\s\u00a0]*:$/u, '') : null
      unread.push({ text, place, why: HEADING })
    } else if (knowledge !== null && line.marker !== null && head(text).codes.length === 0)
      unread.push({ text, place, why: { fr: `sous «\u00a0${knowledge}\u00a0»`, en: `under “${knowledge}”` } })
    else {
      knowledge = null
      competencies.push(line)
    }
  })
  return { competencies, unread }
}

const KNOWLEDGE = /^(?:savoirs?(?:[\s-]+(?:être|associés?|théoriques?))?|connaissances?(?:\s+\p{L}+)?)[\s\u00a0]*:?$/iu

const LONGEST_HEADING = 80

/** A few words in bold above a list, which are no statement; a name of what is to be known is one in any letters. */
function isHeading({ text, marker, emphasised }: Paragraph, next: Paragraph | undefined): boolean {
  if (marker !== null || next === undefined || next.marker === null) return false
  if (KNOWLEDGE.test(text)) return true
  const isShort = text.length <= LONGEST_HEADING && !/[.;]$/u.test(text) && /^\p{Lu}/u.test(text)
  const isStatement = startsWithInfinitive(text) || infinitiveAfterClause(text) || head(text).codes.length > 0
  // What begins in lower case goes on with the line above: that is its statement, whatever its words.
  return emphasised && isShort && !isStatement && (/^\p{Lu}/u.test(next.text) || startsWithInfinitive(next.text))
}
