import type { Finding, Language } from '@equerre/core'
import { type ICommentOptions, Paragraph, TextRun } from 'docx'
import { SEVERITY_WORDS } from '../../../../core/src/report/words.ts'
import { AUTHOR } from './author.ts'
import { SOFT } from './styles.ts'
import { xmlText } from './xml-text.ts'

/** What a finding says, as a comment of the document: its message, then its severity and its rule. */
export const commentsOf = (findings: readonly Finding[], language: Language): ICommentOptions[] =>
  findings.map(({ message, severity, rule }, id) => ({
    id,
    author: AUTHOR,
    initials: AUTHOR.slice(0, 1),
    // The file says no date: packing takes this one out.
    date: new Date(0),
    children: [
      new Paragraph({ children: [new TextRun(xmlText(message[language]))] }),
      new Paragraph({ children: [new TextRun({ text: signature(severity, rule, language), size: 16, color: SOFT })] }),
    ],
  }))

const signature = (severity: Finding['severity'], rule: string, language: Language): string =>
  `${AUTHOR} · ${SEVERITY_WORDS[severity][language]} · ${rule}`
