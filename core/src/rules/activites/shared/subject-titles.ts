import { contentStart } from '../../../french/index.ts'
import { namesSubject } from '../../../french/subject-titles.ts'

/** « Accord d’un piano », « Décor des plats »: a noun and what is done to something; no list knows every trade's. */
const DONE_TO = /^(?:l[’']|(?:la|le|les)\s+)?\p{L}[\p{L}-]*\s+(?:de\s|du\s|des\s|d[’'])/iu
/** « Connaissances de l’entreprise », « Bases du droit » are parts of a course all the same. */
const COURSE_HEAD =
  /^(?:modules?|matières?|unités?|cours|connaissances?|notions?|généralités?|bases|introduction|initiation|savoirs?|cultures?)(?!\p{L})/iu
const CUT = /(?:(?<!\p{L})(?:et|à|de|du|des|en|dans|pour|avec|ou)|,)\s*$/iu

/** Whether a title stops in the middle: an import, or a line break, left its end elsewhere. */
export const isCutTitle = (title: string): boolean => CUT.test(title.trimEnd())

/** Whether a title is a subject and nothing else: with a complement that may be what is worked on, or cut, it is left alone. */
export function isSubjectTitle(title: string): boolean {
  if (isCutTitle(title) || !namesSubject(title)) return false
  const text = title.slice(contentStart(title)).trim()
  return COURSE_HEAD.test(text) || !DONE_TO.test(text)
}
