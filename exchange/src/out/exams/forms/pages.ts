import type { Localised } from '@equerre/core'
import { type Audience, examMarkdown, examPage } from '../../../../../core/src/exams/render/index.ts'
import type { ExamTextFormat } from '../exam-format.ts'
import { paperOf } from '../paper.ts'
import { commonRemarks } from '../remarks.ts'
import { PAPERS, paperLabel } from './papers.ts'

/** The two papers of an exam, each as a page and as Markdown. */

interface Layout {
  readonly id: string
  readonly extension: string
  readonly name: Localised
  readonly render: typeof examPage
}

const PAGE: Layout = {
  id: 'page',
  extension: 'html',
  name: { fr: 'page à imprimer', en: 'page to print' },
  render: examPage,
}

const MARKDOWN: Layout = {
  id: 'markdown',
  extension: 'md',
  name: { fr: 'Markdown', en: 'Markdown' },
  render: examMarkdown,
}

const DETAILS: Readonly<Record<Audience, Localised>> = {
  candidat: {
    fr: 'Ce que le candidat reçoit, sans clé ni grille.',
    en: 'What the candidate receives, without keys nor grid.',
  },
  jury: {
    fr: 'Le sujet, ses clés, la table de spécification et la grille de correction.',
    en: 'The subject, its keys, the table of specification and the marking grid.',
  },
}

const form = (audience: Audience, { id, extension, name, render }: Layout): ExamTextFormat => ({
  kind: 'text',
  id: `${PAPERS[audience].id}-${id}`,
  extension,
  suffix: PAPERS[audience].suffix,
  label: paperLabel(audience, name),
  detail: DETAILS[audience],
  render: ({ exam, links }, language) => render(exam, links, audience, language),
  remarks: (subject) => commonRemarks(subject, paperOf(subject)),
})

export const candidatePage = form('candidat', PAGE)
export const juryPage = form('jury', PAGE)
export const candidateMarkdown = form('candidat', MARKDOWN)
export const juryMarkdown = form('jury', MARKDOWN)
