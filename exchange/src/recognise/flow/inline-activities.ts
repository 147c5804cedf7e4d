import type { Paragraph } from '../../in/document.ts'
import { columnHeading } from '../words/headings.ts'

/** The activities of a bloc in one line: « Activités : a) accueil ; b) conseil ». */
export interface InlineActivities {
  readonly label: string
  readonly items: readonly string[]
}

const LABELLED = /^(\p{Lu}[\p{L}’' ]{3,40}?)[\s\u00a0]*:[\s\u00a0]+(\S.*)$/u
const LETTERED = /(?:^|[;,][\s\u00a0]*)(?:[a-z]|\d{1,2})\)[\s\u00a0]*/u

/** @returns `null` where the line has another label, or its list no marks to cut it at */
export function inlineActivities({ text, marker }: Paragraph): InlineActivities | null {
  const [, label = '', list = ''] = (marker === null ? LABELLED.exec(text) : null) ?? []
  if (columnHeading(label)?.roles.join() !== 'activite') return null
  const parts =
    LETTERED.test(list) && /^(?:[a-z]|\d)\)/u.test(list)
      ? list.split(new RegExp(LETTERED, 'gu'))
      : list.split(/;[\s\u00a0]*/u)
  const items = parts.map((part) => part.replace(/[\s\u00a0]*[.;,]$/u, '').trim()).filter((part) => part !== '')
  return items.length > 1 ? { label, items } : null
}
