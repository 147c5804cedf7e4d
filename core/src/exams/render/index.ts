import type { Language } from '../../language.ts'
import type { Exam } from '../model/exam.ts'
import type { ExamLinks } from '../model/link.ts'
import { candidatePage } from './candidate-page.ts'
import { juryPage } from './jury-page.ts'
import { candidateMarkdown, juryMarkdown } from './markdown.ts'

export const AUDIENCES = ['candidat', 'jury'] as const
/** Who reads: the candidate sees neither keys nor grid. */
export type Audience = (typeof AUDIENCES)[number]

/**
 * An exam as one HTML page, to be printed on A4. Texts are shown, never interpreted.
 * @param links what the exam names in its référentiel; without it, codes stand alone
 */
export const examPage = (exam: Exam, links: ExamLinks | null, audience: Audience, language: Language): string =>
  (audience === 'jury' ? juryPage : candidatePage)(exam, links, language)

/** The same in Markdown. */
export const examMarkdown = (exam: Exam, links: ExamLinks | null, audience: Audience, language: Language): string =>
  (audience === 'jury' ? juryMarkdown : candidateMarkdown)(exam, links, language)
